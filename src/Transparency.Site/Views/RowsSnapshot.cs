// Rows as files, and a dataset as a file whose address changes with it, for a script that takes a reader's choice from it.

using System.Security.Cryptography;
using Transparency.Engine.Data;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

public static class RowsSnapshot
{
    /// <summary>The file, and an address with a part of its hash: a page that is older than the file finds none, and takes no other rows for its own.</summary>
    public static (string Address, byte[] Bytes) Of(SiteModel model, Table table)
    {
        var bytes = Csv(model, table.Schema, table.Rows);
        return (Addresses.RowsSnapshot(table.Id, Convert.ToHexStringLower(SHA256.HashData(bytes))[..10]), bytes);
    }

    /// <summary>Rows as every download has them. Who has only the file is told what readers of the pages are told.</summary>
    public static byte[] Csv(SiteModel model, TableSchema schema, IReadOnlyList<Row> rows) =>
        CsvText.Write(schema, rows, (row, column) => Instead(model, row, column));

    /// <summary>What a file has in a cell in place of what the cell holds; null for the cell itself.</summary>
    public static string? Instead(SiteModel model, Row row, Column column) => column.Name == "note" ? RowSources.NoteText(model, row) : null;
}
