// What machines read first: the sitemap, the robots file and the feed of new documents.

using Transparency.Engine.Content;
using Transparency.Engine.Output;
using Transparency.Site.Model;
using Transparency.Site.Pipelines;

namespace Transparency.Site.Rendering;

/// <summary>Makes the site's index files.</summary>
internal static class Indexes
{
    public const string FeedUrl = "/feed.xml";

    public static IReadOnlyList<OutputFile> Files(IReadOnlyList<Page> pages, SiteModel model)
    {
        var settings = model.Settings;
        return
        [
            new("sitemap.xml", Sitemap.Write(pages.Where(p => p.Url.EndsWith('/')).Select(p => settings.BaseUrl + p.Url)), "sitemap"),
            new("robots.txt", RobotsTxt.Write(settings.BaseUrl + "/sitemap.xml"), "robots"),
            new(FeedUrl[1..], Feed(model), "feed"),
        ];
    }

    private static byte[] Feed(SiteModel model)
    {
        var settings = model.Settings;
        var entries = model.Publications
            .Where(p => p.Kind.Dated)
            .OrderByDescending(p => p.Date, StringComparer.Ordinal)
            .ThenBy(p => p.Url, StringComparer.Ordinal)
            .Select(p => new AtomEntry(settings.BaseUrl + p.Url, p.Title, p.Summary, settings.BaseUrl + p.Url, PartialDate.Parse(p.Date!)!.Value.First));
        return AtomFeed.Write(settings.BaseUrl + "/", settings.Title, settings.Publisher.Name, settings.BaseUrl + FeedUrl, [.. entries]);
    }
}
