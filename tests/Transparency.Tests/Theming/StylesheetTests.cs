using System.Globalization;
using System.Text.RegularExpressions;
using Transparency.Engine.Theming;
using Transparency.Site.Rendering;

namespace Transparency.Tests.Theming;

/// <summary>The stylesheet as it is published, and colours that everyone can read.</summary>
public sealed partial class StylesheetTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Theme, "theme/assets/site.css"));

    [Fact]
    public void Comments_and_space_go_and_what_stands_in_quotation_marks_stays() => Assert.Equal(
        """a{color:red}.b::after{content:"/* no  comment; */ {, " / ""}c > d,e :hover{margin:0 auto}""",
        Stylesheet.Short("""
            /* A comment */
            a{color:red;}
            .b::after { content: "/* no  comment; */ {, " / ""; }
            c > d, e :hover { margin: 0 auto; /* another */ }
            """));

    // Text on what it stands on, in each scheme of the theme: light, dark, and both with more contrast.
    [Theory]
    [InlineData("ink", "paper", 7)]
    [InlineData("ink", "panel", 7)]
    [InlineData("ink", "note", 7)]
    [InlineData("ink-soft", "paper", 7)]
    [InlineData("ink-soft", "panel", 7)]
    [InlineData("link", "paper", 7)]
    [InlineData("link", "panel", 7)]
    [InlineData("link", "note", 6.9)]
    [InlineData("on-band", "band", 7)]
    [InlineData("good", "paper", 7)]
    [InlineData("differs", "paper", 7)]
    [InlineData("on-low", "level-1", 4.5)]
    [InlineData("on-low", "level-2", 4.5)]
    [InlineData("on-high", "level-3", 3)]
    [InlineData("on-high", "level-4", 4.5)]
    [InlineData("paper", "bar", 4.4)]
    [InlineData("paper", "accent", 7)]
    [InlineData("line-strong", "paper", 3)]
    [InlineData("focus", "paper", 3)]
    [InlineData("series-1", "paper", 3)]
    [InlineData("series-2", "paper", 3)]
    [InlineData("series-3", "paper", 3)]
    [InlineData("series-4", "paper", 3)]
    public void Words_and_marks_stand_out_from_what_is_behind_them(string front, string back, double least)
    {
        foreach (var (scheme, tokens) in Schemes())
        {
            var contrast = Contrast(tokens[front], tokens[back]);
            Assert.True(contrast >= least, $"{scheme}: --{front} on --{back} has a contrast of {contrast:0.00}, less than {least}.");
        }
    }

    [Theory]
    [InlineData("#0b5a6f")]
    [InlineData("#7a1f4b")]
    [InlineData("#000000")]
    [InlineData("#005a30")]
    public void An_offices_colour_is_readable_in_light_and_dark(string colour)
    {
        var rules = OfficeColour.Read(colour)!.Value.Tokens();
        var shades = Token().Matches(rules).Select(m => (Name: m.Groups[1].Value, Value: m.Groups[2].Value)).ToList();
        Assert.Equal(6, shades.Count);
        Assert.Equal(colour, shades[0].Value);
        Assert.True(Contrast(shades.Last(s => s.Name == "link").Value, "#1a252c") >= 6.9, "Links cannot be read in the dark.");
        Assert.True(Contrast(shades.Last(s => s.Name == "band").Value, "#ffffff") >= 6.9, "White words cannot be read on the band.");
    }

    [Fact]
    public void What_is_proposed_for_a_pale_colour_is_dark_enough() =>
        Assert.True(OfficeColour.Read("#7fb2c4")!.Value.Readable.ContrastWithWhite >= 4.5);

    private static IEnumerable<(string Name, Dictionary<string, string> Tokens)> Schemes()
    {
        var blocks = Root().Matches(Text).Select(m => Token().Matches(m.Value).GroupBy(t => t.Groups[1].Value).ToDictionary(g => g.Key, g => g.Last().Groups[2].Value)).ToList();
        Assert.True(blocks.Count >= 4, "The theme's schemes were not found.");
        var light = blocks[0];
        yield return ("light", light);
        var dark = With(light, blocks[1]);
        yield return ("dark", dark);
        yield return ("light, more contrast", With(light, blocks[2]));
        yield return ("dark, more contrast", With(dark, blocks[3]));

        static Dictionary<string, string> With(Dictionary<string, string> under, Dictionary<string, string> over) =>
            under.Concat(over).GroupBy(t => t.Key).ToDictionary(g => g.Key, g => g.Last().Value);
    }

    private static double Contrast(string a, string b)
    {
        var (first, second) = (Luminance(a), Luminance(b));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var digits = colour.TrimStart('#');
        if (digits.Length == 3) digits = string.Concat(digits.Select(d => $"{d}{d}"));
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(digits.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(p => p <= 0.04045 ? p / 12.92 : Math.Pow((p + 0.055) / 1.055, 2.4)).ToList();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex(@":root \{[^}]*--[^}]*\}")]
    private static partial Regex Root();

    [GeneratedRegex(@"--([a-z0-9-]+):\s*(#[0-9a-f]{3,6})\b")]
    private static partial Regex Token();
}
