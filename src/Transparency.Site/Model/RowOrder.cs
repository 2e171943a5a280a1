// In which order a dataset's rows stand wherever they are listed.

using Transparency.Engine.Data;

namespace Transparency.Site.Model;

/// <summary>The order that the schema asks for; the file's where it asks for none.</summary>
internal static class RowOrder
{
    public static IReadOnlyList<Row> Of(TableSchema schema, IReadOnlyList<Row> rows)
    {
        if (schema.Sort.Count == 0) return rows;

        // The file's order breaks ties; a row without the value comes last, whichever way the column is sorted.
        var ordered = rows.OrderBy(_ => 0);
        foreach (var key in schema.Sort)
        {
            object? Value(Row row) => row[key.Column].Value;
            ordered = ordered.ThenBy(row => Value(row) is null);
            ordered = key.Descending
                ? ordered.ThenByDescending(Value, ValueComparer.Instance)
                : ordered.ThenBy(Value, ValueComparer.Instance);
        }

        return [.. ordered];
    }
}
