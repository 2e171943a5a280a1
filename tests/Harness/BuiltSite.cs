// A whole site, built once per test run, and its pages as a browser would see them.

using System.Collections.Concurrent;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Transparency.Tests.Harness;

/// <summary>A site that was built without an error.</summary>
public sealed class BuiltSite
{
    private static readonly Lazy<BuiltSite> LazyReal = new(() => Build(Repository.Root));
    private static readonly Lazy<BuiltSite> LazyHillAndDale = new(() => Build(Path.Combine(Repository.SiteCases, "hill-and-dale")));

    private readonly ConcurrentDictionary<string, IHtmlDocument> _pages = new(StringComparer.Ordinal);

    private BuiltSite(string folder) => Folder = folder;

    /// <summary>The repository's own content.</summary>
    public static BuiltSite Real => LazyReal.Value;

    /// <summary>The made-up second office.</summary>
    public static BuiltSite HillAndDale => LazyHillAndDale.Value;

    /// <summary>One of the two: <c>real</c> or <c>hill-and-dale</c>.</summary>
    public static BuiltSite Named(string name) => name == "real" ? Real : HillAndDale;

    /// <summary>Where the site's files are.</summary>
    public string Folder { get; }

    /// <summary>A site that a test has built itself.</summary>
    public static BuiltSite At(string folder) => new(folder);

    /// <summary>The address of every page, in ordinal order: <c>/areas/</c>, <c>/404.html</c>.</summary>
    public IReadOnlyList<string> Addresses =>
    [
        .. Directory.EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories)
            .Select(file => "/" + Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Select(path => path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The page at an address such as <c>/areas/</c>; read once and shared, so not to be changed.</summary>
    public IHtmlDocument Page(string address) => _pages.GetOrAdd(address, _ => new HtmlParser().ParseDocument(Text(File(address))));

    /// <summary>The text of the one element of a page that matches; white space as a reader sees it.</summary>
    public string TextOf(string address, string selector)
    {
        var found = Page(address).QuerySelectorAll(selector);
        Assert.True(found.Length == 1, $"{address} has {found.Length} elements that match {selector}; one was expected.");
        return Spaced(found[0].TextContent);
    }

    /// <summary>The texts of all elements of a page that match, in order.</summary>
    public IReadOnlyList<string> TextsOf(string address, string selector) =>
        [.. Page(address).QuerySelectorAll(selector).Select(element => Spaced(element.TextContent))];

    /// <summary>The whole text of a page's main part.</summary>
    public string MainText(string address) => TextOf(address, "main");

    /// <summary>A file of the site as text; the path from the site's root without a leading slash.</summary>
    public string Text(string path) => System.IO.File.ReadAllText(Path.Combine(Folder, path));

    public bool Has(string address) => System.IO.File.Exists(Path.Combine(Folder, File(address)));

    private static string File(string address)
    {
        var path = address.TrimStart('/');
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static BuiltSite Build(string root)
    {
        var folder = Directory.CreateTempSubdirectory("transparency-site-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        CommandRun.Build(root, folder).GetAwaiter().GetResult().Expect(0);
        return new(folder);
    }
}
