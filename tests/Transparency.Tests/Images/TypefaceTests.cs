using Transparency.Engine.Images;

namespace Transparency.Tests.Images;

/// <summary>Words on pictures: where they end, and that they are drawn.</summary>
public sealed class TypefaceTests
{
    private const int Size = 40;
    private static readonly Typeface Face = new(Size);

    [Fact]
    public void A_letter_is_drawn_on_its_line_as_wide_as_it_is_said_to_be()
    {
        var (left, top, right, bottom) = Ink("H");
        Assert.InRange(bottom, 59, 60);
        Assert.InRange(60 - top, 0.6 * Size, 0.8 * Size);
        Assert.InRange(right - left, Face.Width("H") / 2, Face.Width("H"));
    }

    [Fact]
    public void A_hole_in_a_letter_stays_open()
    {
        var canvas = Drawn("O");
        var (left, top, right, bottom) = Box(canvas);
        Assert.Equal(0, canvas.Pixels[((top + bottom) / 2 * canvas.Width) + ((left + right) / 2)]);
        Assert.Equal(Typeface.Levels, canvas.Pixels[((top + bottom) / 2 * canvas.Width) + left + 3]);
    }

    [Theory]
    [InlineData("é", "e")]
    [InlineData("ŵ", "w")]
    public void An_accent_stands_above_its_letter(string accented, string plain)
    {
        Assert.True(Ink(accented).Top < Ink(plain).Top - 4);
        Assert.Equal(Ink(plain).Bottom, Ink(accented).Bottom);
    }

    [Theory]
    [InlineData("£1,234.50 – “Safer” & sound’s…")]
    [InlineData("Dŵr Cymru, Łódź, Ærø, Straße")]
    public void Every_letter_of_the_languages_around_is_there(string text) =>
        Assert.All(text.Where(c => c != ' '), letter => Assert.NotNull(FontFile.Embedded.Glyph(letter)));

    [Fact]
    public void A_letter_of_another_script_is_a_box_and_an_emoji_is_left_out()
    {
        Assert.True(Face.Width("安") > 0);
        Assert.Equal(Face.Width("fire"), Face.Width("fire\U0001F525"));
    }

    [Fact]
    public void Drawing_beyond_the_edge_is_cut_off()
    {
        var canvas = new Canvas(20, 20);
        Face.Draw(canvas, "WWW", -10, 25, 0);
        Assert.Contains(canvas.Pixels, p => p > 0);
    }

    [Fact]
    public void Lines_end_between_words_and_the_last_with_an_ellipsis()
    {
        const int Width = 300;
        var lines = TextLines.Wrap("Winter of Action: our answer to the Home Secretary on policing", Face, Width, 2);
        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.InRange(Face.Width(line), 1, Width));
        Assert.Equal("Winter of", lines[0]);
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_fits_stays_whole() => Assert.Equal("Home", TextLines.Shortened("  Home ", Face, 300));

    [Fact]
    public void A_word_that_fills_the_line_is_cut_within()
    {
        var line = TextLines.Shortened(new string('m', 100), Face, 200);
        Assert.InRange(Face.Width(line), 100, 200);
        Assert.StartsWith("mm", line, StringComparison.Ordinal);
    }

    private static (int Left, int Top, int Right, int Bottom) Ink(string text) => Box(Drawn(text));

    private static Canvas Drawn(string text)
    {
        var canvas = new Canvas(200, 80);
        Face.Draw(canvas, text, 10, 60, 0);
        return canvas;
    }

    // The pixels that are at least half covered.
    private static (int Left, int Top, int Right, int Bottom) Box(Canvas canvas)
    {
        var inked = Enumerable.Range(0, canvas.Pixels.Length).Where(i => canvas.Pixels[i] > Typeface.Levels / 2).ToList();
        return (inked.Min(i => i % canvas.Width), inked[0] / canvas.Width, inked.Max(i => i % canvas.Width), inked[^1] / canvas.Width);
    }
}
