// The points of a glyph, as a font packs them.

using System.Buffers.Binary;

namespace Transparency.Engine.Images;

/// <summary>A point of a contour in units of the font, upwards; one that is not on the contour bends it (a quadratic curve).</summary>
internal readonly record struct OutlinePoint(float X, float Y, bool IsOn);

internal static class GlyphOutline
{
    private const int On = 1, ShortX = 2, ShortY = 4, Repeats = 8, SameX = 0x10, SameY = 0x20;

    /// <summary>The contours of a glyph that is made of no other glyphs.</summary>
    public static IReadOnlyList<IReadOnlyList<OutlinePoint>> Simple(ReadOnlySpan<byte> glyph)
    {
        var ends = new int[BinaryPrimitives.ReadInt16BigEndian(glyph)];
        for (var i = 0; i < ends.Length; i++) ends[i] = BinaryPrimitives.ReadUInt16BigEndian(glyph[(10 + (2 * i))..]);
        var at = 10 + (2 * ends.Length);
        at += 2 + BinaryPrimitives.ReadUInt16BigEndian(glyph[at..]);

        var flags = new int[ends[^1] + 1];
        for (var i = 0; i < flags.Length;)
        {
            var flag = (int)glyph[at++];
            for (var times = (flag & Repeats) != 0 ? 1 + glyph[at++] : 1; times > 0; times--) flags[i++] = flag;
        }

        var xs = Distances(glyph, ref at, flags, ShortX, SameX);
        var ys = Distances(glyph, ref at, flags, ShortY, SameY);
        var points = flags.Select((flag, i) => new OutlinePoint(xs[i], ys[i], (flag & On) != 0)).ToArray();
        return [.. ends.Select((end, i) => points[(i == 0 ? 0 : ends[i - 1] + 1)..(end + 1)])];
    }

    // Each value is told by its distance from the one before: a byte and a sign, two bytes, or nothing where it is the same.
    private static int[] Distances(ReadOnlySpan<byte> glyph, ref int at, int[] flags, int isShort, int isSame)
    {
        var values = new int[flags.Length];
        var value = 0;
        for (var i = 0; i < flags.Length; i++)
        {
            var same = (flags[i] & isSame) != 0;
            if ((flags[i] & isShort) != 0)
            {
                value += same ? glyph[at++] : -glyph[at++];
            }
            else if (!same)
            {
                value += BinaryPrimitives.ReadInt16BigEndian(glyph[at..]);
                at += 2;
            }

            values[i] = value;
        }

        return values;
    }
}
