using Transparency.Engine.Content;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Xunit;

namespace Transparency.Tests.Content;

public class YamlNodesTests
{
    private readonly DiagnosticBag _bag = new();

    private Node? Read(string text) => YamlNodes.Read(new SourceFile("site.yml", text), _bag);

    private Diagnostic Only(string text)
    {
        Assert.Null(Read(text));
        return Assert.Single(_bag.Sorted());
    }

    [Fact]
    public void Values_stay_text_whatever_yaml_would_make_of_them()
    {
        var map = Assert.IsType<MapNode>(Read("a: yes\nb: 010\nc: 01/02/2024\nd: \"2025\"\ne:\nf: 'it''s'\n"));
        Assert.Equal(["yes", "010", "01/02/2024", "2025", "", "it's"], map.Entries.Select(e => ((ScalarNode)e.Value).Value));
        Assert.Equal([false, false, false, true, false, true], map.Entries.Select(e => ((ScalarNode)e.Value).Quoted));
        Assert.Empty(_bag.Sorted());
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Every_value_knows_its_place(string end)
    {
        var map = Assert.IsType<MapNode>(Read($"# remark{end}a: b{end}list:{end}  - x{end}  - \"y z\"{end}"));
        var list = Assert.IsType<ListNode>(map["list"]);
        Assert.Equal(new SourceSpan("site.yml", 2, 4), map["a"]!.Span);
        Assert.Equal(new SourceSpan("site.yml", 5, 5, 5), list.Items[1].Span);
    }

    [Fact]
    public void A_part_of_a_file_has_the_places_of_the_file()
    {
        var file = new SourceFile("a.md", "---\ntitle: x\n---\nText\n");
        var map = Assert.IsType<MapNode>(YamlNodes.Read(file, 4, 9, _bag));
        Assert.Equal(new SourceSpan("a.md", 2, 8), map["title"]!.Span);
    }

    [Fact]
    public void Nothing_is_an_empty_value() => Assert.True(Assert.IsType<ScalarNode>(Read("# only a remark\n")).IsEmpty);

    [Fact]
    public void A_colon_in_a_title_is_mended_with_quotes()
    {
        var found = Only("title: Winter of Action: our answer\nsummary: x\n");
        Assert.Equal(ContentCodes.NeedsQuotes, found.Code);
        Assert.Equal(new SourceSpan("site.yml", 1, 24), found.Span);
        Assert.Equal("title: Winter of Action: our answer", found.SourceLine);
        Assert.EndsWith("title: \"Winter of Action: our answer\"", found.Hint);
    }

    [Theory]
    [InlineData("title: Report #3\n", 1, 15)]
    [InlineData("title: #3 of the reports\nsummary: x\n", 1, 8)]
    [InlineData("draft: true # until Monday\n", 1, 13)]
    [InlineData("areas: [a, b] # two\n", 1, 15)]
    [InlineData("title: \"x\" # y\n", 1, 12)]
    public void A_remark_after_a_value_is_an_error(string text, int line, int column)
    {
        var found = Only(text);
        Assert.Equal(ContentCodes.CommentAfterValue, found.Code);
        Assert.Equal((line, column), (found.Span.Line, found.Span.Column));
    }

    [Fact]
    public void A_hash_within_a_text_is_a_hash()
    {
        Assert.NotNull(Read("title: \"Report #3\"\ncode: C#\naddress: https://a.org/#b\n"));
        Assert.Empty(_bag.Sorted());
    }

    [Theory]
    [InlineData("title: \"unclosed\nsummary: x\n", ContentCodes.Quotes, 1)]
    [InlineData("title: \"Big\" news\nsummary: x\n", ContentCodes.Quotes, 1)]
    [InlineData("title: 'it's here'\n", ContentCodes.Quotes, 1)]
    [InlineData("title: \"a\\qb\"\n", ContentCodes.Quotes, 1)]
    [InlineData("title: [Draft] Report\nsummary: x\n", ContentCodes.NeedsQuotes, 1)]
    [InlineData("title: *Big* news\n", ContentCodes.NeedsQuotes, 1)]
    [InlineData("title: @leicspolice\n", ContentCodes.NeedsQuotes, 1)]
    [InlineData("title: - dash\n", ContentCodes.NeedsQuotes, 1)]
    [InlineData("a: x\ntitle:Winter\nsummary: x\n", ContentCodes.Settings, 2)]
    [InlineData("a: x\ntitle Winter\n", ContentCodes.Settings, 2)]
    [InlineData("title Winter\na: x\n", ContentCodes.Settings, 1)]
    [InlineData("areas: [a, b\nsummary: x\n", ContentCodes.Settings, 1)]
    [InlineData("a:\n\t- b\n", ContentCodes.Tab, 2)]
    [InlineData("a: b\na: c\n", ContentCodes.DuplicateKey, 2)]
    [InlineData("a: &x b\n", ContentCodes.YamlFeature, 1)]
    [InlineData("a: !!str b\n", ContentCodes.YamlFeature, 1)]
    [InlineData("a: b\n---\nc: d\n", ContentCodes.YamlFeature, 2)]
    [InlineData("%YAML 1.2\n---\na: b\n", ContentCodes.YamlFeature, 1)]
    [InlineData("? [a]\n: b\n", ContentCodes.Settings, 1)]
    [InlineData("a: \"x\\u0007\"\n", FileCodes.ControlCharacter, 1)]
    public void A_slip_is_reported_once_with_its_line(string text, string code, int line)
    {
        var found = Only(text);
        Assert.Equal((code, line), (found.Code, found.Span.Line));
        Assert.False(string.IsNullOrEmpty(found.Hint));
        Assert.DoesNotContain("invalid", found.Message + found.Hint, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void A_hundred_thousand_brackets_are_refused_before_they_are_parsed(char bracket) =>
        Assert.Equal(ContentCodes.TooMuch, Only("a: " + new string(bracket, 100_000)).Code);

    [Fact]
    public void Lists_in_lists_in_lists_are_refused_before_they_are_parsed()
    {
        Assert.Equal(ContentCodes.TooMuch, Only(string.Concat(Enumerable.Repeat("- ", 50_000)) + "a\n").Code);
    }

    [Fact]
    public void Maps_nested_by_indentation_are_refused()
    {
        var text = string.Concat(Enumerable.Range(0, 60).Select(i => $"{new string(' ', i)}a:\n"));
        Assert.Equal(ContentCodes.TooMuch, Only(text).Code);
    }

    [Fact]
    public void No_text_makes_the_reader_throw()
    {
        string[] pieces = ["a", ":", " ", "\n", "-", "[", "]", "{", "}", "\"", "'", "#", "&", "*", "!", "|", ">", "%", "@", "---", "\t", "é", ",", "?", "\\", "\r\n", "a: b\n", "<<", "~", "..."];
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => pieces[random.Next(pieces.Length)]));
            var bag = new DiagnosticBag();
            var node = YamlNodes.Read(new SourceFile("a.yml", text), bag);
            Assert.True(node is null == bag.HasErrors, text);
        }
    }
}
