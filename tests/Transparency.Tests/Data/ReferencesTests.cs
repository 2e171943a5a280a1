using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Tests.Data;

public sealed class ReferencesTests
{
    private const string ToAreas = "\"foreignKeys\": [ { \"columnReference\": \"area\", \"reference\": { \"resource\": \"areas\", \"columnReference\": \"id\" } } ],";
    private readonly DiagnosticBag _bag = new();

    [Theory]
    [InlineData("melton")]
    [InlineData("MELTON")]
    [InlineData("Melton Mowbray")]
    [InlineData("melton  borough")]
    public void An_id_a_name_or_an_alias_becomes_the_id_and_the_text_stays(string written)
    {
        var row = Projects($"area\n{written}\n").Rows[0];

        Given.Nothing(_bag);
        Assert.Equal(("melton", written), (row.Text("area"), row["area"].Text));
    }

    [Fact]
    public void An_ampersand_is_an_and_and_an_and_at_the_end_is_only_known_as_an_alias()
    {
        var rows = Projects("area\nHinckley & Bosworth\nHinckley Bosworth and\nBlaby and\n").Rows;

        Assert.Equal(["hinckley-and-bosworth", "hinckley-and-bosworth", null], rows.Select(row => row.Text("area")));
        Assert.Equal(["4:1+9 data/unknown-name (cell A4, column \"area\")"], Given.Told(_bag));
    }

    [Fact]
    public void An_unknown_name_is_answered_with_the_nearest_and_with_all_where_they_are_few()
    {
        Projects("area\nMeltom\n");

        var told = Given.Only(_bag);
        Assert.Equal(DataCodes.UnknownName, told.Code);
        Assert.Equal("Did you mean \"Melton\" (melton)? Known are blaby, hinckley-and-bosworth, melton. A new name or spelling belongs in content/data/areas/2025-26.csv.", told.Hint);
    }

    [Fact]
    public void Every_value_of_a_list_is_resolved()
    {
        var row = Projects("area\nBlaby;Melton Borough\n", "area string, \"separator\": \";\"").Rows[0];

        Assert.Equal(["blaby", "melton"], row.List("area"));
        Given.Nothing(_bag);
    }

    [Fact]
    public void An_alias_that_two_rows_claim_is_an_error_at_the_second()
    {
        var areas = Given.Table(_bag, "areas", ["id string", "name string", "aliases string, \"separator\": \";\""],
            "id,name,aliases\na,Ash,The Village\nb,Beech,the village;Ash\n", "\"transparency:register\": true,");

        References.Resolve(Given.Tables(areas), _bag);

        Assert.Equal(["3:9+15 data/duplicate-alias (cell C3, column \"aliases\")", "3:9+15 data/duplicate-alias (cell C3, column \"aliases\")"], Given.Told(_bag));
    }

    [Fact]
    public void A_register_may_name_its_rows_by_another_column()
    {
        var sources = Given.Table(_bag, "sources", ["id string", "short_title string"], "id,short_title\nletter-1,First letter\n",
            "\"transparency:register\": true, \"transparency:rowTitle\": \"short_title\",");

        Assert.Equal("letter-1", Register.Of(sources).Resolve("first letter"));
        Assert.Null(Register.Of(sources).Resolve("second letter"));
    }

    [Theory]
    [InlineData("area", DataCodes.SchemaUnknownDataset, "Did you mean \"areas\"?")]
    [InlineData("rivers", DataCodes.SchemaUnknownDataset, "The datasets are areas, projects.")]
    public void A_reference_to_a_dataset_that_does_not_exist_is_an_error_at_the_schema(string resource, string code, string hint)
    {
        var projects = Given.Table(_bag, "projects", ["area string"], "area\nmelton\n", tableSchema: ToAreas.Replace("\"areas\"", $"\"{resource}\""));

        References.Resolve(Given.Tables(Given.Areas(_bag), projects), _bag);

        var told = Given.Only(_bag);
        Assert.Equal((code, hint, "content/data/projects/csv-metadata.json"), (told.Code, told.Hint, told.Span.File));
    }

    [Fact]
    public void A_table_that_is_no_register_is_matched_exactly()
    {
        var rounds = Given.Table(_bag, "areas", ["id string", "name string"], "id,name\nround-1,Round 1\n");
        var projects = Given.Table(_bag, "projects", ["area string"], "area\nround-1\nRound 1\n", tableSchema: ToAreas);

        References.Resolve(Given.Tables(rounds, projects), _bag);

        Assert.Equal(["3:1+7 data/unknown-name (cell A3, column \"area\")"], Given.Told(_bag));
        Assert.Equal("Did you mean \"round-1\"? Known are round-1.", Given.Only(_bag).Hint);
    }

    private Table Projects(string csv, string column = "area string") => References.Resolve(
        Given.Tables(Given.Areas(_bag), Given.Table(_bag, "projects", [column], csv, tableSchema: ToAreas)), _bag)["projects"];
}
