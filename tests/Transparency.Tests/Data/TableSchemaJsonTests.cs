using Transparency.Engine.Content;
using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Tests.Data;

public sealed class TableSchemaJsonTests
{
    private readonly DiagnosticBag _bag = new();

    [Fact]
    public void Columns_are_fields_with_what_they_may_hold()
    {
        var schema = Given.Schema(
            _bag, "grants",
            [
                "id { \"base\": \"string\", \"format\": \"[a-z]+\", \"minLength\": 1, \"maxLength\": 9 }, \"required\": true",
                "amount { \"base\": \"decimal\", \"minimum\": 0, \"maximum\": 9.5 }, \"transparency:unit\": \"GBP\"",
                "day { \"base\": \"date\", \"minimum\": \"2025-04-01\", \"maximum\": \"2026-03-31\" }",
                "kind { \"base\": \"string\", \"format\": \"open|closed\" }",
                "tags { \"base\": \"string\", \"format\": \"a|b\" }, \"separator\": \";\"",
                "pages anyURI, \"separator\": \"|\"",
                "page anyURI",
                "visits integer",
                "ended boolean",
            ],
            tableSchema: "\"primaryKey\": [\"id\", \"day\"],");
        Given.Nothing(_bag);

        Given.SameJson(
            """
            {
              "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
              "fields": [
                { "name": "id", "type": "string", "title": "id", "description": "What id is.", "constraints": { "required": true, "minLength": 1, "maxLength": 9, "pattern": "[a-z]+" } },
                { "name": "amount", "type": "number", "title": "amount", "description": "What amount is.", "unit": "GBP", "constraints": { "minimum": 0, "maximum": 9.5 } },
                { "name": "day", "type": "date", "title": "day", "description": "What day is.", "constraints": { "minimum": "2025-04-01", "maximum": "2026-03-31" } },
                { "name": "kind", "type": "string", "title": "kind", "description": "What kind is.", "constraints": { "enum": ["open", "closed"] } },
                { "name": "tags", "type": "string", "title": "tags", "description": "What tags is. Several values are divided by \";\".", "constraints": {} },
                { "name": "pages", "type": "string", "title": "pages", "description": "What pages is. Several values are divided by \"|\".", "constraints": {} },
                { "name": "page", "type": "string", "format": "uri", "title": "page", "description": "What page is.", "constraints": {} },
                { "name": "visits", "type": "integer", "title": "visits", "description": "What visits is.", "constraints": {} },
                { "name": "ended", "type": "boolean", "title": "ended", "description": "What ended is.", "constraints": {} }
              ],
              "missingValues": [""],
              "primaryKey": ["id", "day"]
            }
            """,
            Written(schema));
    }

    [Fact]
    public void Only_references_of_one_value_to_tables_of_the_package_are_foreign_keys()
    {
        var schema = Given.Schema(
            _bag, "grants", ["id string", "before string", "area string", "areas string, \"separator\": \";\"", "elsewhere string"],
            tableSchema: $"\"foreignKeys\": [{string.Join(", ", Key("before", "grants"), Key("area", "areas"), Key("areas", "areas"), Key("elsewhere", "others"))}],");
        Given.Nothing(_bag);

        Assert.Equal(
            """[{"fields":["before"],"reference":{"resource":"","fields":["id"]}},{"fields":["area"],"reference":{"resource":"areas","fields":["id"]}}]""",
            Given.Json(Written(schema))["foreignKeys"]!.ToJsonString());

        static string Key(string column, string resource) =>
            $$"""{ "columnReference": "{{column}}", "reference": { "resource": "{{resource}}", "columnReference": "id" } }""";
    }

    [Fact]
    public void A_table_without_keys_has_none()
    {
        Assert.Equal(["$schema", "fields", "missingValues"], Given.Json(Written(Given.Schema(_bag, "a", ["a string"]))).Select(property => property.Key));
    }

    private static byte[] Written(TableSchema schema) =>
        JsonText.OnLines(json => TableSchemaJson.Write(json, schema, new HashSet<string> { "grants", "areas" }));
}
