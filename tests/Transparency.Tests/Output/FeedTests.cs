using System.Text;
using System.Xml.Linq;
using Transparency.Engine.Output;
using Transparency.Engine.Theming;
using Xunit;

namespace Transparency.Tests.Output;

public class FeedTests
{
    private static readonly Uri Site = new("https://example.org/crime");

    private static string Text(OutputFile file) => Encoding.UTF8.GetString(file.Bytes.Span);

    [Fact]
    public void A_sitemap_lists_pages_in_order_with_the_days_that_are_known()
    {
        var file = Assert.Single(Sitemap.Files(Site, [new("/b/", new DateOnly(2025, 11, 27)), new("/a/", null)]));
        Assert.Equal("sitemap.xml", file.Path);
        Assert.Equal(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <url>
                <loc>https://example.org/crime/a/</loc>
              </url>
              <url>
                <loc>https://example.org/crime/b/</loc>
                <lastmod>2025-11-27</lastmod>
              </url>
            </urlset>

            """.ReplaceLineEndings("\n"),
            Text(file));
    }

    [Fact]
    public void A_sitemap_of_very_many_pages_is_divided()
    {
        var files = Sitemap.Files(Site, Enumerable.Range(0, 50_001).Select(i => new SitemapEntry($"/{i}/", null)));
        Assert.Equal(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"], files.Select(f => f.Path));
        Assert.Contains("<loc>https://example.org/crime/sitemap-2.xml</loc>", Text(files[0]));
    }

    [Fact]
    public void A_feed_lists_the_latest_first_and_its_day_is_the_last_change()
    {
        var feed = new Feed(
            "letters/feed.xml", "Letters & more", "The Commissioner", "/letters/", new DateOnly(2021, 5, 13),
            [
                new("/letters/a/", "A", "One \u0007bell", new(2024, 1, 1), new(2025, 12, 1)),
                new("/letters/b/", "B", "Two", new(2025, 1, 1), new(2025, 1, 1), new Html("<p>x</p>")),
            ]);
        var written = AtomFeed.Write(Site, feed);
        Assert.Equal(Text(written), Text(AtomFeed.Write(Site, feed)));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var root = XDocument.Parse(Text(written)).Root!;
        Assert.Equal("2025-12-01T00:00:00Z", root.Element(atom + "updated")!.Value);
        Assert.Equal("https://example.org/crime/letters/feed.xml", root.Element(atom + "id")!.Value);
        Assert.Equal(["https://example.org/crime/letters/b/", "https://example.org/crime/letters/a/"], root.Elements(atom + "entry").Select(e => e.Element(atom + "id")!.Value));
        Assert.Equal("One bell", root.Elements(atom + "entry").Last().Element(atom + "summary")!.Value);
        Assert.Equal("<p>x</p>", root.Elements(atom + "entry").First().Element(atom + "content")!.Value);
    }

    [Fact]
    public void A_feed_without_entries_has_a_day_all_the_same()
    {
        var feed = new Feed("feed.xml", "x", "y", "/", new DateOnly(2021, 5, 13), []);
        Assert.Contains("<updated>2021-05-13T00:00:00Z</updated>", Text(AtomFeed.Write(Site, feed)));
    }

    [Fact]
    public void Search_engines_are_shown_the_sitemap_but_not_a_preview()
    {
        Assert.EndsWith("Sitemap: https://example.org/crime/sitemap.xml\n", Text(RobotsTxt.Write(Site)));
        Assert.Contains("Disallow: /\n", Text(RobotsTxt.Write(Site, isPublic: false)));
    }
}
