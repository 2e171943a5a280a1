// Which addresses of a site others may keep: in letters, bookmarks, papers and programs.

using Transparency.Engine.Output;
using Transparency.Site.Hosting;
using Transparency.Site.Model;

namespace Transparency.Site.Permanence;

internal static class StableAddresses
{
    // What the program makes for itself, or for machines that look for it anew.
    private static readonly IReadOnlyList<string> Passing = ["404.html", "_redirects", HostFiles.HeadersPath, "robots.txt", "favicon.svg", Addresses.WebManifest[1..]];

    /// <summary>The addresses of a site's files, in ordinal order: <c>/areas/</c>, <c>/areas/areas.csv</c>.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<OutputFile> files) =>
        [.. files.Where(f => !f.IsBeside && IsStable(f.Path)).Select(f => f.Address).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    // Pictures for sharing and icons are looked up anew in each page: a page that is called something else has another. The index has
    // other files with each build, the theme's are named by their hash, and its style guide is for those who work on it.
    private static bool IsStable(string path) =>
        !Passing.Contains(path)
        && !path.StartsWith("assets/", StringComparison.Ordinal)
        && !path.StartsWith(Addresses.Styleguide[1..], StringComparison.Ordinal)
        && !path.StartsWith("icon-", StringComparison.Ordinal)
        && !path.StartsWith("sitemap", StringComparison.Ordinal)
        && !(path.StartsWith(Addresses.Search[1..], StringComparison.Ordinal) && !path.EndsWith("index.html", StringComparison.Ordinal));
}
