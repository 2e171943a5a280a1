// A stylesheet as it is published: without what only its authors read.

using System.Text.RegularExpressions;

namespace Transparency.Engine.Theming;

public static partial class Stylesheet
{
    /// <summary>The same rules without comments and without space between them; what stands in quotation marks is kept.</summary>
    public static string Short(string text)
    {
        var bare = Comments().Replace(text, m => m.Value[0] == '/' ? " " : m.Value);
        return Spaces().Replace(bare, m => m.Groups["sign"] is { Success: true, Value: var sign } ? sign : char.IsWhiteSpace(m.Value[0]) ? " " : m.Value)
            .Replace(";}", "}", StringComparison.Ordinal)
            .Trim();
    }

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|/\*.*?\*/
        """, RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Comments();

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\s*(?<sign>[{};])\s*|(?<sign>[:,])\s+|\s+
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Spaces();
}
