// From an address to a file of a built site.

namespace Transparency.Site.Preview;

/// <summary>What a web server would answer to a path.</summary>
/// <param name="Status">200, 301 or 404.</param>
/// <param name="File">The file to send; null for a redirect, and for a 404 of a site without a 404 page.</param>
/// <param name="Location">Where to go instead; null unless the status is 301.</param>
internal readonly record struct StaticAnswer(int Status, string? File, string? Location);

/// <summary>Clean addresses over a folder: <c>/areas/</c> is <c>areas/index.html</c>.</summary>
internal static class StaticSite
{
    /// <param name="folder">The site's folder.</param>
    /// <param name="path">The decoded path of the address, with its leading slash.</param>
    public static StaticAnswer Find(string folder, string path)
    {
        if (Inside(folder, path) is not { } target) return NotFound(folder);
        if (path.EndsWith('/'))
        {
            var index = Path.Combine(target, "index.html");
            return File.Exists(index) ? new(200, index, null) : NotFound(folder);
        }

        if (File.Exists(target)) return new(200, target, null);
        return File.Exists(Path.Combine(target, "index.html")) ? new(301, null, path + "/") : NotFound(folder);
    }

    private static StaticAnswer NotFound(string folder)
    {
        var page = Path.Combine(folder, "404.html");
        return new(404, File.Exists(page) ? page : null, null);
    }

    // Null for whatever could lead out of the folder, or, as a redirect, to another host ("//elsewhere").
    private static string? Inside(string folder, string path)
    {
        var harmful = !path.StartsWith('/') || path.StartsWith("//", StringComparison.Ordinal)
            || path.AsSpan().ContainsAny('\\', '\0', ':') || path.Split('/').Any(part => part is "." or "..");
        if (harmful) return null;
        var root = Path.GetFullPath(folder);
        var target = Path.GetFullPath(Path.Combine(root, path.Trim('/')));
        return target == root || target.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? target : null;
    }
}
