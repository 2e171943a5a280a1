// Which addresses a document may point to.

using System.Text;

namespace Transparency.Engine.Content;

/// <summary>What is wrong with an address, and what to write instead.</summary>
internal sealed record AddressProblem(string Message, string Hint);

/// <summary>Addresses in links and pictures.</summary>
internal static class Address
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    /// <summary>Null when the address may stand in a link.</summary>
    public static AddressProblem? Check(string address)
    {
        if (address.Length == 0) return new("The link has no address.", "Write the address in the round brackets: [words](https://…).");
        if (address.Any(char.IsControl) || address.Contains('\\'))
        {
            return new("The address holds a backslash or a control character.", "Copy the address again from the browser's address line.");
        }

        if (address.StartsWith("//", StringComparison.Ordinal))
        {
            return new("The address begins with two slashes.", $"Write the whole address: https:{address}");
        }

        var scheme = Scheme(address);
        if (scheme is null) return CheckRelative(address);
        if (!Schemes.Contains(scheme))
        {
            return new($"Links to \"{scheme}:\" are not allowed.", "Write an address that begins with https:, mailto: or tel:, or one within this site.");
        }

        if (scheme is "mailto" or "tel" || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0)) return null;
        return new($"\"{address}\" is not a complete address.", "Copy the address again from the browser's address line.");
    }

    /// <summary>
    /// The address as it is written into the page. A path to <c>content/files</c>, from wherever it is seen, is
    /// the site's <c>/files/</c>: so a link works in an editor's preview as well.
    /// </summary>
    public static string Normal(string address)
    {
        var path = address.AsSpan();
        while (path.StartsWith("../", StringComparison.Ordinal) || path.StartsWith("./", StringComparison.Ordinal))
        {
            path = path[(path.IndexOf('/') + 1)..];
        }

        return Escaped(path.StartsWith("files/", StringComparison.Ordinal) ? $"/{path}" : address);
    }

    /// <summary>Whether a normal address is a file of <c>content/files</c>.</summary>
    public static bool IsInFiles(string normal) =>
        normal.StartsWith("/files/", StringComparison.Ordinal) && !normal.Contains("..", StringComparison.Ordinal);

    private static AddressProblem? CheckRelative(string address)
    {
        if (address.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return new($"\"{address}\" would be looked for within this site.", $"Write https://{address}");
        }

        var isMail = address.Contains('@') && !address.Contains('/') && !address.StartsWith('#');
        return isMail ? new($"\"{address}\" would be looked for within this site.", $"Write mailto:{address}") : null;
    }

    // What stands before the first colon, if it is before every other sign that ends a path's first part.
    private static string? Scheme(string address)
    {
        var end = address.AsSpan().IndexOfAny(":/?#");
        return end >= 0 && address[end] == ':' ? address[..end].Trim().ToLowerInvariant() : null;
    }

    private static string Escaped(string address)
    {
        var text = new StringBuilder(address.Length);
        foreach (var rune in address.EnumerateRunes())
        {
            if (rune.IsAscii && !" \"<>^`{|}[]".Contains((char)rune.Value)) text.Append((char)rune.Value);
            else text.Append(Uri.EscapeDataString(rune.ToString()));
        }

        return text.ToString();
    }
}
