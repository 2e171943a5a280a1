// The pages that were rendered first, for those that tell of them.

using System.Collections.Concurrent;
using Transparency.Engine.Output;
using Transparency.Engine.Theming;

namespace Transparency.Site.Pipelines;

/// <summary>A page that leads to a passage; many passages show it.</summary>
[TemplateView]
public sealed partial record UseView(string Text, string Url) : IKeptView
{
    private readonly KeptMarkup _kept = new();

    KeptMarkup IKeptView.Kept => _kept;
}

/// <summary>Rendered pages and the links between them.</summary>
public sealed class RenderedPages(IReadOnlyList<Page> pages, LinkGraph links)
{
    private readonly Dictionary<string, Page> _byUrl = pages.GroupBy(p => p.Url, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    private readonly ConcurrentDictionary<Page, UseView> _uses = new(ReferenceEqualityComparer.Instance);

    public LinkGraph Links => links;

    /// <summary>The title of a page; its address where it was not rendered.</summary>
    public string TitleOf(string address) => _byUrl.TryGetValue(address, out var page) ? page.Title : address;

    /// <summary>The pages that lead to exactly this place, by title.</summary>
    public IReadOnlyList<UseView> Uses(string address) =>
        [.. links.PagesLinkingTo(address)
            .Select(_byUrl.GetValueOrDefault)
            .OfType<Page>()
            .OrderBy(p => p.Title, StringComparer.Ordinal)
            .ThenBy(p => p.Url, StringComparer.Ordinal)
            .Select(p => _uses.GetOrAdd(p, static page => new(page.Title, page.Url)))];
}
