// Which rendered page leads where: how far a page is from the home page, and what points to a passage.

using System.Collections.Concurrent;
using System.Collections.Frozen;
using Transparency.Engine.Concurrency;

namespace Transparency.Engine.Output;

/// <summary>The links of a site as its readers meet them; each page is read once, however often it is asked about.</summary>
public sealed class LinkGraph
{
    private const string Home = "index.html";

    private readonly FrozenDictionary<string, PageLinks> _pages;
    private readonly Uri? _site;

    // What begins at the site's root means the same on every page, and most of it stands on many.
    private readonly ConcurrentDictionary<string, Target?> _fromRoot = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SiteAddress, Target> _targets = [];
    private readonly Lazy<Dictionary<string, int>> _clicks;
    private readonly Lazy<Dictionary<Target, List<string>>> _linking;

    private LinkGraph(IEnumerable<PageLinks> pages, Uri? site)
    {
        _pages = pages.ToFrozenDictionary(p => p.Path, StringComparer.Ordinal);
        _site = site;
        _clicks = new(Walk);
        _linking = new(Turn);
    }

    /// <summary>A graph without pages.</summary>
    /// <param name="site">The site's own address; links that begin with it count as links within the site.</param>
    public static LinkGraph Empty(Uri? site) => new([], site);

    /// <summary>The pages that were read, by the path of their file.</summary>
    internal IReadOnlyDictionary<string, PageLinks> Pages => _pages;

    /// <summary>This graph and the pages among the files; a page that it has already is not read again.</summary>
    public LinkGraph With(IReadOnlyList<OutputFile> files)
    {
        var pages = files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal) && !_pages.ContainsKey(f.Path)).DistinctBy(f => f.Path, StringComparer.Ordinal).ToArray();
        if (pages.Length == 0) return this;
        var reader = new LinkReader();
        return new(_pages.Values.Concat(SideBySide.Select(pages, page => page.Links ?? reader.LinksOf(page))), _site);
    }

    /// <summary>The fewest clicks from the home page to a page or file of the site; null where no link leads there.</summary>
    /// <param name="address">From the site's root: <c>/data/visits/</c>. What stands after <c>#</c> is not looked at.</param>
    public int? Clicks(string address) =>
        Find(Home, address) is { } target && _clicks.Value.TryGetValue(target.Path, out var clicks) ? clicks : null;

    /// <summary>The addresses of the pages that lead to exactly this place, in order, without the page that it is on.</summary>
    /// <param name="address">From the site's root, with the fragment: <c>/reports/visits/#para-3</c>.</param>
    public IReadOnlyList<string> PagesLinkingTo(string address) =>
        Find(Home, address) is { } target ? _linking.Value.GetValueOrDefault(target) ?? [] : [];

    private Dictionary<string, int> Walk()
    {
        Dictionary<string, int> clicks = new(StringComparer.Ordinal) { [Home] = 0 };
        Queue<string> next = new([Home]);
        while (next.TryDequeue(out var path))
        {
            if (!_pages.TryGetValue(path, out var page)) continue;
            foreach (var target in Targets(page).Where(t => clicks.TryAdd(t.Path, clicks[path] + 1))) next.Enqueue(target.Path);
        }

        return clicks;
    }

    // From what each page leads to, to what leads to each place.
    private Dictionary<Target, List<string>> Turn()
    {
        Dictionary<Target, List<string>> linking = [];
        IReadOnlyList<PageLinks> pages = [.. _pages.Values.OrderBy(p => p.Path, StringComparer.Ordinal)];
        foreach (var (page, targets) in pages.Zip(SideBySide.Select(pages, page => Targets(page).ToList())))
        {
            var address = SiteAddress.Of(page.Path);
            foreach (var target in targets.Where(t => t.Path != page.Path))
            {
                if (!linking.TryGetValue(target, out var from)) linking[target] = from = [];

                // A page that leads there twice does so twice in a row.
                if (from is not [.., var last] || !ReferenceEquals(last, address)) from.Add(address);
            }
        }

        return linking;
    }

    private IEnumerable<Target> Targets(PageLinks page) => page.Addresses.Select(a => Find(page.Path, a)).OfType<Target>();

    private Target? Find(string page, string address) => address.StartsWith('/') ? _fromRoot.GetOrAdd(address, static (a, graph) => graph.Resolve(Home, a), this) : Resolve(page, address);

    private Target? Resolve(string page, string address) =>
        SiteAddress.Resolve(page, address, _site) is { } place ? _targets.GetOrAdd(place, static p => new(p.Path)) : null;

    /// <summary>A place of the site, the same object however it is written.</summary>
    private sealed class Target(string path)
    {
        public string Path => path;
    }
}
