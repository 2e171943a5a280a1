// Every declared check with both numbers, whether it agrees or a difference stands.

using Transparency.Engine.Theming;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>What the page of checks shows.</summary>
[TemplateView]
public sealed partial record ChecksView(IReadOnlyList<CheckView> Differences, IReadOnlyList<CheckView> Agreements);

public static class Checks
{
    public static IEnumerable<Page> Pages(SiteModel model)
    {
        if (model.Checks.Count == 0) yield break;
        var views = model.Checks.Select(c => CheckView.Of(c, model)).ToList();
        yield return new(
            Addresses.Checks,
            "checks",
            "Checks",
            "What was compared with what, within and between the documents, and where they do not agree.",
            [Page.HomeCrumb],
            new ChecksView([.. views.Where(v => !v.Agrees)], [.. views.Where(v => v.Agrees)]));
    }
}
