using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Tests.Data;

public sealed class ChartReaderTests
{
    private const string Bars = "\"id\": \"c\", \"kind\": \"bars\", \"title\": \"T\", \"values\": [\"n\"]";
    private const string Line = "\"id\": \"c\", \"kind\": \"line\", \"title\": \"T\", \"values\": [\"n\"], \"across\": \"year\"";

    private readonly DiagnosticBag _bag = new();

    [Fact]
    public void Everything_that_a_chart_says_is_read()
    {
        var chart = Assert.Single(Read("""
            "id": "a-line", "kind": "line", "title": "Grants", "values": "m", "label": "area", "across": "year", "where": "kind = budget", "perHead": true,
            "period": "in 2025", "verb": "spent", "smallBase": 12.5, "onPagesOf": ["areas"],
            "breaks": [{ "at": "2024", "note": "they are counted by hand." }, { "at": "2025", "note": "of another office" }]
            """));

        Given.Nothing(_bag);
        Assert.Equal(("a-line", ChartKind.Line, "Grants", "area", "m", "year"), (chart.Id, chart.Kind, chart.Title, chart.Label!.Name, Assert.Single(chart.Values).Name, chart.Across!.Name));
        Assert.Equal((new("kind", "budget"), true, "in 2025", "spent", 12.5m), (chart.Where, chart.PerHead, chart.Period, chart.Verb, chart.SmallBase));
        Assert.Equal(["areas"], chart.OnPagesOf);
        Assert.Equal([("2024", "they are counted by hand"), ("2025", "of another office")], chart.Breaks.Select(b => (b.At, b.Note)));
    }

    [Fact]
    public void What_a_chart_does_not_say_is_the_plainest_and_its_label_is_the_tables()
    {
        var chart = Assert.Single(Read(Bars));

        Given.Nothing(_bag);
        Assert.Equal(("area", 50m, false), (chart.Label!.Name, chart.SmallBase, chart.PerHead));
        Assert.Equal((null, null, null, null), (chart.Across, chart.Where, chart.Period, chart.Verb));
        Assert.Equal((0, 0), (chart.Breaks.Count, chart.OnPagesOf.Count));
    }

