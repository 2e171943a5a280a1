// Text at one size: how wide it is, and its glyphs as pixels.

using System.Collections.Concurrent;
using System.Text;

namespace Transparency.Engine.Images;

/// <summary>The embedded font at a size. Each glyph is drawn once and kept; may be used from several threads.</summary>
/// <param name="size">Pixels to the em.</param>
public sealed class Typeface(int size)
{
    /// <summary>The deepest shade of a pixel.</summary>
    public const int Levels = 7;

    private readonly int _size = size;
    private readonly FontFile _font = FontFile.Embedded;
    private readonly ConcurrentDictionary<int, GlyphBitmap> _bitmaps = new();

    /// <summary>Width of a text in pixels.</summary>
    public int Width(string text) => Pixels(text.EnumerateRunes().Sum(rune => (long)Advance(rune)));

    /// <summary>How many characters of a text have room in so many pixels.</summary>
    public int Fitting(string text, int width)
    {
        var (at, pen) = (0, 0L);
        foreach (var rune in text.EnumerateRunes())
        {
            pen += Advance(rune);
            if (Pixels(pen) > width) return at;
            at += rune.Utf16SequenceLength;
        }

        return text.Length;
    }

    /// <summary>Draws a text.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="text">On one line.</param>
    /// <param name="x">Its left end.</param>
    /// <param name="baseline">What its letters stand on.</param>
    /// <param name="ground">The colour that it is drawn on; the <see cref="Levels"/> after it lead to the colour of the text.</param>
    public void Draw(Canvas canvas, string text, int x, int baseline, int ground)
    {
        var pen = 0L;
        foreach (var rune in text.EnumerateRunes())
        {
            if (GlyphOf(rune) is not { } glyph) continue;
            var bitmap = _bitmaps.GetOrAdd(glyph, static (g, face) => GlyphBitmap.Of(face._font, g, face._size, Levels), this);
            canvas.Draw(bitmap, x + Pixels(pen), baseline, ground);
            pen += _font.Advance(glyph);
        }
    }

    private int Advance(Rune rune) => GlyphOf(rune) is { } glyph ? _font.Advance(glyph) : 0;

    private int Pixels(long units) => (int)(((units * _size) + (_font.UnitsPerEm / 2)) / _font.UnitsPerEm);

    // A letter that the font lacks is a box. Emoji, marks that join others and what nobody sees are left out.
    private int? GlyphOf(Rune rune) => rune.Value switch
    {
        0x2010 or 0x2011 or 0x2012 => _font.Glyph('-'),
        _ when _font.Glyph(rune.Value) is { } glyph => glyph,
        _ when Rune.IsWhiteSpace(rune) => _font.Glyph(' '),
        _ => Rune.IsLetterOrDigit(rune) ? FontFile.Box : null,
    };
}
