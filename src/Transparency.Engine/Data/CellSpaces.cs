// Spaces around a value, of every kind.

namespace Transparency.Engine.Data;

internal static class CellSpaces
{
    /// <summary>Without spaces around it; editors cannot see the zero-width ones.</summary>
    public static string Trim(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsSpace(text[start])) start++;
        while (end > start && IsSpace(text[end - 1])) end--;
        return text[start..end];

        static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF';
    }
}
