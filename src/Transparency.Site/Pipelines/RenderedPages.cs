// The pages that were rendered first, for those that tell of them.

using Transparency.Engine.Output;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>Rendered pages and the links between them.</summary>
public sealed class RenderedPages(IReadOnlyList<Page> pages, LinkGraph links)
{
    private readonly Dictionary<string, Page> _byUrl = pages.GroupBy(p => p.Url, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    public LinkGraph Links => links;

    /// <summary>The pages that lead to exactly this place, by title.</summary>
    public IReadOnlyList<LinkView> Uses(string address) =>
        [.. links.PagesLinkingTo(address)
            .Select(_byUrl.GetValueOrDefault)
            .OfType<Page>()
            .OrderBy(p => p.Title, StringComparer.Ordinal)
            .ThenBy(p => p.Url, StringComparer.Ordinal)
            .Select(p => new LinkView(p.Title, p.Url))];
}
