// Letters without accents, small, with the signs that only divide digits or belong to a word taken out.

using System.Buffers;
using System.Globalization;

namespace Transparency.Engine.Search;

/// <summary>What a text is turned into before words are looked for. The same whatever library for Unicode the machine has.</summary>
internal static class Folding
{
    private static readonly string?[] Table = Read();
    private static readonly int LongestPlain = Table.Max(plain => plain?.Length ?? 1);

    // What stays as it is wherever it stands.
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789 \n.:;-/()");

    /// <summary>The text in small plain letters.</summary>
    public static string Of(string text)
    {
        var from = text.AsSpan().IndexOfAnyExcept(Plain);
        if (from < 0) return text;
        var room = ArrayPool<char>.Shared.Rent(from + ((text.Length - from) * LongestPlain));
        text.CopyTo(0, room, 0, from);
        var length = from;
        foreach (var c in text.AsSpan(from)) Append(room, ref length, c);
        var folded = room.AsSpan(0, WithoutThousandsCommas(room.AsSpan(0, length))).ToString();
        ArrayPool<char>.Shared.Return(room);
        return folded;
    }

    private static void Append(Span<char> folded, ref int length, char c)
    {
        if (c is '\'' or '\u2019' or '\u2018' or '\u02BC') return;
        if (c < 0x80)
        {
            folded[length++] = char.ToLowerInvariant(c);
        }
        else if (Table[c] is { } plain)
        {
            plain.CopyTo(folded[length..]);
            length += plain.Length;
        }
        else if (char.IsSurrogate(c))
        {
            folded[length++] = ' ';
        }
        else if (!IsMark(c))
        {
            folded[length++] = char.ToLowerInvariant(c);
        }
    }

    private static bool IsMark(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    // 9,200 is one number; the commas of a list are followed by something else than three digits. Moves the rest up, and says
    // where it ends.
    private static int WithoutThousandsCommas(Span<char> text)
    {
        if (!text.Contains(',')) return text.Length;
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != ',' || !IsDigit(text, i - 1) || !IsDigit(text, i + 1) || !IsDigit(text, i + 2) || !IsDigit(text, i + 3) || IsDigit(text, i + 4)) text[length++] = text[i];
        }

        return length;
    }

    private static bool IsDigit(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);

    private static string?[] Read()
    {
        var table = new string?[char.MaxValue + 1];
        using var json = SearchTables.Read("folding");
        foreach (var entry in json.RootElement.EnumerateObject())
        {
            foreach (var c in entry.Value.GetString()!) table[c] = entry.Name;
        }

        return table;
    }
}
