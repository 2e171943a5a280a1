// A reader who starts at the home page can get everywhere.

using AngleSharp.Dom;

namespace Transparency.Tests.Sites;

public sealed class ReachabilityTests
{
    private static readonly BuiltSite Site = BuiltSite.Real;

    [Fact]
    public void Every_page_can_be_reached_from_the_home_page_by_links()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var waiting = new Queue<string>(seen);
        while (waiting.TryDequeue(out var address))
        {
            foreach (var link in Site.Page(address).QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]))
            {
                if (link.EndsWith('/') && Site.Has(link) && seen.Add(link)) waiting.Enqueue(link);
            }
        }

        Assert.DoesNotContain(Site.Addresses, a => a != "/404.html" && !seen.Contains(a));
    }

    [Fact]
    public void Every_figure_card_and_total_on_every_page_leads_to_a_source_or_to_its_rows()
    {
        foreach (var address in Site.Addresses)
        {
            foreach (var cell in Site.Page(address).QuerySelectorAll("td.number, .card, .part-published"))
            {
                var isAbsent = cell.QuerySelector(".absent") is not null || cell.TextContent.Trim() is "" or "0" || cell.TextContent.Contains("0 projects", StringComparison.Ordinal);
                Assert.True(isAbsent || cell.QuerySelector("a[href]") is not null, $"{address}: \"{cell.TextContent.Trim()}\" leads nowhere.");
            }
        }
    }

    // On a phone rows are cards, and a cell's heading is all that says what it is.
    [Theory]
    [InlineData("real")]
    [InlineData("hill-and-dale")]
    public void Every_cell_of_a_table_names_the_heading_that_it_stands_under(string name)
    {
        var site = BuiltSite.Named(name);
        var cells = 0;
        foreach (var table in site.Addresses.SelectMany(a => site.Page(a).QuerySelectorAll("div.table table:not([data-chart])")))
        {
            var headings = table.QuerySelectorAll("thead th").Select(h => h.TextContent.Trim()).ToList();
            foreach (var cell in table.QuerySelectorAll("tr > td:not(.from)"))
            {
                Assert.Equal(headings[cell.ParentElement!.Children.Index(cell)], cell.GetAttribute("data-label"));
                cells++;
            }
        }

        Assert.True(cells > 1_000, $"Only {cells} cells were looked at.");
    }
}
