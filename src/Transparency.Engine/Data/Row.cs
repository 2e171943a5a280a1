// One row of a table.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>A row with the table that it belongs to, so that values can be asked for by column name.</summary>
/// <param name="schema">The table's schema.</param>
/// <param name="release">The release (CSV file) that the row came from.</param>
/// <param name="number">Row as a spreadsheet counts it: the header is 1.</param>
/// <param name="cells">One for each column of the schema.</param>
public sealed class Row(TableSchema schema, Release release, int number, Cell[] cells)
{
    private string? _key;

    public TableSchema Schema => schema;

    public Release Release => release;

    public int Number => number;

    public IReadOnlyList<Cell> Cells => cells;

    public Cell this[Column column] => cells[column.Index];

    /// <summary>The cell of that column; an empty cell where the dataset has no such column.</summary>
    public Cell this[string column] => schema.Find(column) is { } c ? cells[c.Index] : default;

    /// <summary>The value as text, or null when empty or absent.</summary>
    public string? Text(string column) => this[column].Value as string;

    /// <summary>The value as a number, or null when empty, absent or not a number.</summary>
    public decimal? Amount(string column) => this[column].Value as decimal?;

    public DateOnly? Date(string column) => this[column].Value as DateOnly?;

    /// <summary>The values of a cell with a separator; empty when the cell is.</summary>
    public IReadOnlyList<string> List(string column) => this[column].Value switch
    {
        IReadOnlyList<string> list => list,
        string text => [text],
        _ => [],
    };

    /// <summary>The value of a cell that holds one, with a separator or without; null when it is empty or holds several.</summary>
    public string? Only(string column) => List(column) is [var only] ? only : null;

    /// <summary>The values of the primary key joined by a slash; the release and the row's number where the table has no key.</summary>
    public string Key => _key ??= schema.PrimaryKey.Count == 0
        ? $"{release.Id}/{number}"
        : string.Join('/', schema.PrimaryKey.Select(name => CanonicalText.Of(this[name].Value)));

    public SourceSpan Span(Column column)
    {
        var cell = this[column];
        return new(release.File.Path, cell.Line, cell.Column, cell.Length);
    }

    /// <summary>How a spreadsheet and the schema name a cell of this row: <c>cell D4, column "amount"</c>.</summary>
    public string CellName(Column column) => $"cell {SpreadsheetColumn(column.Index)}{number}, column \"{column.Name}\"";

    /// <summary>A, B, … Z, AA, … for 0, 1, ….</summary>
    public static string SpreadsheetColumn(int index)
    {
        var name = "";
        for (index++; index > 0; index = (index - 1) / 26) name = (char)('A' + ((index - 1) % 26)) + name;
        return name;
    }
}
