// Makes tables for pages out of rows of datasets.

using Transparency.Engine.Data;
using Transparency.Site.Figures;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>How one table is to be shown.</summary>
/// <param name="Caption">The table's title; the dataset's where null.</param>
/// <param name="Columns">Names of the columns to show, in order; all visible ones where null.</param>
/// <param name="Without">A column that would say the same in every row.</param>
/// <param name="KeepEmpty">Also show columns that have no value in any row.</param>
/// <param name="Most">The first so many rows; then nothing is added up, since a part's sum would pass for that of the whole. All where null.</param>
/// <param name="RowAnchors">Give rows their anchors; only the dataset's own page does.</param>
/// <param name="Downloads">The same rows as files.</param>
/// <param name="More">A page with more.</param>
/// <param name="Explore">The same rows in the explorer.</param>
/// <param name="Id">What the table is known by on its page; the dataset's id where null.</param>
/// <param name="Page">The page that the table stands on, where it may go on with other pages; null where it has to stand on one.</param>
public sealed record TableOptions(
    string? Caption = null,
    IReadOnlyList<string>? Columns = null,
    string? Without = null,
    bool KeepEmpty = false,
    int? Most = null,
    bool RowAnchors = false,
    IReadOnlyList<LinkView>? Downloads = null,
    LinkView? More = null,
    LinkView? Explore = null,
    string? Id = null,
    string? Page = null);

/// <summary>Rows of a dataset as a <see cref="TableView"/>.</summary>
public static class TableViews
{
    /// <summary>The table; its first part where it has no room on one page.</summary>
    public static TableView Of(SiteModel model, TableSchema schema, IReadOnlyList<Row> rows, TableOptions? options = null) => Parts(model, schema, rows, options ?? new())(0);

    /// <summary>The parts of a table by number, from 0. What all of them say is worked out once.</summary>
    public static Func<int, TableView> Parts(SiteModel model, TableSchema schema, IReadOnlyList<Row> rows, TableOptions options)
    {
        var id = options.Id ?? schema.Id;
        var caption = options.Caption ?? schema.Title;
        rows = RowOrder.Of(schema, rows);
        var columns = Columns(schema, rows, options);
        var parts = options.Page is { } page && rows.Count > ListPart.MostRows ? ListPart.All(page, schema.Id, rows.Count) : null;
        var totals = options.Most < rows.Count ? [] : Totals(model, schema, rows, columns, id, parts is null ? "Total" : $"Total of all {Format.Count(rows.Count, "row", "rows")}");
        var cite = CitationView.Of($"table-{id}", caption, null, rows, model);
        IReadOnlyList<HeadingView> headings = [.. columns.Select(c => new HeadingView(c.Title, c.Type.IsNumber, c.Description))];
        IReadOnlyList<string> missing = [.. MissingFromTotals(schema, rows, columns)];
        return number =>
        {
            var shown = parts is not null ? rows.Take(parts[number].From..parts[number].To) : options.Most is { } most ? rows.Take(most) : rows;
            IReadOnlyList<RowView> views = [.. shown.Select(row => Row(model, row, columns, options))];
            return new(
                id,
                caption,
                headings,
                views,
                totals,
                [.. model.Notes.OfTable(schema.Id).Select(n => NoteView.Of(model, n)), .. missing.Concat(Shorthand.Legend(views)).Select(NoteView.Of)],
                options.Downloads ?? [],
                options.More,
                cite with { Example = options.RowAnchors ? Example(shown, columns) : null })
            {
                Explore = options.Explore,
                Parts = parts is null ? null : RowPartsView.Of(parts, number),
            };
        };
    }

