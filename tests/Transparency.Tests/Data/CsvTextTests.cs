using System.Text;
using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Tests.Data;

public sealed class CsvTextTests
{
    private readonly DiagnosticBag _bag = new();

    [Fact]
    public void Rows_are_written_with_ids_in_place_of_names_and_numbers_as_written()
    {
        var projects = Given.Table(
            _bag, "projects", ["area string", "amount decimal", "day date", "ok boolean", "tags string, \"separator\": \";\"", "note string"],
            "area,amount,day,ok,tags,note\nMelton Mowbray,12.50 ,2025-10-27,TRUE,a; b,\"say \"\"é\"\",\nnow\"\n,,,,,x\n",
            tableSchema: "\"foreignKeys\": [ { \"columnReference\": \"area\", \"reference\": { \"resource\": \"areas\", \"columnReference\": \"id\" } } ],");
        var resolved = References.Resolve(Given.Tables(Given.Areas(_bag), projects), _bag)["projects"];

        var csv = Encoding.UTF8.GetString(CsvText.Write(resolved.Schema, resolved.Rows));

        Assert.Equal("area,amount,day,ok,tags,note\r\nmelton,12.50,2025-10-27,true,a;b,\"say \"\"é\"\",\nnow\"\r\n,,,,,x\r\n", csv);
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("+44 116 222 2222", "+44 116 222 2222")]
    [InlineData("-5 to -3", "-5 to -3")]
    [InlineData("a=b", "a=b")]
    public void Text_that_a_spreadsheet_would_run_is_written_as_text(string text, string written)
    {
        var table = Given.Table(_bag, "a", ["note string", "amount decimal"], $"note,amount\n{text},-5\n");

        Assert.Equal($"note,amount\r\n{written},-5\r\n", Encoding.UTF8.GetString(CsvText.Write(table.Schema, table.Rows)));
    }
}
