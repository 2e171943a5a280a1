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

        var csv = Encoding.UTF8.GetString(CsvText.Write(resolved.Schema, resolved.Rows).All.Span);

        Assert.Equal("area,amount,day,ok,tags,note\r\nmelton,12.50,2025-10-27,true,a;b,\"say \"\"é\"\",\nnow\"\r\n,,,,,x\r\n", csv);
    }

    [Fact]
    public void Rows_can_be_taken_out_of_a_file_as_they_stand()
    {
        var table = Given.Table(_bag, "a", ["note string", "amount decimal"], "note,amount\none,1\n\"two\nlines\",2\nthree,3\n");

        var only = CsvText.Write(table.Schema, table.Rows).Only([2, 1]);

        Assert.Equal("note,amount\r\nthree,3\r\n\"two\nlines\",2\r\n", Encoding.UTF8.GetString(only.Span));
    }
}
