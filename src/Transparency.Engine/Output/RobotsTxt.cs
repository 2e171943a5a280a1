// What search engines may read.

using System.Text;

namespace Transparency.Engine.Output;

/// <summary>Writes robots.txt.</summary>
public static class RobotsTxt
{
    /// <summary>Everything may be read; or, for a preview, nothing.</summary>
    public static OutputFile Write(Uri site, bool isPublic = true)
    {
        var text = isPublic
            ? $"User-agent: *\nAllow: /\n\nSitemap: {AbsoluteAddress.Of(site, "/sitemap.xml")}\n"
            : "User-agent: *\nDisallow: /\n";
        return new("robots.txt", Encoding.UTF8.GetBytes(text), "robots");
    }
}
