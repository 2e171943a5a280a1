// DuckDB, which reads Parquet and CSV by code of its own.

using DuckDB.NET.Data;

namespace Transparency.Tests.Databases;

internal static class DuckDb
{
    /// <summary>The rows that a query gives back: texts, numbers, days, lists; null for nothing.</summary>
    public static IReadOnlyList<object?[]> Rows(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        return QueryRows.Of(connection, sql);
    }

    /// <summary>A CSV file as texts, null for empty cells; without its header.</summary>
    public static IReadOnlyList<object?[]> Csv(string path) =>
        Rows($"SELECT * FROM read_csv('{path}', all_varchar = true, header = true, delim = ',', quote = '\"', escape = '\"', nullstr = '', parallel = false)");
}
