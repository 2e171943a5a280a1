// A page before it is rendered.

using Transparency.Engine.Theming;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>An address, a template and what the template shows.</summary>
/// <param name="Url">From the site's root, with slashes at both ends: <c>/areas/east/</c>; a file name only for the error page.</param>
/// <param name="Type">Names the template, <c>pages/{Type}.html</c>, and marks the page for tests and styles.</param>
/// <param name="Title">Heading of the page.</param>
/// <param name="Summary">One or two sentences for search engines and feeds.</param>
/// <param name="Crumbs">The way from the home page, without the page itself.</param>
/// <param name="View">Makes what the template shows, when the page is rendered: no page holds what it has shown.</param>
/// <param name="Origin">The input file that the page is about, for messages; the address where there is none.</param>
public sealed record Page(
    string Url,
    string Type,
    string Title,
    string Summary,
    IReadOnlyList<LinkView> Crumbs,
    Func<ITemplateView> View,
    string? Origin = null)
{
    private static readonly Func<ITemplateView> Nothing = () => throw new InvalidOperationException("The page was rendered already.");

    /// <summary>The page when it is rendered, with what is told of it elsewhere and without what it showed.</summary>
    public Page Rendered => this with { View = Nothing };

    /// <summary>A page that shows little enough to be held.</summary>
    public Page(string url, string type, string title, string summary, IReadOnlyList<LinkView> crumbs, ITemplateView view, string? origin = null)
        : this(url, type, title, summary, crumbs, () => view, origin)
    {
    }

    /// <summary>The address that browsers go on to; null for a page that stays.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Whether it goes on with another page, and is neither found nor shared by itself.</summary>
    public bool IsPart { get; init; }

    /// <summary>The file that the page is written to.</summary>
    public string Path => PathOf(Url);

    /// <summary>The file at an address.</summary>
    public static string PathOf(string address) => address.EndsWith('/') ? address[1..] + "index.html" : address[1..];

    public static readonly LinkView HomeCrumb = new("Home", "/");
}
