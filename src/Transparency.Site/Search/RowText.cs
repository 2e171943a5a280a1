// A row as words.

using Transparency.Engine.Data;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Search;

internal static class RowText
{
    /// <summary>All that readers see of a row: each column with its values on a line, then the note.</summary>
    public static string Of(SiteModel model, Row row) => string.Join('\n', Lines(model, row));

    /// <summary>The same on one line, without the column that names the row.</summary>
    public static string Extract(SiteModel model, Row row) => string.Join("; ", Lines(model, row, row.Schema.RowTitle));

    /// <summary>The columns that readers see.</summary>
    public static IEnumerable<Column> Columns(TableSchema schema) => schema.Columns.Where(c => !c.Hidden && !Provenance.IsBookkeeping(c.Name));

    private static IEnumerable<string> Lines(SiteModel model, Row row, string? without = null)
    {
        foreach (var column in Columns(row.Schema).Where(c => c.Name != without && !row[c].IsEmpty))
            yield return $"{column.Title}: {Values(model, row, column)}";
        if (row.Text("note") is { } note) yield return note;
    }

    /// <summary>The values of a cell as they are shown; null where it is empty.</summary>
    public static string? Values(SiteModel model, Row row, Column column) =>
        row[column].IsEmpty ? null : string.Join("; ", CellViews.Of(model, row, column).Values.Select(v => v.Text));
}
