// A table as the files for programs have it, and what is told about it.

using Transparency.Engine.Data;

namespace Transparency.Engine.Databases;

/// <summary>Rows that go into a database or a file of columns.</summary>
/// <param name="Schema">What the columns are.</param>
/// <param name="Rows">The rows, in the order in which they are written.</param>
/// <param name="Linked">The columns with several values in a cell that get a table of their own, one value to a row.</param>
/// <param name="Searched">The columns whose words are found by full-text search, by the names of what they refer to; empty for no search.</param>
/// <param name="Period">What stretch of time the rows are about, in words; null where they name none.</param>
/// <param name="Page">The whole address of the page about the table.</param>
/// <param name="Instead">What to write in a cell of text in place of what it holds; null for the cell itself.</param>
public sealed record DatabaseTable(
    TableSchema Schema,
    IReadOnlyList<Row> Rows,
    IReadOnlyList<Column> Linked,
    IReadOnlyList<Column> Searched,
    string? Period,
    string Page,
    Func<Row, Column, string?> Instead)
{
    /// <summary>A cell as text, as the CSV has it; null where it is empty.</summary>
    public string? Text(Row row, Column column) => Instead(row, column) ?? (row[column].IsEmpty ? null : DownloadText.Of(row[column], column));
}

/// <summary>Who publishes the tables, and what others may do with them.</summary>
public sealed record DatabasePublisher(string Name, string Licence, string LicenceUrl);
