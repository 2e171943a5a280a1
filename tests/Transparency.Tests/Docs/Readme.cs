// The documentation beside the content, as its tests read it.

using System.Text.RegularExpressions;

namespace Transparency.Tests.Docs;

/// <summary>A README and the words in it that are set as code.</summary>
internal sealed partial class Readme
{
    private Readme(string path) => (Path, Text) = (path, File.ReadAllText(System.IO.Path.Combine(Repository.Root, path)));

    /// <summary>What editors read.</summary>
    public static Readme Content { get; } = new("content/README.md");

    public static Readme Root { get; } = new("README.md");

    public string Path { get; }

    public string Text { get; }

    /// <summary>Everything between backticks, without the blocks of several lines.</summary>
    public IReadOnlyList<string> Code => [.. InlineCode().Matches(Block().Replace(Text, "")).Select(match => match.Groups[1].Value)];

    /// <summary>The text under a heading of that name, to the next heading of any level.</summary>
    public string Under(string heading)
    {
        var parts = Heading().Split("\n" + Text);
        var start = Array.FindIndex(parts, part => part.TrimEnd('\r').Trim() == heading);
        Assert.True(start >= 0, $"{Path} has no heading \"{heading}\".");
        return parts[start + 1];
    }

    [GeneratedRegex(@"`([^`\n]+)`", RegexOptions.CultureInvariant)]
    private static partial Regex InlineCode();

    [GeneratedRegex("^```.*?^```", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\n#+ ([^\n]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
