// The rows of a dataset as files need them: each note and each line of CSV is made once, however many files it is in.

using System.Security.Cryptography;
using Transparency.Engine.Data;
using Transparency.Engine.Spreadsheets;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Formats;

internal sealed class DatasetRows
{
    private const int HashDigits = 10;

    private readonly Dictionary<Row, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly string?[] _notes;

    public DatasetRows(SiteModel model, Table table)
    {
        Table = table;
        _notes = new string?[table.Rows.Count];
        for (var i = 0; i < table.Rows.Count; i++)
        {
            _numbers[table.Rows[i]] = i;
            _notes[i] = RowSources.NoteText(model, table.Rows[i]);
        }

        Csv = CsvText.Write(table.Schema, table.Rows, Instead);
    }

    public Table Table { get; }

    public TableSchema Schema => Table.Schema;

    public IReadOnlyList<Row> Rows => Table.Rows;

    /// <summary>All rows as CSV.</summary>
    public RowBytes Csv { get; }

    /// <summary>An address with a part of the file's hash: a page that is older than the file finds none, and takes no other rows for its own.</summary>
    public string Snapshot => Addresses.RowsSnapshot(Table.Id, Convert.ToHexStringLower(SHA256.HashData(Csv.All.Span))[..HashDigits]);

    /// <summary>The number of a row, from 0.</summary>
    public int NumberOf(Row row) => _numbers[row];

    /// <summary>What files have in place of a cell: who has only the file is told what readers of the pages are told.</summary>
    public string? Instead(Row row, Column column) => column.Name == "note" ? _notes[_numbers[row]] : null;

    public SheetCell Cell(Row row, Column column)
    {
        if (Instead(row, column) is { } text) return SheetCell.Of(text);
        var cell = row[column];
        var kind = cell.Value switch
        {
            null => SheetCellKind.Empty,
            decimal => SheetCellKind.Number,
            bool => SheetCellKind.Boolean,
            DateOnly => SheetCellKind.Date,
            _ => SheetCellKind.Text,
        };
        return kind == SheetCellKind.Empty ? SheetCell.Empty : new(kind, DownloadText.Of(cell, column));
    }
}
