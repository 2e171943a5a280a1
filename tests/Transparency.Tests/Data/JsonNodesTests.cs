using Transparency.Engine.Content;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Tests.Data;

public sealed class JsonNodesTests
{
    private readonly DiagnosticBag _bag = new();

    [Fact]
    public void Keys_and_values_know_their_line_and_column_in_characters()
    {
        var map = (MapNode)Read("{\n  \"é😀\": \"ü\", \"b\": [ 12, true ]\n}")!;

        Assert.Equal(new SourceSpan("a.json", 2, 3, 5), map.Entries[0].Key.Span);
        Assert.Equal(new SourceSpan("a.json", 2, 10, 3), map.Entries[0].Value.Span);
        var list = (ListNode)map["b"]!;
        Assert.Equal(new SourceSpan("a.json", 2, 22, 2), list.Items[0].Span);
        Assert.Equal("true", ((ScalarNode)list.Items[1]).Value);
        Assert.False(((ScalarNode)list.Items[1]).Quoted);
        Given.Nothing(_bag);
    }

    [Fact]
    public void A_key_given_twice_is_reported_and_the_first_is_kept()
    {
        var map = (MapNode)Read("{ \"a\": 1,\n  \"a\": 2 }")!;

        Assert.Equal("1", ((ScalarNode)map["a"]!).Value);
        var told = Given.Only(_bag);
        Assert.Equal((JsonCodes.DuplicateKey, new SourceSpan("a.json", 2, 3, 3)), (told.Code, told.Span));
        Assert.Contains("line 1", told.Hint);
        Assert.Equal("  \"a\": 2 }", told.SourceLine);
    }

    [Theory]
    [InlineData("{ \"a\": 1, }", 1, 11, "comma stands before the closing bracket")]
    [InlineData("{ \"a\": 1\n  \"b\": 2 }", 2, 3, "comma or a colon is missing")]
    [InlineData("{ \"a\" 1 }", 1, 7, "not expected")]
    [InlineData("{ \"é\": 'x' }", 1, 8, "not a straight double one")]
    [InlineData("{ \"a\": “x” }", 1, 8, "not a straight double one")]
    [InlineData("{ \"a\": 1 // why\n}", 1, 10, "comment")]
    [InlineData("{ \"a\": True }", 1, 8, "word is not known")]
    [InlineData("{ \"a\": \"x\ny\" }", 1, 10, "ends inside quotation marks")]
    [InlineData("{ \"a\": [1, 2 ", 1, 14, "ends too early")]
    [InlineData("", 1, 1, "empty")]
    [InlineData("{} {}", 1, 4, "missing before this")]
    public void What_is_not_JSON_is_explained_at_its_place(string json, int line, int column, string message)
    {
        Assert.Null(Read(json));

        var told = Given.Only(_bag);
        Assert.Equal(JsonCodes.NotJson, told.Code);
        Assert.Contains(message, told.Message);
        Assert.Equal((line, column), (told.Span.Line, told.Span.Column));
        Assert.NotNull(told.Hint);
    }

    [Fact]
    public void Brackets_without_end_are_reported_and_do_no_harm()
    {
        Assert.Null(Read(new string('[', 100_000)));

        Assert.Equal(JsonCodes.TooDeep, Given.Only(_bag).Code);
    }

    [Fact]
    public void Half_a_character_is_reported()
    {
        Assert.Null(Read("""{ "a": "\ud83d" }"""));

        Assert.Equal(JsonCodes.NotJson, Given.Only(_bag).Code);
    }

    private Node? Read(string json) => JsonNodes.Read(new SourceFile("a.json", json), _bag);
}
