// From an address on a page to a file of the site.

namespace Transparency.Engine.Output;

/// <summary>A file of the site, and a place on it.</summary>
/// <param name="Path">The file's path; of a folder's page, with <c>index.html</c>.</param>
/// <param name="Fragment">The id after <c>#</c>; empty where the whole page is meant.</param>
internal readonly record struct SiteAddress(string Path, string Fragment)
{
    /// <summary>What <paramref name="address"/> means on the page; null when it leads out of the site.</summary>
    /// <param name="page">Path of the page.</param>
    /// <param name="address">As written in the page.</param>
    /// <param name="site">The site's own address, whose path is cut off; null when it is not known.</param>
    public static SiteAddress? Resolve(string page, string address, Uri? site)
    {
        var folder = site?.AbsolutePath.TrimEnd('/') ?? "";
        var own = site?.GetLeftPart(UriPartial.Authority);
        if (own is not null && IsUnder(address, own)) address = address[own.Length..] is { Length: > 0 } path ? path : "/";
        if (address.StartsWith("//", StringComparison.Ordinal) || HasScheme(address)) return null;
        var (rest, fragment) = Cut(address, '#');
        (rest, _) = Cut(rest, '?');
        rest = Uri.UnescapeDataString(rest);
        if (rest.Length == 0) return new(page, Decoded(fragment));
        if (rest.StartsWith('/')) return new(Under(folder, rest) is { } inside ? Normal("", inside) : rest, Decoded(fragment));
        return new(Normal(page[..(page.LastIndexOf('/') + 1)], rest), Decoded(fragment));
    }

    /// <summary>The address that a file is linked by: <c>pages/about/index.html</c> is <c>/pages/about/</c>.</summary>
    public static string Of(string path) =>
        path == "index.html" || path.EndsWith("/index.html", StringComparison.Ordinal) ? $"/{path[..^"index.html".Length]}" : $"/{path}";

    private static bool IsUnder(string address, string own) =>
        address.StartsWith(own, StringComparison.OrdinalIgnoreCase) && (address.Length == own.Length || address[own.Length] is '/' or '?' or '#');

    private static bool HasScheme(string address)
    {
        var end = address.AsSpan().IndexOfAny(":/?#");
        return end > 0 && address[end] == ':';
    }

    private static (string Before, string After) Cut(string text, char at)
    {
        var index = text.IndexOf(at);
        return index < 0 ? (text, "") : (text[..index], text[(index + 1)..]);
    }

    private static string Decoded(string fragment)
    {
        // "#:~:text=" names words, not a place.
        var directive = fragment.IndexOf(":~:", StringComparison.Ordinal);
        return Uri.UnescapeDataString(directive < 0 ? fragment : fragment[..directive]);
    }

    private static string? Under(string folder, string path) =>
        folder.Length == 0 || path == folder ? path
        : path.StartsWith(folder + "/", StringComparison.Ordinal) ? path[folder.Length..]
        : null;

    private static string Normal(string folder, string path)
    {
        List<string> parts = [];
        foreach (var part in (folder + path).Split('/'))
        {
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or "." or "..")) parts.Add(part);
        }

        var isFolder = path.EndsWith('/') || path.EndsWith("/.", StringComparison.Ordinal) || path.EndsWith("..", StringComparison.Ordinal) || path == ".";
        if (isFolder || parts.Count == 0) parts.Add("index.html");
        return string.Join('/', parts);
    }
}
