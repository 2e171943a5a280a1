// Where the money went: one row for each area, and rows for what has no single area, so that parts make the whole.

using Transparency.Engine.Data;
using Transparency.Site.Figures;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>The table that compares areas, on the home page and on the list of areas.</summary>
public static class AreaMoney
{
    /// <summary>The rows of datasets with figures of areas that name no single area, as tables; projects are listed in a way of their own.</summary>
    public static IReadOnlyList<TableView> Elsewhere(SiteModel model) =>
        [.. RowFiles.WithoutArea(model).Select(f => TableViews.Of(model, f.Table.Schema, f.Rows, ListTables.Of(model, f, f.Table.Schema.Title)))];

    /// <summary>Null where no dataset gives areas a figure and there are no projects.</summary>
    public static TableView? Table(SiteModel model)
    {
        var columns = AreaFigureColumns(model).ToList();
        var projects = Projects.All(model);
        if (columns.Count == 0 && projects.Count == 0) return null;

        List<RowView> rows = [];
        string? group = null;
        foreach (var area in StandingGroups.Order(model, "areas", model.Areas.Select(a => a.Id)))
        {
            rows.Add(Row(model, columns, area.Id) with { Group = area.Group == group ? null : area.Group });
            group = area.Group;
        }

        if (projects.Any(p => p.Area is null) || columns.Any(c => c.Rows(null).Count > 0)) rows.Add(Row(model, columns, null) with { Group = group is null ? null : "No single area" });
        IReadOnlyList<CellView> totals =
        [
            new([new LinkView("Total", null)], false, true),
            .. columns.Select(c => SumCell(model, c, c.Table.Rows, Addresses.Dataset(c.Table.Id), "not stated")),
            .. ProjectCells(model, projects, Addresses.Projects),
        ];
        return new("money-by-area", "Where the money went, by area", Headings(model, columns), rows, totals, [], [], null,
            CitationView.Of("table-money-by-area", "Where the money went, by area", null, columns.SelectMany(c => c.Table.Rows).Concat(projects.Select(p => p.Row)), model));
    }

    /// <summary>What went to the areas that this one took the place of, each in a line of its own; null where there were none.</summary>
    public static TableView? Before(SiteModel model, Area area)
    {
        var before = model.Data.ValidityOf("areas")?.AllPredecessors(area.Id) ?? [];
        var columns = AreaFigureColumns(model).ToList();
        if (before.Count == 0 || (columns.Count == 0 && Projects.All(model).Count == 0)) return null;
        var rows = columns.SelectMany(c => before.SelectMany(c.Rows)).Concat(Projects.All(model).Where(p => before.Contains(p.Area)).Select(p => p.Row));
        return new(
            "money-before",
            $"Before {area.Name}",
            Headings(model, columns),
            [.. before.Select(id => Row(model, columns, id))],
            [],
            [NoteView.Of($"These amounts went to the areas before {area.Name}. They are no part of the other figures on this page.")],
            [],
            null,
            CitationView.Of("table-money-before", $"Before {area.Name}", null, rows, model));
    }

    private static IReadOnlyList<HeadingView> Headings(SiteModel model, IReadOnlyList<AreaColumn> columns) =>
    [
        new("Area", false, null),
        .. columns.Select(c => new HeadingView(c.Label, true, null)),
        .. Projects.All(model).Count > 0 ? ProjectBreakdown.Headings : [],
    ];

    // The row of an area; without an area, of what belongs to none.
    private static RowView Row(SiteModel model, IReadOnlyList<AreaColumn> columns, string? area)
    {
        var page = area is null ? Addresses.NoArea : Addresses.Area(area);
        return new(
            "",
            [
                new([new LinkView(area is null ? "More than one area, or none stated" : model.NameOf("areas", area), page)], false, true),
                .. columns.Select(c => SumCell(model, c, c.Rows(area), page, area is null ? "none" : "not stated")),
                .. ProjectCells(model, [.. Projects.All(model).Where(p => p.Area == area)], page),
            ],
            RowSourcesView.None);
    }

    private static IEnumerable<CellView> ProjectCells(SiteModel model, IReadOnlyCollection<Project> group, string page) =>
        Projects.All(model).Count > 0 ? ProjectBreakdown.Cells(model, group, page) : [];

    private sealed record AreaColumn(string Label, Table Table, Column Column, Column Area)
    {
        public IReadOnlyList<Row> Rows(string? area) => [.. Table.Rows.Where(r => r.Only(Area.Name) == area)];
    }

    private static IEnumerable<AreaColumn> AreaFigureColumns(SiteModel model) =>
        from table in model.Datasets
        let area = table.Schema.ReferringTo("areas")
        where area is not null
        from figure in table.Schema.Highlights
        where figure.Register == "areas"
        let column = table.Schema.Find(figure.Column)
        where column is not null && column.Unit == "GBP"
        select new AreaColumn(figure.Label, table, column, area);

    // Made from several places: the page named has a table of exactly these rows.
    private static CellView SumCell(SiteModel model, AreaColumn column, IReadOnlyList<Row> rows, string page, string absent) =>
        Figure.Sum(column.Column.Title, rows, column.Column) is { } sum
            ? ProjectBreakdown.FigureCell(FigureView.Of(sum, model, Addresses.Table(page, column.Table.Id)))
            : new([], true, false, absent);
}
