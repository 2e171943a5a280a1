// SQLite files as another program sees them.

using Microsoft.Data.Sqlite;

namespace Transparency.Tests.Databases;

internal static class Sqlite
{
    /// <summary>The rows that a query gives back: texts, doubles, longs; null for nothing.</summary>
    public static IReadOnlyList<object?[]> Rows(string path, string sql)
    {
        // Without a pool, so that the file can be deleted at once.
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        return QueryRows.Of(connection, sql);
    }

    /// <summary>The one value of a query.</summary>
    public static object? Value(string path, string sql) => Assert.Single(Assert.Single(Rows(path, sql)));

    /// <summary>What SQLite itself finds wrong with the file and with its references; empty when all is well.</summary>
    public static IReadOnlyList<string> Faults(string path) =>
    [
        .. Rows(path, "PRAGMA integrity_check").Select(row => (string)row[0]!).Where(told => told != "ok"),
        .. Rows(path, "PRAGMA foreign_key_check").Select(row => $"{row[0]} row {row[1]} refers to nothing in {row[2]}"),
    ];
}
