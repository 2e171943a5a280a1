// Every family of pages, in the order of the site's map. A new family is one line here.

using Transparency.Engine.Concurrency;
using Transparency.Site.Model;
using Transparency.Site.Pipelines;

namespace Transparency.Site;

/// <summary>The pipelines that make pages.</summary>
internal static class PageFamilies
{
    /// <summary>None of them sees another's pages.</summary>
    public static IReadOnlyList<Func<SiteModel, IEnumerable<Page>>> All { get; } =
    [
        Home.Pages,
        FigurePages.Pages,
        Areas.Pages,
        ProjectPages.Pages,
        RegisterPages.Pages,
        Years.Pages,
        Documents.Pages,
        Commitments.Pages,
        Datasets.Pages,
        DataTools.Pages,
        GrantPages.Pages,
        QualityPages.Pages,
        ExplorePages.Pages,
        LongLists.Pages,
        SearchPages.Pages,
        Checks.Pages,
        Changes.Pages,
        GlossaryPage.Pages,
        ErrorPage.Pages,
    ];

    /// <summary>Those that tell of the others: how far a page is, what uses a source. Each sees those rendered before it.</summary>
    public static IReadOnlyList<Func<SiteModel, RenderedPages, IEnumerable<Page>>> Reviews { get; } =
    [
        PublicationDuties.Pages,
        SourcePages.Pages,
    ];

    /// <summary>The pages of all families but the reviews.</summary>
    public static IReadOnlyList<Page> Pages(SiteModel model) => [.. SideBySide.Select(All, family => family(model).ToList()).SelectMany(p => p)];
}
