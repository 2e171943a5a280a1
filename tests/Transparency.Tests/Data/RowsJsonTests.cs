using System.Text;
using System.Text.Json;
using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Tests.Data;

public sealed class RowsJsonTests
{
    private readonly DiagnosticBag _bag = new();

    [Fact]
    public void A_file_says_what_the_rows_are_and_then_has_each_on_its_line()
    {
        var table = Given.Table(
            _bag, "grants", ["id string", "amount decimal", "day date", "ended boolean", "tags string, \"separator\": \";\""],
            "id,amount,day,ended,tags\né,12.50,2025-10-27,TRUE,a; b\nc,,,,\nb,1,2025-10-28,false,c\n");

        var written = Written(
            table, json => json.WriteString("title", "Grants"), (row, column) => column.Name == "id" && row.Number == 4 ? "[c]" : null);

        Assert.Equal(
            """
            {
              "title": "Grants",
              "rows": [
            {"id":"é","amount":12.50,"day":"2025-10-27","ended":true,"tags":["a","b"]},
            {"id":"c","amount":null,"day":null,"ended":null,"tags":null},
            {"id":"[c]","amount":1,"day":"2025-10-28","ended":false,"tags":["c"]}
            ]
            }

            """.ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString(written.Span));
    }

    [Fact]
    public void A_file_of_no_rows_is_JSON_as_well()
    {
        var table = Given.Table(_bag, "grants", ["id string"], "id\n");

        Given.SameJson("""{ "title": "Grants", "rows": [] }""", Written(table, json => json.WriteString("title", "Grants")).Span);
    }

    [Theory]
    [InlineData("12.50", "12.50")]
    [InlineData("007", "7")]
    [InlineData("000", "0")]
    [InlineData("-00.50", "-0.50")]
    [InlineData("0.5", "0.5")]
    [InlineData("-100", "-100")]
    [InlineData(" 12\u200B", "12")]
    public void Numbers_keep_the_digits_that_JSON_allows(string cell, string written)
    {
        var table = Given.Table(_bag, "grants", ["id string", "amount decimal"], $"id,amount\na,{cell}\n");

        Assert.Contains($"{{\"id\":\"a\",\"amount\":{written}}}", Encoding.UTF8.GetString(Written(table, _ => { }).Span));
    }

    private static ReadOnlyMemory<byte> Written(Table table, Action<Utf8JsonWriter> about, Func<Row, Column, string?>? instead = null) =>
        Held.Bytes(file => RowsJson.Write(file, about, table.Schema, table.Rows, instead));
}
