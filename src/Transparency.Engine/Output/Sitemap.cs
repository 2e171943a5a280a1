// The list of pages for search engines.

using System.Globalization;

namespace Transparency.Engine.Output;

/// <summary>One page: its address from the site's root (<c>/pages/about/</c>), and when it last changed, if known.</summary>
public sealed record SitemapEntry(string Address, DateOnly? Changed);

/// <summary>Writes sitemaps.</summary>
public static class Sitemap
{
    /// <summary>The most that the protocol allows in one file.</summary>
    private const int MostPages = 50_000;

    /// <summary><c>sitemap.xml</c>, and for very many pages the files that it then lists.</summary>
    /// <param name="site">The site's address.</param>
    /// <param name="entries">The pages; written in ordinal order of their addresses.</param>
    public static IReadOnlyList<OutputFile> Files(Uri site, IEnumerable<SitemapEntry> entries)
    {
        var ordered = entries.OrderBy(e => e.Address, StringComparer.Ordinal).ToArray();
        if (ordered.Length <= MostPages) return [new("sitemap.xml", Pages(site, ordered), "sitemap")];
        var parts = ordered.Chunk(MostPages)
            .Select((chunk, i) => new OutputFile($"sitemap-{(i + 1).ToString(CultureInfo.InvariantCulture)}.xml", Pages(site, chunk), "sitemap"))
            .ToArray();
        return [new("sitemap.xml", Index(site, parts), "sitemap"), .. parts];
    }

    private static byte[] Pages(Uri site, SitemapEntry[] entries) => XmlText.Write(writer =>
    {
        writer.WriteStartElement("urlset", XmlText.Sitemaps);
        foreach (var entry in entries)
        {
            writer.WriteStartElement("url", XmlText.Sitemaps);
            writer.WriteElementString("loc", XmlText.Sitemaps, AbsoluteAddress.Of(site, entry.Address));
            if (entry.Changed is { } day) writer.WriteElementString("lastmod", XmlText.Sitemaps, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    });

    private static byte[] Index(Uri site, OutputFile[] parts) => XmlText.Write(writer =>
    {
        writer.WriteStartElement("sitemapindex", XmlText.Sitemaps);
        foreach (var part in parts)
        {
            writer.WriteStartElement("sitemap", XmlText.Sitemaps);
            writer.WriteElementString("loc", XmlText.Sitemaps, AbsoluteAddress.Of(site, $"/{part.Path}"));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    });
}
