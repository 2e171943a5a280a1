// Text as the XML of a spreadsheet can hold it.

using System.Text;
using System.Xml;

namespace Transparency.Engine.Spreadsheets;

internal static class SheetText
{
    private const string Lost = "\uFFFD";

    /// <summary>With the sign for a lost character in place of those that XML cannot hold.</summary>
    public static string Clean(string text) => Replaced(text, _ => Lost, isXlsx: false);

    /// <summary>
    /// For XLSX, which writes such characters, and carriage returns, as <c>_x000D_</c>; a text that has just these signs in
    /// it needs its first one written so.
    /// </summary>
    public static string Escaped(string text) => Replaced(text, c => $"_x{(int)c:X4}_", isXlsx: true);

    private static string Replaced(string text, Func<char, string> instead, bool isXlsx)
    {
        var at = FirstToReplace(text, isXlsx);
        if (at < 0) return text;
        var result = new StringBuilder(text, 0, at, text.Length + 16);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (at + 1 < text.Length && char.IsSurrogatePair(c, text[at + 1])) result.Append(c).Append(text[++at]);
            else if (char.IsSurrogate(c)) result.Append(Lost);
            else if (MustReplace(text, at, isXlsx)) result.Append(instead(c));
            else result.Append(c);
        }

        return result.ToString();
    }

    private static int FirstToReplace(string text, bool isXlsx)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (MustReplace(text, i, isXlsx)) return i;
        }

        return -1;
    }

    private static bool MustReplace(string text, int at, bool isXlsx) =>
        !XmlConvert.IsXmlChar(text[at]) || (isXlsx && (text[at] == '\r' || IsEscape(text.AsSpan(at))));

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[0] == '_' && text[1] == 'x' && text[6] == '_'
        && char.IsAsciiHexDigit(text[2]) && char.IsAsciiHexDigit(text[3]) && char.IsAsciiHexDigit(text[4]) && char.IsAsciiHexDigit(text[5]);
}
