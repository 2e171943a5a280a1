// Small schemas and tables for tests of the data stages.

using System.Text.Json;
using System.Text.Json.Nodes;
using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Tests.Data;

internal static class Given
{
    private static readonly JsonSerializerOptions _onLines = new() { WriteIndented = true };

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

    /// <summary>Four rows of every type, of which neither the first nor the last has the least or the largest.</summary>
    public static Table Figures(DiagnosticBag bag) => Table(
        bag, "t", ["kind string", "day date", "n decimal", "m decimal", "ok boolean", "page anyURI", "tags string, \"separator\": \";\"", "few integer, \"transparency:smallBelow\": 5"],
        "kind,day,n,m,ok,page,tags,few\na,2021-04-02,2,,true,https://a.example/,x;x,7\nb,2021-04-03,3,,false,,x;y,\nb,2021-04-01,1.0,5,true,,,9\nB,2021-04-02,2,,,,z,\n");

    public static IReadOnlyDictionary<string, Table> Tables(params Table[] tables) => tables.ToDictionary(table => table.Id);

    /// <summary>One line for each message: place, severity where it is no error, code, cell.</summary>
    public static string[] Told(DiagnosticBag bag) =>
        [.. bag.Sorted().Select(d =>
            $"{d.Span.Line}:{d.Span.Column}+{d.Span.Length} {(d.Severity == Severity.Error ? "" : d.Severity.ToString().ToLowerInvariant() + " ")}{d.Code}{(d.Cell is null ? "" : $" ({d.Cell})")}")];

    public static Diagnostic Only(DiagnosticBag bag) => Assert.Single(bag.Sorted());

    public static void Nothing(DiagnosticBag bag) => Assert.Empty(bag.Sorted().Select(d => $"{d.Span} {d.Message}"));

    public static JsonObject Json(ReadOnlySpan<byte> written) => JsonNode.Parse(written)!.AsObject();

    /// <summary>The same members and values in the same order, however they are set.</summary>
    public static void SameJson(string expected, ReadOnlySpan<byte> written) =>
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(_onLines), Json(written).ToJsonString(_onLines));

    private static string Column(string written)
    {
        var (name, rest) = (written[..written.IndexOf(' ')], written[(written.IndexOf(' ') + 1)..]);
        var comma = rest.StartsWith('{') ? rest.LastIndexOf('}') + 1 : rest.IndexOf(',');
        var (type, more) = comma < 0 ? (rest, "") : (rest[..comma], rest[comma..]);
        if (!type.StartsWith('{')) type = $"\"{type}\"";
        return $$"""{ "name": "{{name}}", "titles": "{{name}}", "dc:description": "What {{name}} is.", "datatype": {{type}}{{more}} }""";
    }
}
