// Where the money went: one row for each area, and rows for what has no single area, so that parts make the whole.

using Transparency.Engine.Data;
using Transparency.Site.Figures;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>The table that compares areas, on the home page and on the list of areas.</summary>
public static class AreaMoney
{
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
            .. columns.Select(c => SumCell(model, c.Table, c.Table.Rows, c.Column, "not stated")),
            .. ProjectCells(model, projects, Addresses.Projects),
        ];
        return new("money-by-area", "Where the money went, by area", Headings(model, columns), rows, totals, [], [], null);
    }

    /// <summary>What went to the areas that this one took the place of, each in a line of its own; null where there were none.</summary>
    public static TableView? Before(SiteModel model, Area area)
    {
        var before = model.ValidityOf("areas")?.AllPredecessors(area.Id) ?? [];
        var columns = AreaFigureColumns(model).ToList();
        if (before.Count == 0 || (columns.Count == 0 && Projects.All(model).Count == 0)) return null;
        return new(
            "money-before",
            $"Before {area.Name}",
            Headings(model, columns),
            [.. before.Select(id => Row(model, columns, id))],
            [],
            [$"These amounts went to the areas before {area.Name}. They are no part of the other figures on this page."],
            [],
            null);
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
        var projects = Projects.All(model);
        var url = area is null ? Addresses.Projects : Addresses.Area(area) + "#projects";
        var name = area is null
            ? new LinkView("More than one area, or none stated", projects.Count > 0 ? Addresses.Projects : null)
            : new LinkView(model.NameOf("areas", area), Addresses.Area(area));
        return new(
            "",
            [
                new([name], false, true),
                .. columns.Select(c => SumCell(model, c.Table, c.Rows(area), c.Column, area is null ? "none" : "not stated")),
                .. ProjectCells(model, [.. projects.Where(p => p.Area == area)], url),
            ],
            [],
            []);
    }

    private static IEnumerable<CellView> ProjectCells(SiteModel model, IReadOnlyCollection<Project> group, string url) =>
        Projects.All(model).Count > 0 ? ProjectBreakdown.Cells(model, group, url) : [];

    private sealed record AreaColumn(string Label, Table Table, Column Column, Column Area)
    {
        public IReadOnlyList<Row> Rows(string? area) => [.. Table.Rows.Where(r => r.Text(Area.Name) == area)];
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

    private static CellView SumCell(SiteModel model, Table table, IReadOnlyList<Row> rows, Column column, string absent)
    {
        if (Figure.Sum(column.Title, rows, column) is not { } sum) return new([], true, false, absent);
        return ProjectBreakdown.FigureCell(FigureView.Of(sum, model), Addresses.Dataset(table.Id));
    }
}
