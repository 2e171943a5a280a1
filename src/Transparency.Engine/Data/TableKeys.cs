// Primary keys are unique.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>Checks that no two rows of a table, over all its releases, have the same key.</summary>
public static class TableKeys
{
    /// <summary>Reports each row whose key an earlier row has, with the place of the first.</summary>
    public static void Check(Table table, DiagnosticBag diagnostics)
    {
        if (table.Schema.PrimaryKey.Count == 0) return;
        var columns = table.Schema.PrimaryKey.Select(name => table.Schema.Find(name)!).ToArray();
        var first = new Dictionary<string, Row>(table.Rows.Count, StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            // A cell that could not be read was reported, and an empty key says nothing.
            if (columns.Any(column => row[column] is { IsEmpty: true, Text.Length: > 0 }) || columns.All(column => row[column].IsEmpty)) continue;
            if (!first.TryAdd(row.Key, row)) Report(row, first[row.Key], columns, diagnostics);
        }
    }

    private static void Report(Row row, Row first, Column[] columns, DiagnosticBag diagnostics)
    {
        var key = string.Join(", ", columns.Select(column => $"{column.Name} \"{CanonicalText.Of(row[column].Value)}\""));
        new FileReport(row.Release.File, diagnostics).Error(
            DataCodes.DuplicateKey,
            $"Another row has {key} already.",
            row.Span(columns[0]),
            $"It is row {first.Number} of {first.Release.File.Path}, line {first[columns[0]].Line}. Take one of the two away, or correct {string.Join(" or ", columns.Select(c => c.Name))}.",
            row.CellName(columns[0]));
    }
}
