// Rows as a CSV file for downloading.

using CsvHelper;

namespace Transparency.Engine.Data;

/// <summary>Writes rows by RFC 4180, in UTF-8, with the columns of the schema in their order.</summary>
public static class CsvText
{
    /// <summary>A header and the rows: ids in place of names, dates as 2025-10-27, numbers as they were written.</summary>
    /// <param name="schema">What the columns are.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="instead">What to write in a cell in place of what it holds; null for the cell itself.</param>
    public static byte[] Write(TableSchema schema, IEnumerable<Row> rows, Func<Row, Column, string?>? instead = null)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, CsvOptions.Writing, leaveOpen: true))
        {
            foreach (var column in schema.Columns) csv.WriteField(column.Name);
            csv.EndRecord();
            foreach (var row in rows)
            {
                foreach (var column in schema.Columns) csv.WriteField(instead?.Invoke(row, column) ?? Text(row[column], column));
                csv.EndRecord();
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A header and lines that are texts already.</summary>
    public static byte[] Write(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> lines)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, CsvOptions.Writing, leaveOpen: true))
        {
            foreach (var line in lines.Prepend(columns))
            {
                foreach (var text in line) csv.WriteField(text);
                csv.EndRecord();
            }
        }

        return bytes.ToArray();
    }

    private static string Text(Cell cell, Column column) => cell.Value switch
    {
        decimal => cell.Text.Trim(),
        IReadOnlyList<string> list => string.Join(column.Separator, list),
        var value => CanonicalText.Of(value),
    };
}
