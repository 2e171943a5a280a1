using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Tests.Data;

public sealed class CsvwMetadataTests
{
    private static readonly CsvwFile _file = new(
        "grants.csv", "Grants", "One grant.", "en-GB", "The office", "https://licence.example/", "https://site.example/data/grants/",
        [("Letter", "https://site.example/letters/1/")], ["Figures are rounded."], new Dictionary<string, string> { ["areas"] = "https://site.example/data/areas/" });

    private readonly DiagnosticBag _bag = new();

    [Fact]
    public void Everything_that_is_known_of_a_file_is_written_once_and_nothing_of_our_own()
    {
        var schema = Given.Schema(
            _bag, "grants",
            [
                "area string, \"required\": true, \"dc:references\": \"ours\"",
                "amount { \"base\": \"decimal\", \"minimum\": 0, \"maximum\": 9.5 }, \"transparency:unit\": \"GBP\"",
                "kind { \"base\": \"string\", \"format\": \"open|closed\", \"minLength\": 1, \"maxLength\": 9 }, \"transparency:labels\": { \"open\": \"Open\" }",
                "day { \"base\": \"date\", \"minimum\": \"2025-04-01\" }, \"dc:spatial\": { \"a\": [1, \"two\", true] }",
                "tags string, \"separator\": \";\"",
                "elsewhere string",
            ],
            "\"dc:spatial\": \"Elmshire\", \"dc:publisher\": \"Another\", \"transparency:rowTitle\": \"area\",",
            """
            "primaryKey": ["area", "day"],
            "foreignKeys": [
              { "columnReference": "area", "reference": { "resource": "areas", "columnReference": "id" } },
              { "columnReference": "elsewhere", "reference": { "resource": "others", "columnReference": "id" } } ],
            """);
        Given.Nothing(_bag);

        Given.SameJson(
            """
            {
              "@context": ["http://www.w3.org/ns/csvw", { "@language": "en-GB" }],
              "url": "grants.csv", "dc:title": "Grants", "dc:description": "One grant.",
              "dc:publisher": { "schema:name": "The office" },
              "dc:license": { "@id": "https://licence.example/" },
              "dcat:landingPage": { "@id": "https://site.example/data/grants/" },
              "dc:source": [{ "@id": "https://site.example/letters/1/", "dc:title": "Letter" }],
              "dc:spatial": "Elmshire",
              "rdfs:comment": ["Figures are rounded."],
              "tableSchema": {
                "columns": [
                  { "name": "area", "titles": ["area"], "dc:description": "What area is.", "datatype": "string", "required": true,
                    "dc:references": { "@id": "https://site.example/data/areas/" } },
                  { "name": "amount", "titles": ["amount"], "dc:description": "What amount is.",
                    "datatype": { "base": "decimal", "minimum": 0, "maximum": 9.5 }, "schema:unitText": "GBP" },
                  { "name": "kind", "titles": ["kind"], "dc:description": "What kind is.",
                    "datatype": { "base": "string", "format": "open|closed", "minLength": 1, "maxLength": 9 },
                    "schema:valueReference": [{ "schema:value": "open", "schema:name": "Open" }] },
                  { "name": "day", "titles": ["day"], "dc:description": "What day is.",
                    "datatype": { "base": "date", "minimum": "2025-04-01" }, "dc:spatial": { "a": [1, "two", true] } },
                  { "name": "tags", "titles": ["tags"], "dc:description": "What tags is.", "datatype": "string", "separator": ";" },
                  { "name": "elsewhere", "titles": ["elsewhere"], "dc:description": "What elsewhere is.", "datatype": "string" }
                ],
                "primaryKey": ["area", "day"],
                "rowTitles": "area"
              }
            }
            """,
            CsvwMetadata.Write(schema, _file));
    }

    [Fact]
    public void What_is_not_known_of_a_file_is_left_out()
    {
        var schema = Given.Schema(_bag, "grants", ["amount integer"]);

        Given.SameJson(
            """
            {
              "@context": ["http://www.w3.org/ns/csvw", { "@language": "en-GB" }],
              "url": "grants.csv", "dc:title": "Grants", "dc:description": "One grant.",
              "dc:publisher": { "schema:name": "The office" },
              "dc:license": { "@id": "https://licence.example/" },
              "dcat:landingPage": { "@id": "https://site.example/data/grants/" },
              "tableSchema": { "columns": [{ "name": "amount", "titles": ["amount"], "dc:description": "What amount is.", "datatype": "integer" }] }
            }
            """,
            CsvwMetadata.Write(schema, _file with { Sources = [], Notes = [] }));
    }

    [Theory]
    [InlineData("boolean", "\"boolean\"")]
    [InlineData("anyURI", "\"anyURI\"")]
    [InlineData("date", "\"date\"")]
    [InlineData("{ \"base\": \"integer\", \"maximum\": 9 }", "{\"base\":\"integer\",\"maximum\":9}")]
    [InlineData("{ \"base\": \"string\", \"minLength\": 2 }", "{\"base\":\"string\",\"minLength\":2}")]
    [InlineData("{ \"base\": \"string\", \"maxLength\": 2 }", "{\"base\":\"string\",\"maxLength\":2}")]
    [InlineData("{ \"base\": \"string\", \"format\": \"[a-z]\" }", "{\"base\":\"string\",\"format\":\"[a-z]\"}")]
    public void A_type_is_a_name_or_a_name_with_its_bounds(string declared, string written)
    {
        var json = Given.Json(CsvwMetadata.Write(Given.Schema(_bag, "a", [$"a {declared}"]), _file));

        Assert.Equal(written, json["tableSchema"]!["columns"]![0]!["datatype"]!.ToJsonString());
    }

    [Fact]
    public void A_heading_for_readers_stands_before_the_heading_of_the_file()
    {
        var schema = Given.Schema(_bag, "a", ["a string"]);
        var column = schema.Columns[0] with { Title = "An A" };

        var json = Given.Json(CsvwMetadata.Write(schema with { Columns = [column] }, _file));

        Assert.Equal("""["An A","a"]""", json["tableSchema"]!["columns"]![0]!["titles"]!.ToJsonString());
    }
}
