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
        [.. AreaFigureColumns(model)
            .DistinctBy(c => c.Table.Id)
            .Where(c => c.Table.Id != Projects.Dataset && c.Rows(null).Count > 0)
            .Select(c => TableViews.Of(model, c.Table.Schema, c.Rows(null), new(Without: c.Area.Name, More: TableViews.More(c.Table.Schema))))];

    /// <summary>Null where no dataset gives areas a figure and there are no projects.</summary>
    public static TableView? Table(SiteModel model)
    {
        var columns = AreaFigureColumns(model).ToList();
        var projects = Projects.All(model);
        if (columns.Count == 0 && projects.Count == 0) return null;

        List<HeadingView> headings =
        [
            new("Area", false, null),
            .. columns.Select(c => new HeadingView(c.Label, true, null)),
            .. projects.Count > 0 ? ProjectBreakdown.Headings : [],
        ];
        List<RowView> rows = [.. model.Areas.Select(area => Row(new LinkView(area.Name, area.Url), area.Id))];
        var elsewhere = projects.Where(p => p.Area is null).ToList();
        if (elsewhere.Count > 0 || columns.Any(c => c.Rows(null).Count > 0))
        {
            rows.Add(Row(new LinkView("More than one area, or none stated", Addresses.NoArea), null));
        }

        return new("money-by-area", "Where the money went, by area", headings, rows, TotalRow(), [], [], null,
            CitationView.Of("table-money-by-area", "Where the money went, by area", null, columns.SelectMany(c => c.Table.Rows).Concat(projects.Select(p => p.Row)), model));

        RowView Row(LinkView name, string? area)
        {
            List<CellView> cells = [new([name], false, true)];
            cells.AddRange(columns.Select(c => SumCell(model, c, c.Rows(area), name.Url!, area is null ? "none" : "not stated")));
            cells.AddRange(ProjectCells([.. projects.Where(p => p.Area == area)], name.Url!));
            return new("", cells, [], []);
        }

        IReadOnlyList<CellView> TotalRow() =>
        [
            new([new LinkView("Total", null)], false, true),
            .. columns.Select(c => SumCell(model, c, c.Table.Rows, Addresses.Dataset(c.Table.Id), "not stated")),
            .. ProjectCells(projects, Addresses.Projects),
        ];

        IEnumerable<CellView> ProjectCells(IReadOnlyCollection<Project> group, string url) =>
            projects.Count > 0 ? ProjectBreakdown.Cells(model, group, url) : [];
    }

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

    // Made from several places: the page named has a table of exactly these rows.
    private static CellView SumCell(SiteModel model, AreaColumn column, IReadOnlyList<Row> rows, string page, string absent) =>
        Figure.Sum(column.Column.Title, rows, column.Column) is { } sum
            ? ProjectBreakdown.FigureCell(FigureView.Of(sum, model, Addresses.Table(page, column.Table.Id)))
            : new([], true, false, absent);
}
