// Small tables as the files for programs take them.

using Transparency.Engine.Data;
using Transparency.Engine.Databases;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Tests.Data;

namespace Transparency.Tests.Databases;

internal static class GivenTables
{
    public static readonly DatabasePublisher Publisher = new("Hill and Dale", "Open", "https://example.org/licence");

    /// <summary>A table read from text; its lists get tables of their own, and its texts are searched.</summary>
    public static DatabaseTable Table(string id, string[] columns, string csv, string key = "", bool searched = true)
    {
        var bag = new DiagnosticBag();
        var table = Given.Table(bag, id, columns, csv, "", key.Length == 0 ? "" : $"\"primaryKey\": \"{key}\",");
        Given.Nothing(bag);
        return Of(table, searched);
    }

    /// <summary>Tables whose references are followed.</summary>
    public static IReadOnlyList<DatabaseTable> Resolved(params Table[] tables)
    {
        var bag = new DiagnosticBag();
        var resolved = References.Resolve(Given.Tables(tables), bag);
        Given.Nothing(bag);
        return [.. tables.Select(table => Of(resolved[table.Id], searched: true))];
    }

    public static DatabaseTable Of(Table table, bool searched) => new(
        table.Schema,
        table.Rows,
        [.. table.Schema.Columns.Where(c => c.Separator is not null)],
        searched ? [.. table.Schema.Columns.Where(c => c.Type.Type == Engine.Data.ValueType.Text)] : [],
        null,
        $"https://example.org/data/{table.Id}/",
        (_, _) => null);

    /// <summary>Writes the database of those tables into a folder, and gives its path.</summary>
    public static string Write(TemporaryFolder folder, params IReadOnlyList<DatabaseTable> tables)
    {
        var bag = new DiagnosticBag();
        var path = folder["made.sqlite"];
        File.WriteAllBytes(path, Held.Bytes(SqliteFile.Write(SqliteLayout.Of(tables), Publisher, "data/made.sqlite", bag)!).Span);
        Given.Nothing(bag);
        return path;
    }
}
