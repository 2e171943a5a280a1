// What a query of any database gives back.

using System.Data.Common;

namespace Transparency.Tests.Databases;

internal static class QueryRows
{
    /// <summary>The rows: texts, numbers, days, lists; null for nothing.</summary>
    public static IReadOnlyList<object?[]> Of(DbConnection connection, string sql)
    {
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<object?[]> rows = [];
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        return rows;
    }
}
