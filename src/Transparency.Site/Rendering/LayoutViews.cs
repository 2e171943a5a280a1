// What every template knows of its page and of the site.

using Transparency.Engine.Theming;
using Transparency.Site.Model;
using Transparency.Site.Pipelines;
using Transparency.Site.Sharing;
using Transparency.Site.Views;

namespace Transparency.Site.Rendering;

/// <summary>The page being rendered, as <c>page</c>; <paramref name="WindowTitle"/> names it among other windows.</summary>
[TemplateView]
public sealed partial record PageView(string Url, string Type, string Title, string Summary, string Canonical, IReadOnlyList<LinkView> Crumbs, string WindowTitle, string? MovedTo, ShareView? Share, NavigationView Navigation)
{
    // Browsers and lists of results show about so many characters.
    private const int LongestTitle = 70;

    internal static PageView Of(Page page, SiteModel model, Navigation navigation) => new(
        page.Url,
        page.Type,
        page.Title,
        page.Summary,
        model.Settings.BaseUrl + (page.MovedTo ?? page.Url),
        page.Crumbs,
        page.Url == "/" ? Fitting(model.Settings.Title, model.Settings.Place) : Fitting(page.Title, model.Settings.Title),
        page.MovedTo,
        ShareImages.Has(page) ? ShareView.Of(page, model) : null,
        navigation.On(page.Url));

    // The page's own title comes first; where both do not fit, it stands alone, and is cut after a word.
    private static string Fitting(string title, string site)
    {
        if (title.Length + site.Length + 3 <= LongestTitle) return $"{title} – {site}";
        if (title.Length <= LongestTitle) return title;
        var end = title.LastIndexOf(' ', LongestTitle - 1);
        return title[..(end > 0 ? end : LongestTitle - 1)].TrimEnd(' ', ',', ':', ';', '–') + "…";
    }
}

/// <summary>The site, as <c>site</c>; <paramref name="Pages"/> are for the foot of every page.</summary>
[TemplateView]
public sealed partial record SiteView(
    string Title,
    string Tagline,
    string Place,
    string Language,
    string BaseUrl,
    PublisherView Publisher,
    LicenceView Licence,
    IReadOnlyList<OfficeHolderView> OfficeHolders,
    IReadOnlyList<LinkView> Pages,
    Stylesheets Stylesheets,
    string Scripts,
    string WebManifest,
    string TouchIcon,
    string FeedUrl,
    string ChangesFeedUrl,
    Logo? Logo) : IKeptView
{
    private readonly KeptMarkup _kept = new();

    KeptMarkup IKeptView.Kept => _kept;

    internal static SiteView Of(SiteModel model, ThemeFiles look)
    {
        var settings = model.Settings;
        var publisher = settings.Publisher;
        return new(
            settings.Title,
            settings.Tagline,
            settings.Place,
            settings.Language,
            settings.BaseUrl,
            new(publisher.Name, publisher.ShortName, publisher.Email, publisher.Telephone, publisher.Website, publisher.Address),
            new(settings.Licence.Name, settings.Licence.Url),
            [.. settings.OfficeHolders.Select(h => OfficeHolderView.Of(h))],
            [
                .. model.Of(PublicationKind.Page).Select(p => new LinkView(p.Title, p.Url)),
                .. model.Checks.Count > 0 ? [new LinkView("Checks", Addresses.Checks)] : Array.Empty<LinkView>(),
                .. model.Duties is not null ? [new LinkView("What the law asks", Addresses.Duties)] : Array.Empty<LinkView>(),
                new("Changes", Addresses.Changes),
                .. model.Glossary.Count > 0 ? [new LinkView("Abbreviations", Addresses.Glossary)] : Array.Empty<LinkView>(),
                .. model.Explored.Count > 0 ? [new LinkView("Explore", Addresses.Explore)] : Array.Empty<LinkView>(),
                new("Search and A to Z", Addresses.Search),
            ],
            look.Stylesheets,
            look.Scripts.Folder,
            Addresses.WebManifest,
            Addresses.Icon(SiteIcons.TouchSize),
            Indexes.FeedUrl,
            Addresses.ChangesFeed,
            look.Logo);
    }
}

/// <summary>The office that publishes the site.</summary>
[TemplateView]
public sealed partial record PublisherView(string Name, string ShortName, string? Email, string? Telephone, string? Website, string? Address);

/// <summary>The licence.</summary>
[TemplateView]
public sealed partial record LicenceView(string Name, string Url);

/// <summary>A person in office; <paramref name="Dates"/> reads <c>from May 2024 to 2028</c>.</summary>
[TemplateView]
public sealed partial record OfficeHolderView(string Name, string Role, string? Dates, string? Note)
{
    public static OfficeHolderView Of(OfficeHolder holder) => new(holder.Name, holder.Role, OfficeHolders.Days(holder), holder.Note);
}