    /// <summary>For every dataset whose rows name an entry of a register, a table of those rows.</summary>
    /// <param name="model">The site.</param>
    /// <param name="register">The register, such as <c>areas</c>.</param>
    /// <param name="id">The entry.</param>
    /// <param name="without">A dataset that the page shows in a way of its own.</param>
    /// <param name="page">The page, where it offers each dataset's rows as a file; null where it offers none.</param>
    public static IEnumerable<TableView> Naming(SiteModel model, string register, string id, string? without = null, string? page = null) =>
        model.Data.RowsNaming(register, id)
            .Where(t => t.Table.Id != without)
            .Select(t => Of(model, t.Table.Schema, t.Rows, ListTables.Saying(model, t.Table.Schema, t.Column.Name, id, $"{t.Table.Schema.Title}: {model.NameOf(register, id)}", page)));

    /// <summary>The way to the whole dataset.</summary>
    public static LinkView More(TableSchema schema) => new(schema.Title, Addresses.Dataset(schema.Id));

    private static RowView Row(SiteModel model, Row row, IReadOnlyList<Column> columns, TableOptions options)
    {
        var shown = RowViews.Of(model).Of(row);
        return new(
            options.RowAnchors ? SiteModel.RowAnchor(row) : "",
            [.. columns.Select((c, i) => Cell(c, shown.Cell(c, i == 0)))],
            shown.From);

        CellView Cell(Column column, CellView cell) => options.RowAnchors && IsFigure(row, column) ? cell with { Id = SiteModel.CellAnchor(row, column), Kept = null } : cell;
    }

    private static bool IsFigure(Row row, Column column) => column.Type.IsNumber && !row[column].IsEmpty;

    // The first figure of the table, to show how addresses of figures are made.
    private static LinkView? Example(IEnumerable<Row> rows, IReadOnlyList<Column> columns) =>
        (from row in rows from column in columns where IsFigure(row, column) select SiteModel.CellAnchor(row, column))
            .Select(anchor => new LinkView("#" + anchor, "#" + anchor))
            .FirstOrDefault();

    private static IReadOnlyList<Column> Columns(TableSchema schema, IReadOnlyList<Row> rows, TableOptions options)
    {
        if (options.Columns is { } names)
        {
            return [.. names.Select(schema.Find).OfType<Column>().Where(c => c.Name != options.Without)];
        }

        var shown = schema.Columns
            .Where(c => !c.Hidden && c.Name != options.Without && !Provenance.IsBookkeeping(c.Name))
            .Where(c => options.KeepEmpty || rows.Any(r => !r[c].IsEmpty))
            .ToList();

        // The column that names a row is its heading, so it comes first.
        if (shown.FindIndex(c => c.Name == schema.RowTitle) is > 0 and var at)
        {
            var title = shown[at];
            shown.RemoveAt(at);
            shown.Insert(0, title);
        }

        return shown;
    }

    private static IReadOnlyList<CellView> Totals(SiteModel model, TableSchema schema, IReadOnlyList<Row> rows, IReadOnlyList<Column> columns, string id, string words)
    {
        var isSummed = columns.Any(c => schema.Totals.Contains(c.Name) && rows.Any(r => !r[c].IsEmpty));
        if (rows.Count < 2 || !isSummed) return [];
        return [.. columns.Select((column, i) =>
        {
            if (i == 0) return new CellView([new LinkView(words, null)], false, true);
            var sum = schema.Totals.Contains(column.Name) ? Figure.Sum(column.Title, rows, column) : null;
            if (sum is null) return new CellView([], column.Type.IsNumber, false, "");

            // The rows above are what it was made of, and show the source of each.
            var view = FigureView.Of(sum, model, Addresses.Table("", id));
            return new CellView([new LinkView(view.Text, view.Url, view.Made)], true, false);
        })];
    }

    private static IEnumerable<string> MissingFromTotals(TableSchema schema, IReadOnlyList<Row> rows, IReadOnlyList<Column> columns)
    {
        if (rows.Count < 2) yield break;
        foreach (var column in columns.Where(c => schema.Totals.Contains(c.Name)))
        {
            var missing = rows.Count(r => r[column].IsEmpty);
            if (missing > 0 && missing < rows.Count)
            {
                yield return $"{column.Title}: {Format.Count(missing, "row has", "rows have")} no figure and {(missing == 1 ? "is" : "are")} not in the total.";
            }
        }
    }
}
