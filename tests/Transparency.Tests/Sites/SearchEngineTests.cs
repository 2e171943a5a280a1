using AngleSharp.Dom;

namespace Transparency.Tests.Sites;

/// <summary>What search engines read in a page: what it is called, what it is about, and links that say where they lead.</summary>
public sealed class SearchEngineTests
{
    // Words that say nothing by themselves, as Lighthouse lists them.
    private static readonly HashSet<string> Empty = new(
        ["", "click here", "click this", "go", "here", "information", "learn more", "more", "more info", "more information", "read more", "right here", "see more", "start", "this"],
        StringComparer.OrdinalIgnoreCase);

    public static TheoryData<string> Sites => ["real", "hill-and-dale"];

    [Theory]
    [MemberData(nameof(Sites))]
    public void Every_page_can_be_found(string name)
    {
        var site = BuiltSite.Named(name);
        Assert.Empty(site.Addresses.SelectMany(a => Faults(site, a)));
        Assert.DoesNotContain("Disallow: /", site.Text("robots.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<title>", "<title></title><meta name=\"x\" content=\"", "has no title")]
    [InlineData("<meta name=\"description\" content=\"", "<meta name=\"description\" content=\"\" title=\"", "says nothing of itself")]
    [InlineData("<link rel=\"canonical\"", "<link rel=\"next\"", "has no address")]
    [InlineData("<link rel=\"canonical\"", "<meta name=\"robots\" content=\"noindex\"><link rel=\"canonical\"", "is kept out")]
    [InlineData("</main>", "<a href=\"/areas/\">Read <b>more</b></a></main>", "\"Read more\"")]
    [InlineData("</main>", "<a href=\"javascript:x()\">Areas</a></main>", "cannot be followed")]
    public void A_planted_fault_is_found(string right, string wrong, string told)
    {
        using var work = new TemporaryFolder();
        var page = BuiltSite.HillAndDale.Text("areas/index.html");
        Assert.Contains(right, page, StringComparison.Ordinal);
        work.Write("areas/index.html", page.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Contains(Faults(BuiltSite.At(work.Path), "/areas/"), f => f.Contains(told, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Faults(BuiltSite site, string address)
    {
        var page = site.Page(address);
        if (string.IsNullOrWhiteSpace(page.Title)) yield return $"{address} has no title.";
        if (page.QuerySelector("meta[name=description]")?.GetAttribute("content") is not { Length: > 10 }) yield return $"{address} says nothing of itself.";
        if (page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")?.StartsWith("https://", StringComparison.Ordinal) != true) yield return $"{address} has no address of its own.";
        if (page.QuerySelector("meta[name=robots]") is not null && page.QuerySelector("meta[http-equiv=refresh]") is null) yield return $"{address} is kept out.";
        foreach (var link in page.QuerySelectorAll("a[href]"))
        {
            var words = string.Join(' ', (link.GetAttribute("aria-label") ?? link.TextContent).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (Empty.Contains(words) && link.QuerySelector("img, svg, title") is null) yield return $"{address} has a link \"{words}\".";
            if (link.GetAttribute("href") is "" || link.GetAttribute("href")!.StartsWith("javascript:", StringComparison.Ordinal)) yield return $"{address} has a link that cannot be followed: {words}.";
        }
    }
}
