// What one character of a text looks like on a terminal.

using System.Globalization;
using System.Text;

namespace Transparency.Site.Commands;

/// <summary>One character as a reader sees it.</summary>
/// <param name="Text">What to print: the character itself, or a stand-in where it would not show or would do harm.</param>
/// <param name="Width">Columns of a terminal.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 units from 0.</param>
/// <param name="End">Where the next one begins.</param>
internal readonly record struct Glyph(string Text, int Width, int Start, int End)
{
    private const int TabStop = 4;

    // East Asian wide and full-width characters and emoji, by code point; first and last of each run.
    private static readonly int[] Wide =
    [
        0x1100, 0x115F, 0x231A, 0x231B, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE, 0x2614, 0x2615,
        0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5,
        0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD,
        0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757,
        0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E,
        0x3041, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F,
        0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A,
        0x1F1E6, 0x1F202, 0x1F210, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F7E0, 0x1F7F0, 0x1F90C, 0x1FAFF, 0x20000, 0x3FFFD,
    ];

    /// <summary>
    /// The characters of a line. Tabs become spaces up to the next stop; control characters, characters without a
    /// width and those that turn the direction of writing are shown by their code, so that no cell of a table can
    /// move the cursor or hide in a message.
    /// </summary>
    public static List<Glyph> Of(string line)
    {
        List<Glyph> glyphs = [];
        var column = 0;
        for (var start = 0; start < line.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(line, start);
            var element = line.AsSpan(start, length);
            var text = element is "\t" ? new string(' ', TabStop - (column % TabStop)) : Shown(element);
            var width = text.AsSpan().SequenceEqual(element) ? WidthOf(element) : text.Length;
            glyphs.Add(new(text, width, start, start + length));
            column += width;
            start += length;
        }

        return glyphs;
    }

    /// <summary>A text on one line, with stand-ins for what would not show.</summary>
    public static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var glyph in Of(text)) visible.Append(glyph.Text);
        return visible.ToString();
    }

    private static string Shown(ReadOnlySpan<char> element)
    {
        if (Rune.DecodeFromUtf16(element, out var first, out _) != System.Buffers.OperationStatus.Done)
            return $"<U+{(int)element[0]:X4}>";
        var category = Rune.GetUnicodeCategory(first);
        var hides = category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
        if (!hides) return element.ToString();
        var codes = new StringBuilder();
        foreach (var rune in element.EnumerateRunes()) codes.Append($"<U+{rune.Value:X4}>");
        return codes.ToString();
    }

    private static int WidthOf(ReadOnlySpan<char> element)
    {
        // Variation selector 16 asks for the coloured, wide form.
        if (element.Contains('\uFE0F')) return 2;
        Rune.DecodeFromUtf16(element, out var first, out _);
        var index = Array.BinarySearch(Wide, first.Value);
        return index >= 0 || (~index & 1) == 1 ? 2 : 1;
    }
}
