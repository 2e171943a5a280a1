// Breaks labels into lines, since a drawing does not.

namespace Transparency.Engine.Charts;

internal static class Lines
{
    /// <summary>The words on lines of at most so many characters; a word that is longer has a line of its own.</summary>
    public static IReadOnlyList<string> Of(string text, int most)
    {
        List<string> lines = [];
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= most) lines[^1] += " " + word;
            else lines.Add(word);
        }

        return lines;
    }
}
