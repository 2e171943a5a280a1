// The main navigation, with the part marked that a page is in.

using System.Collections.Concurrent;
using Transparency.Engine.Theming;

namespace Transparency.Site.Rendering;

/// <summary>The main navigation as one page shows it.</summary>
[TemplateView]
public sealed partial record NavigationView(IReadOnlyList<NavigationEntryView> Entries) : IKeptView
{
    private readonly KeptMarkup _kept = new();

    KeptMarkup IKeptView.Kept => _kept;
}

/// <summary>A link of it.</summary>
/// <param name="Current"><c>page</c> on the page that it leads to, <c>true</c> on the pages below it, null on others.</param>
[TemplateView]
public sealed partial record NavigationEntryView(string Title, string Url, string? Current);

/// <summary>The navigation of a site: all pages below one entry show the same.</summary>
internal sealed class Navigation(IReadOnlyList<NavigationLink> entries)
{
    private readonly ConcurrentDictionary<string, NavigationView> _views = new(StringComparer.Ordinal);

    public NavigationView On(string url) =>
        _views.GetOrAdd(string.Concat(entries.Select(e => url == e.Url ? '1' : url.StartsWith(e.Url, StringComparison.Ordinal) ? '2' : '0')), static (marks, entries) => new(
            [.. entries.Select((e, i) => new NavigationEntryView(e.Title, e.Url, marks[i] switch { '1' => "page", '2' => "true", _ => null }))]), entries);
}
