// A picture for every page, shown where its address is shared.

using Transparency.Engine.Images;
using Transparency.Engine.Output;
using Transparency.Site.Model;
using Transparency.Site.Pipelines;

namespace Transparency.Site.Sharing;

internal static class ShareImages
{
    /// <summary>Whether a page is one to share: not the page of a missing address, and none that leads on.</summary>
    public static bool Has(Page page) => page.Url.EndsWith('/') && page.MovedTo is null;

    /// <summary>The pictures, in the order of the pages.</summary>
    /// <param name="pages">All pages.</param>
    /// <param name="model">The site.</param>
    /// <param name="band">The site's colour, that white text can be read on.</param>
    /// <param name="made">Whether they are drawn. A check needs only their paths.</param>
    public static IReadOnlyList<OutputFile> Files(IReadOnlyList<Page> pages, SiteModel model, Rgb band, bool made)
    {
        var shared = pages.Where(Has).ToList();
        var files = new OutputFile[shared.Count];
        var colours = ShareImage.Colours(band);
        Parallel.For(0, shared.Count, () => new Canvas(ShareImage.Width, ShareImage.Height), (i, _, canvas) =>
        {
            files[i] = new(Addresses.ShareImage(shared[i].Url)[1..], made ? Draw(shared[i], canvas) : [], shared[i].Url) { IsBeside = true };
            return canvas;
        }, _ => { });
        return files;

        byte[] Draw(Page page, Canvas canvas)
        {
            Of(page, model.Settings).Draw(canvas);
            return PngFile.Write(canvas, colours);
        }
    }

    private static ShareImage Of(Page page, SiteSettings settings) => new(
        settings.Title,
        settings.Place,
        string.Join(" › ", page.Crumbs.Where(c => c != Page.HomeCrumb).Select(c => c.Text)),
        page.Title,
        page.Summary,
        settings.Publisher.Name);
}
