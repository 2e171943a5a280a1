// From an address within the site to one that works everywhere.

namespace Transparency.Engine.Output;

/// <summary>Whole addresses for feeds, sitemaps and links to oneself.</summary>
public static class AbsoluteAddress
{
    /// <summary><c>https://example.org/a/</c> and <c>/b/</c> make <c>https://example.org/a/b/</c>.</summary>
    /// <param name="site">The site's address, with or without a slash at its end.</param>
    /// <param name="address">From the site's root, with a leading slash.</param>
    public static string Of(Uri site, string address) => site.AbsoluteUri.TrimEnd('/') + address;
}
