using Transparency.Engine.Search;

namespace Transparency.Tests.Search;

public sealed class TokensTests
{
    [Theory]
    // Accents, capitals, ligatures, signs of other sets; letters that are no accented letters.
    [InlineData("Café CRÈME naïve ﬁre ｂｉｇ ½", "cafe creme naiv fire big 1 2")]
    [InlineData("Straße Æsop Øre Łódź", "strass aesop ore lodz")]
    [InlineData("e\u0301cole", "ecol")]
    [InlineData("x😀y", "x y")]
    // Apostrophes and commas.
    [InlineData("Commissioner's officers’ O’Brien", "commission offic obrien")]
    [InlineData("£9,200 1,234,567 1,23 12,3456 a,b", "9200 1234567 1 23 12 3456 b")]
    // Dates.
    [InlineData("2025-11-27", "27 novemb 2025")]
    [InlineData("7/1/2025 07/01/2025", "7 januari 2025 7 januari 2025")]
    [InlineData("31/13/2025", "31 13 2025")]
    [InlineData("27 November 2025", "27 novemb 2025")]
    // Financial years, in content with their first year.
    [InlineData("2025-26", "2025-26 2025")]
    [InlineData("2025/26", "2025-26 2025")]
    [InlineData("2025–2026", "2025-26 2025")]
    [InlineData("1999-00", "1999-00 1999")]
    [InlineData("2025-27", "2025 27")]
    [InlineData("2025-26-27", "2025 26 27")]
    // Numbers, however written.
    [InlineData("£3,600 3600.00 3.6k £3.6k", "3600 3600 3600 3600")]
    [InlineData("£1,446.50 1446.5", "1446.5 1446.5")]
    [InlineData("2m 1bn 1.5 million 1.5m 2 thousand", "2000000 1000000000 1500000 1500000 2000")]
    [InlineData("15.40% 0.50 0 12th q2 0116 E07000129 1.2.3", "15.4 0.5 0 12th q2 0116 e07000129 1.2 3")]
    [InlineData("3km 5 m", "3km 5 m")]
    [InlineData("12345678901234567890.0010", "12345678901234567890.001")]
    // Words.
    [InlineData("anti-social_behaviour", "anti social behaviour")]
    [InlineData("organization organisation", "organis organis")]
    [InlineData("funding the funds", "fund fund")]
    [InlineData("", "")]
    [InlineData("— … !", "")]
    public void Texts_become_terms(string text, string terms) =>
        Assert.Equal(terms, string.Join(' ', new Tokens().Of(text).Select(t => t.Term).OfType<string>()));

    [Fact]
    public void A_stop_word_has_a_position_and_no_term() => Assert.Equal(
        [("women", 0), (null, 1), ("girl", 2)], new Tokens().Of("women, and girls").Select(t => (t.Term, t.Position)));

    [Fact]
    public void A_financial_year_and_its_first_year_stand_at_one_position() => Assert.Equal(
        [("in", 0), ("2025-26", 1), ("2025", 1), ("grants", 2)], new Tokens().Of("In 2025/26 grants").Select(t => (t.Surface, t.Position)));

    [Fact]
    public void A_line_break_leaves_one_position_empty() => Assert.Equal([0, 1, 3], new Tokens().Of("blue bell\nmead").Select(t => t.Position));

    [Fact]
    public void What_means_the_same_is_added_where_it_stands()
    {
        var synonyms = new Synonyms([["ASB", "anti-social behaviour"], ["vawg", "violence against women and girls"]]);
        IEnumerable<(string, int)> In(string text) => synonyms.In(new Tokens().Of(text)).Order();
        Assert.Equal([("asb", 2)], In("much more anti-social behaviour"));
        Assert.Equal([("anti", 1), ("behaviour", 3), ("social", 2)], In("more ASB here"));
        Assert.Equal([("vawg", 0)], In("Violence against women or girls"));
        Assert.Empty(In("anti-social\nbehaviour"));
        Assert.Empty(In("social behaviour"));
    }

    [Fact]
    public void The_browser_gets_the_same_tables()
    {
        var tables = System.Text.Encoding.UTF8.GetString(SearchTables.Json());
        Assert.StartsWith("{\"stemmer\":{\"vowels\":", tables, StringComparison.Ordinal);
        Assert.Contains(",\"spelling\":[[\"", tables, StringComparison.Ordinal);
        Assert.Contains(",\"stop\":[\"a\",\"about\"", tables, StringComparison.Ordinal);
    }
}
