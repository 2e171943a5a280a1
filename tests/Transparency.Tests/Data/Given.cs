// Small schemas and tables for tests of the data stages.

using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Tests.Data;

internal static class Given
{
    /// <summary>A schema of columns written as <c>name type</c>, or <c>name { "base": … }</c>, or <c>name type, "required": true</c>.</summary>
    public static string SchemaJson(string id, string[] columns, string table = "", string tableSchema = "") => $$"""
        {
          "@context": "http://www.w3.org/ns/csvw",
          "dc:title": "{{id}}", "dc:description": "Rows of {{id}}.",{{table}}
          "tableSchema": {{{tableSchema}}
            "columns": [
              {{string.Join(",\n      ", columns.Select(Column))}}
            ]
          }
        }
        """;

    public static TableSchema Schema(DiagnosticBag bag, string id, string[] columns, string table = "", string tableSchema = "") =>
        SchemaReader.Read(id, new SourceFile($"content/data/{id}/csv-metadata.json", SchemaJson(id, columns, table, tableSchema)), bag)!;

    public static Table Table(DiagnosticBag bag, string id, string[] columns, string csv, string table = "", string tableSchema = "") =>
        TableReader.Read(Schema(bag, id, columns, table, tableSchema), [File(id, csv)], bag);

    public static SourceFile File(string id, string csv, string release = "2025-26") => new($"content/data/{id}/{release}.csv", csv);

    public static Table Areas(DiagnosticBag bag) => Table(
        bag, "areas", ["id string", "name string", "aliases string, \"separator\": \";\""],
        "id,name,aliases\nmelton,Melton,Melton Mowbray;Melton Borough\nhinckley-and-bosworth,Hinckley and Bosworth,Hinckley Bosworth and\nblaby,Blaby,\n",
        "\"transparency:register\": true,", "\"primaryKey\": \"id\",");

    public static IReadOnlyDictionary<string, Table> Tables(params Table[] tables) => tables.ToDictionary(table => table.Id);

    /// <summary>One line for each message: place, severity where it is no error, code, cell.</summary>
    public static string[] Told(DiagnosticBag bag) =>
        [.. bag.Sorted().Select(d =>
            $"{d.Span.Line}:{d.Span.Column}+{d.Span.Length} {(d.Severity == Severity.Error ? "" : d.Severity.ToString().ToLowerInvariant() + " ")}{d.Code}{(d.Cell is null ? "" : $" ({d.Cell})")}")];

    public static Diagnostic Only(DiagnosticBag bag) => Assert.Single(bag.Sorted());

    public static void Nothing(DiagnosticBag bag) => Assert.Empty(bag.Sorted().Select(d => $"{d.Span} {d.Message}"));

    private static string Column(string written)
    {
        var (name, rest) = (written[..written.IndexOf(' ')], written[(written.IndexOf(' ') + 1)..]);
        var comma = rest.StartsWith('{') ? rest.LastIndexOf('}') + 1 : rest.IndexOf(',');
        var (type, more) = comma < 0 ? (rest, "") : (rest[..comma], rest[comma..]);
        if (!type.StartsWith('{')) type = $"\"{type}\"";
        return $$"""{ "name": "{{name}}", "titles": "{{name}}", "dc:description": "What {{name}} is.", "datatype": {{type}}{{more}} }""";
    }
}
