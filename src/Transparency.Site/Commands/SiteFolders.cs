// Finds the folders of a site from what was typed, and refuses those that would be harmed.

namespace Transparency.Site.Commands;

/// <summary>Where a build reads and writes; all paths are absolute.</summary>
internal sealed record SiteFolders(string Root, string Theme, string Output)
{
    /// <param name="root">As typed; null for the current folder.</param>
    /// <param name="theme">As typed; null to look for it.</param>
    /// <param name="output">As typed; null for <paramref name="defaultOutput"/>.</param>
    /// <param name="defaultOutput">From the root.</param>
    public static SiteFolders Find(string? root, string? theme, string? output, string defaultOutput = "output")
    {
        var rootPath = FindRoot(root);
        var themePath = theme is null ? FindTheme(rootPath) : NamedTheme(theme);
        var outputPath = Trimmed(output ?? Path.Combine(rootPath, defaultOutput));
        RefuseToWriteOver(outputPath, rootPath, themePath);
        return new(rootPath, themePath, outputPath);
    }

    /// <summary>The folder that holds <c>content/</c>.</summary>
    public static string FindRoot(string? typed)
    {
        var root = Trimmed(typed ?? Environment.CurrentDirectory);
        if (Directory.Exists(Path.Combine(root, "content"))) return root;
        throw new UsageException(
            $"There is no folder content in {root}.",
            "Run the command in the folder that holds content/ and seeds/, or name that folder with --root.");
    }

    private static string NamedTheme(string typed)
    {
        var theme = Trimmed(typed);
        if (Directory.Exists(Path.Combine(theme, "theme"))) return theme;
        throw new UsageException(
            $"There is no folder theme in {theme}.",
            "With --theme, name the folder that holds theme/, overrides/ and static/.");
    }

    private static string FindTheme(string root)
    {
        var own = Path.Combine(root, "site");
        if (Directory.Exists(own)) return own;
        string[] starts = [root, Trimmed(AppContext.BaseDirectory)];
        var found = starts
            .SelectMany(UpFrom)
            .Select(folder => Path.Combine(folder, "site"))
            .FirstOrDefault(site => Directory.Exists(Path.Combine(site, "theme")));
        return found ?? throw new UsageException(
            "The theme was not found: there is no folder site/theme beside the content, nor above it, nor above the program.",
            "Name the folder that holds theme/, overrides/ and static/ with --theme.");
    }

    private static IEnumerable<string> UpFrom(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent) yield return at.FullName;
    }

    // Stale files of the output are removed: it must never be a folder that holds anything else.
    private static void RefuseToWriteOver(string output, string root, string theme)
    {
        string[] inputs = [Path.Combine(root, "content"), Path.Combine(root, "seeds"), theme];
        if (!IsWithin(root, output) && !inputs.Any(input => IsWithin(input, output) || IsWithin(output, input))) return;
        throw new UsageException(
            $"The site cannot be written to {output}: that folder holds what the site is made from, or lies within it.",
            "With --output, name a folder that holds nothing else, for example output.");
    }

    private static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string Trimmed(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
}
