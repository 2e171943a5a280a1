// What an editor wrote, as messages repeat it.

namespace Transparency.Engine.Data;

/// <summary>Text between quotation marks, on one line and not longer than a message should be.</summary>
internal static class QuotedText
{
    private const int Longest = 60;

    public static string Of(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Longest ? $"\"{line}\"" : $"\"{line[..Longest]}…\"";
    }
}
