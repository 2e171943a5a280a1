// One page for each local area: everything on the site that concerns it.

using Transparency.Engine.Data;
using Transparency.Engine.Theming;
using Transparency.Site.Figures;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>What the page of an area shows; documents about it alone come before those that concern every area.</summary>
/// <param name="Story">What there is to say in a few sentences, each leading to its figures.</param>
/// <param name="Locator">Where the area lies; null where there is no map of it.</param>
/// <param name="Credit">What the licence of the map asks for.</param>
/// <param name="Charts">How it compares with the others.</param>
/// <param name="Money">The rows that name it and tell what came here.</param>
/// <param name="Chapters">The other rows that name it.</param>
[TemplateView]
public sealed partial record AreaView(
    IReadOnlyList<SentenceView> Time,
    IReadOnlyList<LinkView> Story,
    Html? Locator,
    string? Credit,
    IReadOnlyList<FigureView> Figures,
    IReadOnlyList<ChartView> Charts,
    IReadOnlyList<TableView> Money,
    ProjectsView? Projects,
    IReadOnlyList<ChapterView> Chapters,
    TableView? Before,
    IReadOnlyList<ChangeView> Changes,
    IReadOnlyList<DocumentLinkView> Documents,
    IReadOnlyList<FactView> Facts);

/// <summary>A part of the page: the rows of one or several datasets.</summary>
[TemplateView]
public sealed partial record ChapterView(string Id, string Title, IReadOnlyList<TableView> Tables);

/// <summary>What the list of areas shows.</summary>
/// <param name="Find">The areas with all names that they are found by.</param>
/// <param name="Map">The areas to point at; null where there is nothing to draw.</param>
[TemplateView]
public sealed partial record AreaListView(IReadOnlyList<LinkGroupView> Areas, AreaFinderView Find, Html? Map, string? Credit, IReadOnlyList<ChartView> Charts, TableView? Money, DownloadsView Files);

public static class Areas
{
    private const int MostChanges = 10;

    private static readonly LinkView Crumb = new("Areas", Addresses.Areas);

    public static IEnumerable<Page> Pages(SiteModel model)
    {
        if (model.Areas.Count == 0) yield break;
        yield return new(
            Addresses.Areas,
            "areas",
            "Areas",
            $"Every local area of {model.Settings.Place}, with its funding, projects, engagements and documents.",
            [Page.HomeCrumb],
            new AreaListView(
                StandingGroups.Of(model, "areas", model.Areas.Select(a => (a.Id, new LinkView(a.Name, a.Url, CellViews.Label(a.Row, "kind"))))),
                AreaFinderView.Of(model),
                AreaMaps.Links(model),
                AreaMaps.Credit(model),
                ChartViews.Comparing(model, "areas", null),
                AreaMoney.Table(model),
                DownloadLinks.Register(model, "areas")));
        foreach (var area in model.Areas)
        {
            yield return new(
                area.Url,
                "area",
                area.Name,
                $"What the {model.Settings.Publisher.ShortName} funds, hears and promises in {area.Name}, with the source of every figure.",
                [Page.HomeCrumb, Crumb],
                () => View(model, area),
                area.Row.Release.File.Path);
        }

        foreach (var page in RestPages(model)) yield return page;
    }

    private static IEnumerable<Page> RestPages(SiteModel model)
    {
        var projects = Projects.All(model).Where(p => p.Area is null).ToList();
        if (RestView.Of(model, projects, "Projects of more than one area, or of none stated", Addresses.NoArea, "area", AreaMoney.Elsewhere(model)) is not { } view) yield break;
        yield return new(
            Addresses.NoArea,
            "rest",
            "More than one area, or none stated",
            "Money and projects that serve several areas, or whose area the documents do not state.",
            [Page.HomeCrumb, Crumb],
            view);
    }

