// Primary keys are unique.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>Checks that no two rows of a table, over all its releases, have the same key.</summary>
public static class TableKeys
{
    /// <summary>Reports each row whose key an earlier row has, with the place of the first.</summary>
    /// <returns>The table without such rows: whatever is found by its key has one row, also where the rest is still checked.</returns>
    public static Table Check(Table table, DiagnosticBag diagnostics)
    {
        if (table.Schema.PrimaryKey.Count == 0) return table;
        var columns = table.Schema.PrimaryKey.Select(name => table.Schema.Find(name)!).ToArray();
        var first = new Dictionary<string, Row>(table.Rows.Count, StringComparer.Ordinal);
        List<Row> kept = [];
        foreach (var row in table.Rows)
        {
            // A cell that could not be read was reported, and an empty key says nothing.
            var saysNothing = columns.Any(column => row[column] is { IsEmpty: true, Text.Length: > 0 }) || columns.All(column => row[column].IsEmpty);
            if (saysNothing || first.TryAdd(row.Key, row)) kept.Add(row);
            else Report(row, first[row.Key], columns, diagnostics);
        }

        return kept.Count == table.Rows.Count ? table : new(table.Schema, table.Releases, kept);
    }

    private static void Report(Row row, Row first, Column[] columns, DiagnosticBag diagnostics)
    {
        var key = string.Join(", ", columns.Select(column => $"{column.Name} {QuotedText.Of(CanonicalText.Of(row[column].Value))}"));
        new FileReport(row.Release.File, diagnostics).Error(
            DataCodes.DuplicateKey,
            $"Another row has {key} already.",
            row.Span(columns[0]),
            $"It is row {first.Number} of {first.Release.File.Path}, line {first[columns[0]].Line}. Take one of the two away, or correct {string.Join(" or ", columns.Select(c => c.Name))}.",
            row.CellName(columns[0]));
    }
}
