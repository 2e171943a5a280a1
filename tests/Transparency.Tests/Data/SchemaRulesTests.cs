using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Tests.Data;

public sealed class SchemaRulesTests
{
    private const string ToAreas = "{ \"columnReference\": \"area\", \"reference\": { \"resource\": \"areas\", \"columnReference\": \"id\" } }";
    private const string Highlight = "\"register\": \"areas\", \"label\": \"L\", \"column\"";

    private readonly DiagnosticBag _bag = new();

    [Theory]
    [InlineData("\"transparency:total\": [\"few\"]", "\"few\"", "Take it out of here, or take \"transparency:smallBelow\" away from the column.")]
    [InlineData("\"transparency:total\": [\"area\"]", "\"area\"", "Name a column of datatype integer or decimal.")]
    [InlineData("\"transparency:total\": \"zzzzzz\"", "\"zzzzzz\"", "The columns are area, n, few.")]
    [InlineData("\"transparency:sort\": \"--zzzzzz\"", "\"--zzzzzz\"", "The columns are area, n, few.")]
    [InlineData("\"transparency:highlights\": [{ " + Highlight + ": \"area\" }]", "\"area\"", "Name a column of datatype integer or decimal.")]
    [InlineData("\"transparency:highlights\": [{ \"label\": \"L\", \"column\": \"n\" }]", "{", "Add \"register\".")]
    [InlineData("\"transparency:highlights\": [{ \"register\": \"areas\", \"label\": \"L\" }]", "{", "Add \"column\".")]
    [InlineData("\"transparency:highlights\": [{ " + Highlight + ": \"n\", \"perhead\": true }]", "\"perhead\"", "Did you mean \"perHead\"?")]
    [InlineData("\"transparency:highlights\": [{ \"register\": \"aeras\", \"label\": \"L\", \"column\": \"n\" }]", "\"aeras\"", "Did you mean \"areas\"?")]
    [InlineData("\"transparency:notOnPagesOf\": [\"areas\", \"organisations\"]", "\"organisations\"", "Add a foreign key to it, or take this away.")]
    public void A_column_that_is_named_must_be_there_and_suit(string property, string marked, string hint)
    {
        Read(property + ",", ToAreas);

        Assert.Equal((marked, hint), Told());
    }

    [Theory]
    [InlineData("{ \"reference\": { \"resource\": \"areas\", \"columnReference\": \"id\" } }", "{", "Add \"columnReference\".")]
    [InlineData("{ \"columnReference\": 3, \"reference\": { \"resource\": \"areas\", \"columnReference\": \"id\" } }", "3", "Write text, or a list of texts between [ and ].")]
    [InlineData("{ \"columnReference\": \"area\" }", "{", "Add \"reference\".")]
    [InlineData("{ \"columnReference\": \"area\", \"reference\": \"areas\" }", "\"areas\"", "Write properties between { and }.")]
    [InlineData("{ \"columnReference\": \"area\", \"reference\": { \"columnReference\": \"id\" } }", "{", "Add \"resource\".")]
    [InlineData("{ \"columnReference\": \"area\", \"reference\": { \"resource\": \"areas\" } }", "{", "Add \"columnReference\".")]
    [InlineData("{ \"columnReference\": [\"area\", \"n\"], \"reference\": { \"resource\": \"areas\", \"columnReference\": \"id\" } }", "\"n\"", "Write one column for each foreign key.")]
    [InlineData("{ \"columnReference\": \"aera\", \"reference\": { \"resource\": \"areas\", \"columnReference\": \"id\" } }", "\"aera\"", "Did you mean \"area\"?")]
    [InlineData("{ \"columnReference\": \"area\", \"to\": 1, \"reference\": { \"resource\": \"areas\", \"columnReference\": \"id\" } }", "\"to\"", "Take it away. The properties here are columnReference, reference.")]
    [InlineData("{ \"columnReference\": \"area\", \"reference\": { \"resource\": \"areas\", \"columnReference\": \"id\", \"to\": 1 } }", "\"to\"", "Take it away. The properties here are columnReference, resource.")]
    public void A_foreign_key_that_cannot_be_so_is_told_where_it_stands(string key, string marked, string hint)
    {
        Read("", key);

        Assert.Equal((marked, hint), Told());
    }

    [Theory]
    [InlineData("id,name", "", "", null)]
    [InlineData("id,title", "\"transparency:rowTitle\": \"title\",", "", null)]
    [InlineData("id,title", "", "", "Add one of the two.")]
    [InlineData("code,name", "", "", "Add the column, or take \"transparency:register\" away.")]
    [InlineData("id,name,successor", "", "", "Add a foreign key: columnReference \"successor\", resource \"r\", columnReference \"id\".")]
    [InlineData("id,name,successor", "", "areas", "Add a foreign key: columnReference \"successor\", resource \"r\", columnReference \"id\".")]
    [InlineData("id,name,successor", "", "r", null)]
    public void A_register_has_ids_and_names_and_is_followed_by_its_own(string columns, string property, string successorOf, string? hint)
    {
        Given.Schema(
            _bag, "r", [.. columns.Split(',').Select(column => column + " string")], property + "\"transparency:register\": true,",
            successorOf.Length == 0 ? "" : $"\"foreignKeys\": [{ToAreas.Replace("\"area\"", "\"successor\"", StringComparison.Ordinal).Replace("areas", successorOf, StringComparison.Ordinal)}],");

        Assert.Equal(hint is null ? [] : [hint], _bag.Sorted().Select(told => told.Hint));
    }

    [Fact]
    public void A_column_that_is_named_twice_is_taken_once()
    {
        var schema = Read("\"transparency:total\": [\"n\", \"n\"], \"transparency:sort\": [\"-n\", \"area\"], \"transparency:notOnPagesOf\": \"areas\",", ToAreas);

        Given.Nothing(_bag);
        Assert.Equal(["n"], schema.Totals);
        Assert.Equal([new("n", true), new("area", false)], schema.Sort);
        Assert.Equal(["areas"], schema.NotOnPagesOf);
    }

    private TableSchema Read(string property, string key) =>
        Given.Schema(_bag, "t", ["area string", "n integer", "few integer, \"transparency:smallBelow\": 5"], property, $"\"foreignKeys\": [{key}],");

    private (string, string?) Told()
    {
        var told = Given.Only(_bag);
        return (told.SourceLine!.Substring(told.Span.Column - 1, told.Span.Length), told.Hint);
    }
}
