// Rows as a CSV file for downloading.

using CsvHelper;
using Transparency.Engine.Files;
using Transparency.Engine.Spreadsheets;

namespace Transparency.Engine.Data;

/// <summary>
/// Writes rows by RFC 4180, in UTF-8, with the columns of the schema in their order. Text that a spreadsheet would run gets an
/// apostrophe in front (<see cref="SpreadsheetFormula"/>).
/// </summary>
public static class CsvText
{
    // After so many rows it is known how much room all will take, so that a long table is not copied from room to room.
    private const int Sample = 1000;

    /// <summary>A header and the rows: ids in place of names, dates as 2025-10-27, numbers as they were written.</summary>
    /// <param name="schema">What the columns are.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="instead">What to write in a cell in place of what it holds; null for the cell itself.</param>
    public static RowBytes Write(TableSchema schema, IReadOnlyList<Row> rows, Func<Row, Column, string?>? instead = null)
    {
        using var bytes = new MemoryStream();
        using var csv = CsvWriter.Create(bytes, CsvOptions.Writing, leaveOpen: true);
        var ends = new int[rows.Count + 1];
        foreach (var column in schema.Columns) csv.WriteField(column.Name);
        End(0);
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var column in schema.Columns) csv.WriteField(Field(rows[i][column], column, instead?.Invoke(rows[i], column)));
            End(i + 1);
            if (i == Sample) bytes.Capacity = (int)Math.Min(Array.MaxLength, bytes.Length + (bytes.Length * (rows.Count - i) / i * 21 / 20));
        }

        return new(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), ends);

        void End(int row)
        {
            csv.EndRecord();
            csv.Flush();
            ends[row] = (int)bytes.Length;
        }
    }

    /// <summary>A header and lines that are texts already.</summary>
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> lines) => Held.Bytes(file => Write(file, columns, lines));

    /// <summary>The same, to a stream.</summary>
    public static void Write(Stream file, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> lines)
    {
        using var csv = CsvWriter.Create(file, CsvOptions.Writing, leaveOpen: true);
        foreach (var line in lines.Prepend(columns))
        {
            foreach (var text in line) csv.WriteField(SpreadsheetFormula.Guarded(text));
            csv.EndRecord();
        }
    }

    // Only text can be taken for a formula: a number keeps its minus sign.
    private static string Field(Cell cell, Column column, string? instead) => instead is not null
        ? SpreadsheetFormula.Guarded(instead)
        : cell.Value is string or IReadOnlyList<string> ? SpreadsheetFormula.Guarded(DownloadText.Of(cell, column)) : DownloadText.Of(cell, column);
}
