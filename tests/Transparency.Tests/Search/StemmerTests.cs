using Transparency.Engine.Search;

namespace Transparency.Tests.Search;

public sealed class StemmerTests
{
    [Fact]
    public void Words_have_the_stems_that_Snowball_gives_them()
    {
        var pairs = File.ReadLines(Path.Combine(Repository.Root, "tests", "Transparency.Tests", "Search", "stems.tsv"))
            .Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).ToList();
        Assert.True(pairs.Count > 300);
        Assert.Equal(pairs.Select(p => $"{p[0]} {p[1]}"), pairs.Select(p => $"{p[0]} {Stemmer.Stem(p[0])}"));
    }

    [Theory]
    [InlineData("organization", "organisation")]
    [InlineData("analyzed", "analysed")]
    [InlineData("neighborhoods", "neighbourhoods")]
    [InlineData("centers", "centres")]
    [InlineData("licence", "license")]
    [InlineData("colorized", "colourised")]
    [InlineData("prize", "prize")]
    [InlineData("laboratory", "laboratory")]
    [InlineData("neighbour", "neighbour")]
    [InlineData("citizens", "citizens")]
    public void Two_spellings_of_a_word_are_one(string written, string british) => Assert.Equal(british, Spelling.British(written));
}
