// A place in the text of a formula that moves forward.

using System.Text.RegularExpressions;

namespace Transparency.Engine.Data;

/// <summary>Takes words, signs and values from a formula, one after another.</summary>
internal sealed partial class FormulaText(string text)
{
    public int At { get; private set; }

    public bool IsAtEnd => At == text.Length;

    /// <summary>The next character; NUL at the end.</summary>
    public char Current => IsAtEnd ? '\0' : text[At];

    public FormulaWord Word()
    {
        SkipSpaces();
        var start = At;
        while (At < text.Length && (char.IsLetterOrDigit(text[At]) || text[At] is '_' or '.' || (text[At] == '-' && At > start))) At++;
        return new(text[start..At], start);
    }

    public bool NextWordIs(string word)
    {
        var before = At;
        if (Word().Text == word) return true;
        At = before;
        return false;
    }

    public char? NextIs(char first, char second = '\0')
    {
        SkipSpaces();
        if (At == text.Length || (text[At] != first && text[At] != second)) return null;
        return text[At++];
    }

    /// <summary>Text in quotation marks, or everything up to the closing bracket or to <c>and column =</c>.</summary>
    public FormulaWord Value()
    {
        SkipSpaces();
        var start = At;
        if (At < text.Length && text[At] is '"' or '\'')
        {
            var end = text.IndexOf(text[At], At + 1);
            if (end < 0) return new("", start);
            At = end + 1;
            return new(text[(start + 1)..end], start + 1);
        }

        var next = EndOfValue().Match(text, At);
        At = next.Success ? next.Index : text.Length;
        return new(text[start..At].TrimEnd(), start);
    }

    public void SkipSpaces()
    {
        while (At < text.Length && char.IsWhiteSpace(text[At])) At++;
    }

    [GeneratedRegex(@"\)|\s+and\s+[a-z0-9_]+\s*=", RegexOptions.CultureInvariant)]
    private static partial Regex EndOfValue();
}