    private static AreaView View(SiteModel model, Area area)
    {
        var named = model.Data.RowsNaming("areas", area.Id).ToList();
        var projects = model.Table(Projects.Dataset) is null
            ? null
            : ProjectsView.Of(model, [.. Projects.All(model).Where(p => p.Area == area.Id)], $"Projects in {area.Name}", area.Url, "area", area.Id);
        var charts = ChartViews.Comparing(model, "areas", area.Id);
        var tables = TableViews.Naming(model, "areas", area.Id, Projects.Dataset, area.Url).ToLookup(t => Chapter.Of(model.Table(t.Id)!.Schema));
        return new(
            ValiditySentences.Of(model, "areas", area.Id),
            AreaStory.Of(charts, projects),
            AreaMaps.Locate(model, area),
            AreaMaps.Credit(model),
            [.. named.SelectMany(t => Figures(model, area, t.Table.Schema, Counted(t.Table, t.Column, t.Rows)).Select(f => FigureView.Of(f, model, Addresses.Table("", t.Table.Id))))],
            charts,
            [.. tables[Chapter.Money], .. Shared(model, area, named)],
            projects,
            [.. Chapter.All.Where(c => c != Chapter.Money && tables.Contains(c)).Select(c => new ChapterView(c.Id, c.Title, [.. tables[c]]))],
            AreaMoney.Before(model, area),
            Changes(model, named.SelectMany(t => t.Rows)),
            [.. model.Dated.Where(p => p.Areas.Contains(area.Id) || (p.Areas.Count == 0 && WasThere(model, area, p))).OrderByDescending(p => p.Areas.Count > 0).Select(DocumentLinkView.Of)],
            Facts(model, area));
    }

    // A project of several areas is shown on the page of each, and counted for none: else it would be paid for twice.
    private static IReadOnlyList<Row> Counted(Table table, Column named, IReadOnlyList<Row> rows) =>
        table.Id == Projects.Dataset ? [.. rows.Where(r => r.Only(named.Name) is not null)] : rows;

    private static IEnumerable<TableView> Shared(SiteModel model, Area area, IEnumerable<(Table Table, Column Column, IReadOnlyList<Row> Rows)> named) =>
        from projects in named
        where projects.Table.Id == Projects.Dataset
        let rows = projects.Rows.Except(Counted(projects.Table, projects.Column, projects.Rows)).ToList()
        where rows.Count > 0
        select TableViews.Of(model, projects.Table.Schema, rows, new(
            Caption: $"Projects in {area.Name} and other areas; counted for none of them", Id: "shared-projects", More: new("More than one area, or none stated", Addresses.NoArea)));

    // The latest of what was changed in the rows that name the area; the rest is on the page of changes.
    private static IReadOnlyList<ChangeView> Changes(SiteModel model, IEnumerable<Row> rows)
    {
        var keys = rows.Select(r => (r.Schema.Id, r.Key)).ToHashSet();
        return [.. model.Changes.All
            .Where(c => c.Rows.Any(r => keys.Contains((c.Thing.Id, r.Key))))
            .Take(MostChanges)
            .Select(c => ChangeView.Of(c, model) with { Id = "", When = new(Format.Date(c.Date), ChangeLinks.Entry(c, model)) })];
    }

    // What concerns every area concerns those of its own time.
    private static bool WasThere(SiteModel model, Area area, Publication publication) =>
        publication.Days is not { } days || model.Data.ValidityOf("areas")?.IsInForce(area.Id, days) != false;

    private static IEnumerable<Figure> Figures(SiteModel model, Area area, TableSchema schema, IReadOnlyList<Row> rows)
    {
        var population = model.Table("areas")?.Schema.Find("population");
        foreach (var declared in schema.Highlights.Where(h => h.Register == "areas"))
        {
            if (schema.Find(declared.Column) is not { } column) continue;
            if (Figure.Sum(declared.Label, rows, column, RowPeriods.Of(rows)) is not { } sum) continue;
            yield return sum;
            if (declared.PerHead && population is not null && area.Population is > 0 and { } residents)
            {
                yield return sum.Per(declared.Label + ", for each resident", residents, new(area.Row, population), column.Unit ?? "count")
                    with { Note = area.PopulationNote is { } note ? $"Population: {note}." : null };
            }
        }
    }

    private static IReadOnlyList<FactView> Facts(SiteModel model, Area area)
    {
        List<FactView> facts = [];
        var schema = area.Row.Schema;
        foreach (var name in new[] { "kind", "gss_code", "population", "valid_from", "valid_to", "successor" })
        {
            if (schema.Find(name) is not { } column || area.Row[column].IsEmpty) continue;
            facts.Add(new(column.Title, CellViews.Of(model, area.Row, column).Values));
        }

        if (area.Row.List("aliases") is { Count: > 0 } aliases) facts.Add(FactView.Of("Also written", string.Join(", ", aliases)));
        if (area.PopulationNote is { } note) facts.Add(FactView.Of("About the population", note));
        return facts;
    }
}
