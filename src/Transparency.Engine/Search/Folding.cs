// Letters without accents, small, with the signs that only divide digits or belong to a word taken out.

using System.Globalization;
using System.Text;

namespace Transparency.Engine.Search;

/// <summary>What a text is turned into before words are looked for. The same whatever library for Unicode the machine has.</summary>
internal static class Folding
{
    private static readonly string?[] Table = Read();

    /// <summary>The text in small plain letters.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length + 8);
        foreach (var c in text) Append(folded, c);
        return WithoutThousandsCommas(folded);
    }

    private static void Append(StringBuilder folded, char c)
    {
        if (c is '\'' or '\u2019' or '\u2018' or '\u02BC') return;
        if (c < 0x80) folded.Append(char.ToLowerInvariant(c));
        else if (Table[c] is { } plain) folded.Append(plain);
        else if (char.IsSurrogate(c)) folded.Append(' ');
        else if (!IsMark(c)) folded.Append(char.ToLowerInvariant(c));
    }

    private static bool IsMark(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    // 9,200 is one number; the commas of a list are followed by something else than three digits.
    private static string WithoutThousandsCommas(StringBuilder text)
    {
        var folded = text.ToString();
        if (!folded.Contains(',')) return folded;
        text.Clear();
        for (var i = 0; i < folded.Length; i++)
        {
            if (folded[i] != ',' || !IsDigit(i - 1) || !IsDigit(i + 1) || !IsDigit(i + 2) || !IsDigit(i + 3) || IsDigit(i + 4)) text.Append(folded[i]);
        }

        return text.ToString();

        bool IsDigit(int at) => at >= 0 && at < folded.Length && char.IsAsciiDigit(folded[at]);
    }

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
