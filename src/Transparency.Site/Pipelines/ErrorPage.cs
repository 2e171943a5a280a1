// The page for an address that does not exist.

using Transparency.Engine.Theming;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>What the page for a missing address shows.</summary>
[TemplateView]
public sealed partial record ErrorView(IReadOnlyList<LinkView> Links);

public static class ErrorPage
{
    public static IEnumerable<Page> Pages(SiteModel model)
    {
        yield return new(
            "/404.html",
            "not-found",
            "Page not found",
            "There is no page at this address.",
            [Page.HomeCrumb],
            new ErrorView([.. model.Settings.Navigation.Select(n => new LinkView(n.Title, n.Url))]));
    }
}
