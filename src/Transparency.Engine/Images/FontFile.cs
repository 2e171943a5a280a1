// Reads of a TrueType font what drawing needs. Hints, kerning and ligatures are not read.

using System.Buffers.Binary;
using System.Text;

namespace Transparency.Engine.Images;

/// <summary>Which glyph a character has, how wide it is, and its outline; lengths in units of the font.</summary>
internal sealed class FontFile
{
    /// <summary>The glyph that stands for a letter that the font does not have: a box.</summary>
    public const int Box = 0;

    private static readonly Lazy<FontFile> LazyEmbedded = new(ReadEmbedded);

    private readonly byte[] _bytes;
    private readonly Dictionary<string, int> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _glyphs = [];
    private readonly int _widths;
    private readonly bool _hasLongOffsets;

    public FontFile(byte[] bytes)
    {
        _bytes = bytes;
        for (var i = 0; i < Unsigned(4); i++)
            _tables[Encoding.ASCII.GetString(bytes, 12 + (16 * i), 4)] = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20 + (16 * i)));
        UnitsPerEm = Unsigned(_tables["head"] + 18);
        _hasLongOffsets = Unsigned(_tables["head"] + 50) == 1;
        _widths = Unsigned(_tables["hhea"] + 34);
        ReadCharacters();
    }

    /// <summary>The font in <c>Images/Font</c>.</summary>
    public static FontFile Embedded => LazyEmbedded.Value;

    public int UnitsPerEm { get; }

    /// <summary>The glyph of a character; null where the font has none.</summary>
    public int? Glyph(int character) => _glyphs.TryGetValue(character, out var glyph) ? glyph : null;

    /// <summary>How far the next glyph is.</summary>
    public int Advance(int glyph) => Unsigned(_tables["hmtx"] + (4 * Math.Min(glyph, _widths - 1)));

    /// <summary>The contours of a glyph; none for a space.</summary>
    public IEnumerable<IReadOnlyList<OutlinePoint>> Outline(int glyph)
    {
        var (start, end) = (Offset(glyph), Offset(glyph + 1));
        if (start == end) return [];
        return Signed(start) >= 0 ? GlyphOutline.Simple(_bytes.AsSpan(start)) : Composite(start + 10);
    }

    private int Offset(int glyph) => _tables["glyf"] + (_hasLongOffsets
        ? BinaryPrimitives.ReadInt32BigEndian(_bytes.AsSpan(_tables["loca"] + (4 * glyph)))
        : 2 * Unsigned(_tables["loca"] + (2 * glyph)));

    // A letter and its accent: other glyphs, each moved.
    private IEnumerable<IReadOnlyList<OutlinePoint>> Composite(int at)
    {
        const int Words = 1, Scaled = 8, More = 0x20, ScaledTwice = 0x40, Turned = 0x80;
        int flags;
        do
        {
            flags = Unsigned(at);
            var part = Unsigned(at + 2);
            var isWords = (flags & Words) != 0;
            var (x, y) = isWords ? (Signed(at + 4), Signed(at + 6)) : ((sbyte)_bytes[at + 4], (sbyte)_bytes[at + 5]);
            at += isWords ? 8 : 6;
            var (a, b, c, d) = (1f, 0f, 0f, 1f);
            if ((flags & Scaled) != 0) (a, d) = (Fraction(at), Fraction(at));
            if ((flags & ScaledTwice) != 0) (a, d) = (Fraction(at), Fraction(at + 2));
            if ((flags & Turned) != 0) (a, b, c, d) = (Fraction(at), Fraction(at + 2), Fraction(at + 4), Fraction(at + 6));
            at += (flags & Scaled) != 0 ? 2 : (flags & ScaledTwice) != 0 ? 4 : (flags & Turned) != 0 ? 8 : 0;
            foreach (var contour in Outline(part))
                yield return [.. contour.Select(p => new OutlinePoint((p.X * a) + (p.Y * c) + x, (p.X * b) + (p.Y * d) + y, p.IsOn))];
        }
        while ((flags & More) != 0);
    }

    // Ranges of characters (format 4): each with its distance from character to glyph, or with a list of glyphs.
    private void ReadCharacters()
    {
        var cmap = _tables["cmap"];
        var table = Enumerable.Range(0, Unsigned(cmap + 2))
            .Select(i => cmap + BinaryPrimitives.ReadInt32BigEndian(_bytes.AsSpan(cmap + 8 + (8 * i))))
            .First(at => Unsigned(at) == 4);
        var size = Unsigned(table + 6);
        for (var range = 0; range < size; range += 2)
        {
            var (last, first) = (Unsigned(table + 14 + range), Unsigned(table + 16 + size + range));
            var (distance, list) = (Unsigned(table + 16 + (2 * size) + range), table + 16 + (3 * size) + range);
            for (var character = first; character <= last && character < 0xffff; character++)
            {
                var glyph = Unsigned(list) is var offset and > 0 ? Unsigned(list + offset + (2 * (character - first))) : character;
                _glyphs[character] = (glyph + distance) & 0xffff;
            }
        }
    }

    private int Unsigned(int at) => BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(at));

    private int Signed(int at) => BinaryPrimitives.ReadInt16BigEndian(_bytes.AsSpan(at));

    private float Fraction(int at) => Signed(at) / 16384f;

    private static FontFile ReadEmbedded()
    {
        using var file = typeof(FontFile).Assembly.GetManifestResourceStream("images/font.ttf")!;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return new(bytes);
    }
}