    [Theory]
    [InlineData("bars", "\"n\"", "")]
    [InlineData("parts", "\"n\", \"m\"", "")]
    [InlineData("line", "\"n\"", "year")]
    [InlineData("slope", "\"n\"", "year")]
    [InlineData("multiples", "\"n\"", "year")]
    [InlineData("map", "\"n\"", "")]
    [InlineData("waffle", "\"n\", \"m\"", "")]
    public void Each_kind_is_drawn_from_columns_of_its_own(string kind, string values, string across)
    {
        var least = $"\"id\": \"c\", \"kind\": \"{kind}\", \"title\": \"T\", \"values\": [{values}]" + (across.Length == 0 ? "" : $", \"across\": \"{across}\"");
        var needsLabel = kind != "waffle";

        Assert.Equal(kind, Assert.Single(Read(least)).Kind.ToString().ToLowerInvariant());
        Given.Nothing(_bag);
        Assert.Equal(needsLabel ? 0 : 1, Read(least, rowTitle: "").Count);
        Assert.Equal(needsLabel ? ["Name it in \"label\", or give the table a \"transparency:rowTitle\"."] : [], _bag.Sorted().Select(told => told.Hint));
        Assert.Empty(Read(least.Replace("[", "[\"m\", ", StringComparison.Ordinal)));
        Assert.Contains(_bag.Sorted(), told => told.Message.StartsWith($"A chart of the kind \"{kind}\" is drawn from {(kind is "parts" or "waffle" ? "two columns" : "one column")}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"kind\": \"bars\", \"title\": \"T\", \"values\": [\"n\"]", "{", "Add \"id\".")]
    [InlineData("\"id\": \"c\", \"title\": \"T\", \"values\": [\"n\"]", "{", "Add \"kind\".")]
    [InlineData("\"id\": \"c\", \"kind\": \"pie\", \"title\": \"T\", \"values\": [\"n\"]", "\"pie\"", "Write one of bars, parts, line, slope, waffle, multiples, map.")]
    [InlineData("\"id\": \"c\", \"kind\": \"bars\", \"title\": \"T\"", "\"bars\"", "Name it in \"values\": [\"amount\"].")]
    [InlineData("\"id\": \"c\", \"kind\": \"parts\", \"title\": \"T\", \"values\": [\"n\"]", "\"parts\"", "Name the part and then the whole in \"values\": [\"spent\", \"allocation\"].")]
    [InlineData("\"id\": \"c\", \"kind\": \"slope\", \"title\": \"T\", \"values\": [\"n\"]", "\"slope\"", "Name it in \"across\", for example \"across\": \"financial_year\".")]
    [InlineData("\"id\": \"c\", \"kind\": \"multiples\", \"title\": \"T\", \"values\": [\"n\"]", "\"multiples\"", "Name it in \"across\", for example \"across\": \"financial_year\".")]
    [InlineData("\"id\": \"c\", \"kind\": \"bars\", \"title\": \"T\", \"values\": [\"year\"]", "\"year\"", "Name a column of datatype integer or decimal.")]
    public void A_chart_that_cannot_be_drawn_is_told_once_and_left_out(string chart, string marked, string hint)
    {
        Assert.Empty(Read(chart));

        Assert.Equal((marked, hint), Told());
    }

    [Theory]
    [InlineData(Bars + ", \"label\": \"aera\"", "\"aera\"", "Did you mean \"area\"?")]
    [InlineData(Line + ", \"where\": \"knd = a\"", "\"knd = a\"", "Did you mean \"kind\"?")]
    [InlineData(Bars + ", \"where\": \"kind=a\"", "\"kind=a\"", "Write a column, an equals sign with spaces around it, and a value: financial_year = 2025-26")]
    [InlineData(Bars + ", \"across\": \"yaer\"", "\"yaer\"", "Did you mean \"year\"?")]
    [InlineData(Bars + ", \"onPagesOf\": \"aeras\"", "\"aeras\"", "Did you mean \"areas\"?")]
    [InlineData(Bars + ", \"colour\": \"red\"", "\"colour\"", "Take it away. The properties here are across, breaks, id, kind, label, onPagesOf, perHead, period, smallBase, title, values, verb, where.")]
    [InlineData(Line + ", \"breaks\": [{ \"note\": \"A\" }]", "{", "Add \"at\".")]
    [InlineData(Line + ", \"breaks\": [{ \"at\": \"2024\" }]", "{", "Add \"note\".")]
    [InlineData(Line + ", \"breaks\": [{ \"at\": \"2024\", \"note\": \"A\", \"to\": \"2025\" }]", "\"to\"", "Take it away. The properties here are at, note.")]
    public void What_is_not_so_in_a_chart_is_told_where_it_stands(string chart, string marked, string hint)
    {
        Read(chart);

        Assert.Contains((marked, hint), _bag.Sorted().Select(Of));
    }

    [Fact]
    public void An_id_is_part_of_an_address()
    {
        Read(Bars.Replace("\"c\"", "\"Two words\"", StringComparison.Ordinal));

        Assert.Equal(("\"Two words\"", "Write small letters, digits and hyphens: two-words"), Told());
    }

    [Theory]
    [InlineData("c", "U", "Two charts are called \"c\".", "The first is on line 3. Give one of the two another id.")]
    [InlineData("d", "T", "Two charts are about \"T\".", "The first is on line 3. Who hears the page tells them apart by their titles: change one.")]
    public void Of_two_charts_of_one_name_the_first_is_kept(string id, string title, string message, string hint)
    {
        var kept = Assert.Single(Read($"{Bars} }},\n{{ \"id\": \"{id}\", \"title\": \"{title}\", \"kind\": \"bars\", \"values\": [\"m\"]"));

        Assert.Equal("n", kept.Values[0].Name);
        Assert.Equal((DataCodes.SchemaUnsuitable, message, hint, 4), (Given.Only(_bag).Code, Given.Only(_bag).Message, Given.Only(_bag).Hint, Given.Only(_bag).Span.Line));
    }

    private (string, string?) Told() => Of(Given.Only(_bag));

    private static (string, string?) Of(Diagnostic told) => (told.SourceLine!.Substring(told.Span.Column - 1, told.Span.Length), told.Hint);

    private IReadOnlyList<ChartDeclaration> Read(string chart, string rowTitle = "\"transparency:rowTitle\": \"area\", ") =>
        Given.Schema(
            _bag, "t", ["area string", "year string", "kind string", "n integer", "m decimal"], $"{rowTitle}\"transparency:charts\": [ {{ {chart} }} ],",
            "\"foreignKeys\": [ { \"columnReference\": \"area\", \"reference\": { \"resource\": \"areas\", \"columnReference\": \"id\" } } ],").Charts;
}
