// A picture for every page, shown where its address is shared.

using Transparency.Engine.Images;
using Transparency.Engine.Output;
using Transparency.Site.Model;
using Transparency.Site.Pipelines;

namespace Transparency.Site.Sharing;

internal static class ShareImages
{
    /// <summary>Whether a page is one to share: not the page of a missing address, none that leads on, and none that goes on with another.</summary>
    public static bool Has(Page page) => page.Url.EndsWith('/') && page.MovedTo is null && !page.IsPart;

    /// <summary>The pictures, in the order of the pages, each drawn when it is written; none where the office does without.</summary>
    /// <param name="pages">All pages.</param>
    /// <param name="model">The site.</param>
    /// <param name="band">The site's colour, that white text can be read on.</param>
    public static IEnumerable<OutputFile> Files(IReadOnlyList<Page> pages, SiteModel model, Rgb band)
    {
        if (!model.Settings.Parts.HasFlag(SiteParts.Pictures)) return [];
        var colours = ShareImage.Colours(band);
        return pages.Where(Has).Select(page =>
        {
            var shown = Of(page, model.Settings);
            return new OutputFile(Addresses.ShareImage(page.Url)[1..], default, page.Url) { IsBeside = true, Made = () => shown.Png(colours) };
        });
    }

    private static ShareImage Of(Page page, SiteSettings settings) => new(
        settings.Title,
        settings.Place,
        string.Join(" › ", page.Crumbs.Where(c => c != Page.HomeCrumb).Select(c => c.Text)),
        page.Title,
        page.Summary,
        settings.Publisher.Name);
}
