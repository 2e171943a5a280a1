// One page for each local area: everything on the site that concerns it.

using Transparency.Engine.Data;
using Transparency.Engine.Theming;
using Transparency.Site.Figures;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>What the page of an area shows; documents about it alone come before those that concern every area.</summary>
[TemplateView]
public sealed partial record AreaView(
    IReadOnlyList<SentenceView> Time,
    IReadOnlyList<FigureView> Figures,
    ProjectsView? Projects,
    IReadOnlyList<TableView> Tables,
    TableView? Before,
    IReadOnlyList<DocumentLinkView> Documents,
    IReadOnlyList<FactView> Facts);

/// <summary>What the list of areas shows.</summary>
[TemplateView]
public sealed partial record AreaListView(IReadOnlyList<LinkGroupView> Areas, TableView? Money, DownloadsView Files);

public static class Areas
{
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
            new AreaListView(StandingGroups.Of(model, "areas", model.Areas.Select(a => (a.Id, new LinkView(a.Name, a.Url, CellViews.Label(a.Row, "kind"))))), AreaMoney.Table(model), DownloadLinks.Register(model, "areas")));
        foreach (var area in model.Areas)
        {
            yield return new(
                area.Url,
                "area",
                area.Name,
                $"What the {model.Settings.Publisher.ShortName} funds, hears and promises in {area.Name}, with the source of every figure.",
                [Page.HomeCrumb, Crumb],
                View(model, area),
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
        var named = model.RowsNaming("areas", area.Id).ToList();
        var projects = Projects.All(model).Where(p => p.Area == area.Id).ToList();
        return new(
            ValiditySentences.Of(model, "areas", area.Id),
            [.. named.SelectMany(t => Figures(model, area, t.Table.Schema, t.Rows).Select(f => FigureView.Of(f, model, Addresses.Table("", t.Table.Id))))],
            model.Table(Projects.Dataset) is null ? null : ProjectsView.Of(model, projects, $"Projects in {area.Name}", area.Url, "area", area.Id),
            [.. TableViews.Naming(model, "areas", area.Id, Projects.Dataset, area.Url)],
            AreaMoney.Before(model, area),
            [.. model.Dated.Where(p => p.Areas.Contains(area.Id) || (p.Areas.Count == 0 && WasThere(model, area, p))).OrderByDescending(p => p.Areas.Count > 0).Select(DocumentLinkView.Of)],
            Facts(model, area));
    }

    // What concerns every area concerns those of its own time.
    private static bool WasThere(SiteModel model, Area area, Publication publication) =>
        publication.Days is not { } days || model.ValidityOf("areas")?.IsInForce(area.Id, days) != false;

    private static IEnumerable<Figure> Figures(SiteModel model, Area area, TableSchema schema, IReadOnlyList<Row> rows)
    {
        var population = model.Table("areas")?.Schema.Find("population");
        foreach (var declared in schema.Highlights.Where(h => h.Register == "areas"))
        {
            if (schema.Find(declared.Column) is not { } column) continue;
            if (Figure.Sum(declared.Label, rows, column, Period(rows)) is not { } sum) continue;
            yield return sum;
            if (declared.PerHead && population is not null && area.Population is > 0 and { } residents)
            {
                yield return sum.Per(declared.Label + ", for each resident", residents, new(area.Row, population), column.Unit ?? "count")
                    with { Note = area.PopulationNote is { } note ? $"Population: {note}." : null };
            }
        }
    }

    // A figure never stands without its period: the rows' own, from whichever column says it.
    private static string? Period(IReadOnlyList<Row> rows)
    {
        var periods = rows.Select(r => r.Text("financial_year") ?? r.Text("period_label")).OfType<string>().Distinct().ToList();
        return periods.Count == 0 ? null : string.Join(", ", periods);
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
