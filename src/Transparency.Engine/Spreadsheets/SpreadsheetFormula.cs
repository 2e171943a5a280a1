// Text that a spreadsheet would take for a formula, and how it is kept from being one.

namespace Transparency.Engine.Spreadsheets;

/// <summary>
/// A CSV file cannot say that a cell is text, so an apostrophe in front says it there, as spreadsheets have it. Numbers, telephone
/// numbers and a minus sign alone stay as they are. XLSX and ODS have cells of text, and need no apostrophe.
/// </summary>
public static class SpreadsheetFormula
{
    private const char Mark = '\'';

    /// <summary>The text for a CSV file: with an apostrophe in front where a spreadsheet would run it.</summary>
    /// <remarks>
    /// What begins with apostrophes and then with such a text gets one more, so that nothing is lost: to read a file back,
    /// one apostrophe is taken away where a formula, or apostrophes and a formula, follow it.
    /// </remarks>
    public static string Guarded(string text) => text.Length > 0 && IsFormula(text.AsSpan().TrimStart(Mark)) ? Mark + text : text;

    /// <summary>Whether a spreadsheet would run the text, or try to.</summary>
    public static bool IsFormula(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return false;

        // A tab or a line break in front is thrown away by some programs, and what follows is run.
        if (text[0] is '\t' or '\r' or '\n') return true;
        var bare = text.TrimStart();
        if (bare.IsEmpty) return false;
        return bare[0] switch
        {
            '=' or '@' or '\uFF1D' or '\uFF20' => true,
            '+' or '-' or '\uFF0B' or '\uFF0D' => !IsPlain(bare[1..].Trim()),
            _ => false,
        };
    }

    // What may stand behind a sign without being worked out: nothing, a number, a telephone number, "5 to -3".
    private static bool IsPlain(ReadOnlySpan<char> rest)
    {
        if (IsTelephoneNumber(rest)) return true;
        if (rest.IsEmpty) return true;
        var isFirst = true;
        foreach (var range in rest.Split(' '))
        {
            var word = rest[range];
            if (word.IsEmpty) continue;
            if (!IsNumber(word) && (isFirst || !IsWord(word))) return false;
            isFirst = false;
        }

        return true;
    }

    private static bool IsTelephoneNumber(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) && c is not (' ' or '\u00A0' or '(' or ')' or '-')) return false;
        }

        return true;
    }

    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        if (word[0] is '-' or '+') word = word[1..];
        if (!word.IsEmpty && word[0] is '£' or '€' or '$') word = word[1..];
        word = word.TrimEnd("%,;:.");
        if (word.IsEmpty) return false;
        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c) && c is not ('.' or ',')) return false;
        }

        return true;
    }

    private static bool IsWord(ReadOnlySpan<char> word)
    {
        foreach (var c in word.TrimEnd(",;:."))
        {
            if (!char.IsLetter(c)) return false;
        }

        return true;
    }
}
