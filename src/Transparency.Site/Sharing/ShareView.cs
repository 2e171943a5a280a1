// What is said of a page where its address is shared, in the words of Open Graph (https://ogp.me).

using Transparency.Engine.Theming;
using Transparency.Site.Model;
using Transparency.Site.Pipelines;

namespace Transparency.Site.Sharing;

/// <summary>What is shown of a page where its address is shared, as <c>page.share</c>; null for a page that is not to be shared.</summary>
/// <param name="Type">In the words of Open Graph.</param>
/// <param name="Locale">As <c>en_GB</c>; null where the language has no country.</param>
/// <param name="Image">With the site's address; null where the site has no pictures of its pages.</param>
/// <param name="Alt">What the picture says.</param>
[TemplateView]
public sealed partial record ShareView(string Type, string? Locale, string? Image, int Width, int Height, string Alt)
{
    public static ShareView Of(Page page, SiteModel model)
    {
        var settings = model.Settings;
        return new(
            page.Type == "document" ? "article" : "website",
            settings.Language.Contains('-', StringComparison.Ordinal) ? settings.Language.Replace('-', '_') : null,
            settings.Parts.HasFlag(SiteParts.Pictures) ? settings.BaseUrl + Addresses.ShareImage(page.Url) : null,
            ShareImage.Width,
            ShareImage.Height,
            $"{page.Title} – {settings.Title}, {settings.Place}");
    }
}
