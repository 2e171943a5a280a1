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
        var site = new Uri(model.Settings.BaseUrl);
        return
        [
            .. Sitemap.Files(site, pages.Where(p => p.Url.EndsWith('/')).Select(p => new SitemapEntry(p.Url, null))),
            RobotsTxt.Write(site),
            AtomFeed.Write(site, Feed(model)),
        ];
    }

    private static Feed Feed(SiteModel model)
    {
        var entries = model.Publications
            .Where(p => p.Kind.Dated && p.Date is not null)
            .Select(p => (Publication: p, Day: PartialDate.Parse(p.Date!)!.Value.First))
            .Select(p => new FeedEntry(p.Publication.Url, p.Publication.Title, p.Publication.Summary, p.Day, p.Day));
        return new(FeedUrl[1..], model.Settings.Title, model.Settings.Publisher.Name, "/", model.Date, [.. entries]);
    }
}
