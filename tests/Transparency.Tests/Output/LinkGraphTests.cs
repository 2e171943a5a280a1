// How far pages are from the home page, and which pages lead to a passage.

using System.Text;
using Transparency.Engine.Output;

namespace Transparency.Tests.Output;

public sealed class LinkGraphTests
{
    private static readonly LinkGraph Graph = LinkGraph.Empty(new Uri("https://www.example.org")).With(
    [
        Page("index.html", "<a href=/a/>a</a> <a href='https://www.example.org/c/'>c</a>"),
        Page("a/index.html", "<a href=../b/#x>b</a> <a href=rows.csv>rows</a>"),
        Page("b/index.html", "<p id=x></p><a href=/>home</a> <a href=#x>here</a>"),
        Page("c/index.html", "<a href=/b/#x>b</a>"),
        Page("alone/index.html", "<a href=/b/>b</a>"),
    ]);

    [Fact]
    public void The_fewest_clicks_are_counted_to_pages_and_files()
    {
        Assert.Equal(0, Graph.Clicks("/"));
        Assert.Equal(1, Graph.Clicks("/c/"));
        Assert.Equal(2, Graph.Clicks("/b/#x"));
        Assert.Equal(2, Graph.Clicks("/a/rows.csv"));
        Assert.Null(Graph.Clicks("/alone/"));
    }

    [Fact]
    public void Pages_that_lead_to_exactly_a_place_are_named_and_the_page_itself_is_not()
    {
        Assert.Equal(["/a/", "/c/"], Graph.PagesLinkingTo("/b/#x"));
        Assert.Equal(["/alone/"], Graph.PagesLinkingTo("/b/"));
        Assert.Empty(Graph.PagesLinkingTo("/b/#y"));
    }

    [Fact]
    public void Pages_can_be_added_later()
    {
        var more = Graph.With([Page("late/index.html", "<a href=/b/#x>b</a>")]);
        Assert.Equal(["/a/", "/c/", "/late/"], more.PagesLinkingTo("/b/#x"));
        Assert.Equal(["/a/", "/c/"], Graph.PagesLinkingTo("/b/#x"));
    }

    private static OutputFile Page(string path, string body) => new(path, Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><body>{body}</body></html>"), path);
}
