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
            rows.Add(Row(new LinkView("More than one area, or none stated", projects.Count > 0 ? Addresses.Projects : null), null));
        }

        return new("money-by-area", "Where the money went, by area", headings, rows, TotalRow(), [], [], null);

        RowView Row(LinkView name, string? area)
        {
            List<CellView> cells = [new([name], false, true)];
            cells.AddRange(columns.Select(c => SumCell(model, c.Table, c.Rows(area), c.Column, area is null ? "none" : "not stated")));
            cells.AddRange(ProjectCells([.. projects.Where(p => p.Area == area)], area is null ? Addresses.Projects : name.Url + "#projects"));
            return new("", cells, [], []);
        }

        IReadOnlyList<CellView> TotalRow() =>
        [
            new([new LinkView("Total", null)], false, true),
            .. columns.Select(c => SumCell(model, c.Table, c.Table.Rows, c.Column, "not stated")),
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

    private static CellView SumCell(SiteModel model, Table table, IReadOnlyList<Row> rows, Column column, string absent)
    {
        if (Figure.Sum(column.Title, rows, column) is not { } sum) return new([], true, false, absent);
        return ProjectBreakdown.FigureCell(FigureView.Of(sum, model), Addresses.Dataset(table.Id));
    }
}
