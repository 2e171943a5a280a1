// Datasets to filter and to add up, and the same lists as pages for readers without scripts.

using Transparency.Engine.Data;
using Transparency.Engine.Theming;
using Transparency.Site.Model;
using Transparency.Site.Search;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>What the list of explorers shows.</summary>
[TemplateView]
public sealed partial record ExploreListView(IReadOnlyList<DatasetLinkView> Datasets);

/// <summary>What an explorer shows: the frame that its script fills, and what stands there without it.</summary>
/// <param name="Dataset">The dataset's id.</param>
/// <param name="Index">Folder of the index that the script reads.</param>
/// <param name="Rows">All rows as a file, of which the script keeps some.</param>
/// <param name="Columns">What the script's table can show.</param>
/// <param name="Numbers">The columns that can be narrowed to a range and sorted by.</param>
/// <param name="Dates">The same of days.</param>
/// <param name="Charts">What the chosen rows are compared by.</param>
/// <param name="Table">The first rows.</param>
/// <param name="Cut">What the table leaves out; null where it has all rows.</param>
/// <param name="Slices">The pages that list the rows of one choice each, column by column.</param>
[TemplateView]
public sealed partial record ExploreView(
    string Description,
    string Dataset,
    string Index,
    string Rows,
    IReadOnlyList<ExploreColumnView> Columns,
    IReadOnlyList<ExploreColumnView> Numbers,
    IReadOnlyList<ExploreColumnView> Dates,
    IReadOnlyList<ExploreChartView> Charts,
    TableView Table,
    string? Cut,
    IReadOnlyList<LinkGroupView> Slices);

/// <summary>A column; <paramref name="Shown"/> until a reader chooses otherwise.</summary>
[TemplateView]
public sealed partial record ExploreColumnView(string Name, string Title, bool Shown, bool Money);

/// <summary>A comparison of the chosen rows by the values of a facet; <paramref name="Number"/> is what is summed, if anything.</summary>
[TemplateView]
public sealed partial record ExploreChartView(string Name, string Heading, string Title, ExploreColumnView? Number);

public static class ExplorePages
{
    // The script shows all of them; a page of its own lists the rows of each choice.
    private const int MostRows = 50;
    private const int MostBars = 100;

    private static readonly LinkView Crumb = new("Explore", Addresses.Explore);

    public static IEnumerable<Page> Pages(SiteModel model)
    {
        var tables = model.Explored;
        if (tables.Count == 0) yield break;
        yield return new(
            Addresses.Explore,
            "explore-list",
            "Explore",
            "Filter rows, add them up, compare areas and years, and take away exactly the rows that you chose.",
            [Page.HomeCrumb],
            new ExploreListView([.. tables.Select(t => new DatasetLinkView(
                t.Schema.Title,
                Addresses.Explorer(t.Id),
                t.Schema.Description,
                Format.Count(t.Rows.Count, "row", "rows"),
                new(t.Schema.Title, "", DownloadLinks.Dataset(model, t.Id))))]));
        foreach (var table in tables)
        {
            var title = $"Explore: {table.Schema.Title}";
            var slices = Slices.Of(model, table);
            yield return new(
                Addresses.Explorer(table.Id),
                "explore",
                title,
                $"{table.Schema.Title}: filter the rows, add them up, compare them, download them.",
                [Page.HomeCrumb, Crumb],
                () => View(model, table, slices),
                table.Schema.Path);
            foreach (var slice in slices.Where(s => s.HasOwnPage)) yield return SlicePage(model, slice, new(title, Addresses.Explorer(table.Id)));
        }
    }

    private static ExploreView View(SiteModel model, Table table, IReadOnlyList<Slice> slices)
    {
        var schema = table.Schema;
        var first = TableViews.Of(model, schema, table.Rows, new(
            Most: MostRows,
            Downloads: DownloadLinks.Dataset(model, table.Id),
            More: TableViews.More(schema)));
        var visible = ExploredDataset.Columns(table).OrderBy(c => c.Name != schema.RowTitle).ToList();
        var shown = ExploredDataset.Shown(table);
        IReadOnlyList<ExploreColumnView> numbers = [.. visible.Where(c => c.Type.IsNumber && c.UnitColumn is null).Select(c => new ExploreColumnView(c.Name, c.Title, true, c.Unit == "GBP"))];
        return new(
            schema.Description,
            table.Id,
            Addresses.SearchIndex(table.Id),
            model.Files.SnapshotOf(table.Id) ?? "",
            [.. visible.Select(c => new ExploreColumnView(c.Name, c.Title, shown.Contains(c), c.Unit == "GBP"))],
            numbers,
            [.. visible.Where(c => c.Type.Type == Engine.Data.ValueType.Date).Select(c => new ExploreColumnView(c.Name, c.Title, true, false))],
            Charts(model, table, numbers.FirstOrDefault(n => n.Money) ?? numbers.FirstOrDefault()),
            first,
            table.Rows.Count > MostRows ? $"These are the first {MostRows} of {Format.Count(table.Rows.Count, "row", "rows")}." : null,
            [.. slices.GroupBy(s => s.Facet).Select(g => new LinkGroupView(
                g.Key.Label,
                "by-" + Addresses.AnchorOf(g.Key.Name),
                [.. g.Select(s => new LinkView(s.Label, s.Page, Format.Count(s.Rows.Count, "row", "rows")))]))]);
    }

    // By the areas and by the years.
    private static IReadOnlyList<ExploreChartView> Charts(SiteModel model, Table table, ExploreColumnView? number) =>
    [
        .. from facet in ExploredDataset.Facets(model, table).Select(f => f.Facet)
           where facet.Name == "financial_year" || table.Schema.Find(facet.Name)?.Reference?.Resource == "areas"
           where facet.Values.Count <= MostBars
           select new ExploreChartView(facet.Name, facet.Label, $"By {facet.Label.ToLowerInvariant()}", number),
    ];

    private static Page SlicePage(SiteModel model, Slice slice, LinkView explorer)
    {
        var schema = slice.Table.Schema;
        var caption = $"{schema.Title}: {slice.Facet.Label}, {slice.Label}";
        return new(
            slice.Page,
            "rest",
            caption,
            $"The rows of “{schema.Title}” of which “{slice.Facet.Label}” says: {slice.Label}.",
            [Page.HomeCrumb, Crumb, explorer],
            () => SliceView(model, slice, caption),
            schema.Path);
    }

    private static RestView SliceView(SiteModel model, Slice slice, string caption)
    {
        var schema = slice.Table.Schema;
        return schema.Id == Projects.Dataset
            ? new(ProjectsView.Of(model, [.. slice.Rows.Select(Projects.Of)], caption, slice.Page, slice.Facet.Name, slice.Value), [])
            : new(null, [TableViews.Of(model, schema, slice.Rows, ListTables.Of(model, slice.File, caption))]);
    }
}
