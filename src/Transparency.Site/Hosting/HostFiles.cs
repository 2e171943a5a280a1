// What hosts and those who find a weakness look for beside the pages.

using System.Text;
using Transparency.Engine.Output;

namespace Transparency.Site.Hosting;

internal static class HostFiles
{
    /// <summary>Where RFC 9116 puts it.</summary>
    public const string SecurityTxtPath = ".well-known/security.txt";

    public const string HeadersPath = "_headers";

    /// <summary>The headers for hosts that read them from a file, and whom to tell of a weakness where the office says so.</summary>
    /// <param name="settings">The site.</param>
    /// <param name="date">The day of the build.</param>
    public static IEnumerable<OutputFile> Files(SiteSettings settings, DateOnly date)
    {
        yield return new(HeadersPath, Encoding.UTF8.GetBytes(Headers()), "the headers");
        if (settings.Security is { } security) yield return new(SecurityTxtPath, Encoding.UTF8.GetBytes(SecurityTxt(security, settings, date)), "content/site.yml");
    }

    // As Netlify and Cloudflare Pages read it: a pattern of addresses, then its headers, each behind two spaces.
    private static string Headers()
    {
        var text = new StringBuilder();
        foreach (var (addresses, headers) in SecurityHeaders.ByAddress)
        {
            text.Append(addresses).Append('\n');
            foreach (var (name, value) in headers) text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        }

        return text.ToString();
    }

    // It must end within a year or so: at the end of the year after this one, so that most builds write the same.
    private static string SecurityTxt(SecurityContact security, SiteSettings settings, DateOnly date) =>
        $"Contact: {security.Contact}\nExpires: {date.Year + 1}-12-31T23:59:59Z\nPreferred-Languages: {settings.Language.Split('-')[0]}\nCanonical: {settings.BaseUrl}/{SecurityTxtPath}\n"
        + (security.Policy is { } policy ? $"Policy: {policy}\n" : "");
}
