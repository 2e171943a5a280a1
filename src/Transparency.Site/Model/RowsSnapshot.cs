// A dataset as a file whose address changes with it, for a script that takes a reader's choice of rows from it.

using System.Security.Cryptography;
using Transparency.Engine.Data;

namespace Transparency.Site.Model;

public static class RowsSnapshot
{
    /// <summary>The file, and an address with a part of its hash: a page that is older than the file finds none, and takes no other rows for its own.</summary>
    public static (string Address, byte[] Bytes) Of(Table table)
    {
        var bytes = CsvText.Write(table.Schema, table.Rows);
        return (Addresses.RowsSnapshot(table.Id, Convert.ToHexStringLower(SHA256.HashData(bytes))[..10]), bytes);
    }
}
