// The rows of an explored dataset in the order of their index, so that the number of a row is its place in both.

using System.Security.Cryptography;
using Transparency.Engine.Data;

namespace Transparency.Site.Model;

public static class IndexedRows
{
    /// <summary>Largest amount first, those without one last; the dataset's own order among equals.</summary>
    public static IReadOnlyList<Row> Of(Table table) => table.Schema.Columns.FirstOrDefault(c => !c.Hidden && c.Unit == "GBP") is not { } money
        ? table.Rows
        : [.. table.Rows.OrderBy(r => r[money].Value is null).ThenByDescending(r => r[money].Value as decimal?)];

    /// <summary>
    /// The rows as a file from which a reader's choice is taken, and its address. A part of its hash stands in the
    /// address: a page that is older than the file finds none, and takes no other rows for its own.
    /// </summary>
    public static (string Address, byte[] Bytes) File(Table table)
    {
        var bytes = CsvText.Write(table.Schema, Of(table));
        return (Addresses.IndexRows(table.Id, Convert.ToHexStringLower(SHA256.HashData(bytes))[..10]), bytes);
    }
}
