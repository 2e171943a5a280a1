// The page of what the law asks for, scored from the content and the finished pages.

using AngleSharp.Dom;

namespace Transparency.Tests.Sites;

public sealed class PublicationDutiesTests
{
    private const string Address = "/publication/";

    private static readonly PageTable Items = new(BuiltSite.Real, Address, "items");

    [Theory]
    [InlineData("3f", "Partly")]
    [InlineData("8", "Present")]
    [InlineData("1a-b", "Present")]
    [InlineData("1c", "Not on this site")]
    [InlineData("1e", "Not on this site")]
    [InlineData("7B", "Not on this site")]
    public void An_item_is_here_only_where_the_content_shows_it(string reference, string expected) =>
        Assert.Equal(expected, Items.Text(Item(Items, reference), "On this site"));

    [Fact]
    public void What_is_missing_of_an_item_is_counted_in_its_rows()
    {
        var rows = BuiltSite.Real.Page("/data/funded-projects/").QuerySelectorAll("#table-funded-projects tbody tr").Length;
        var shown = Items.Text(Item(Items, "3f"), "What is shown");
        Assert.Contains($"Conditions: in 0 of {rows} rows", shown);
        Assert.Equal("27 October 2025", Items.Text(Item(Items, "3f"), "Newest"));
        Assert.Equal("Late (monthly)", Items.Text(Item(Items, "3f"), "Timing"));
    }

    [Theory]
    [InlineData("2025-11-30", "In time (monthly)")]
    [InlineData("2025-12-01", "Late (monthly)")]
    public async Task Monthly_means_the_month_of_the_day_or_the_one_before(string date, string expected)
    {
        using var work = new TemporaryFolder();
        (await CommandRun.BuildOn(date, Repository.Root, work["output"])).Expect(0);
        var items = new PageTable(BuiltSite.At(work["output"]), Address, "items");
        Assert.Equal(expected, items.Text(Item(items, "3f"), "Timing"));
    }

    [Fact]
    public void Clicks_are_those_of_a_walk_over_the_written_pages()
    {
        var clicks = Walk(BuiltSite.Real);
        var tried = 0;
        foreach (var row in Items.Rows)
        {
            var pages = Items.Cell(row, "What is shown").QuerySelectorAll("a").Select(a => a.GetAttribute("href")!.Split('#')[0]).ToList();
            if (pages.Count == 0) continue;
            Assert.Equal(pages.Min(p => clicks[p]).ToString(System.Globalization.CultureInfo.InvariantCulture), Items.Text(row, "Clicks from the home page"));
            tried++;
        }

        Assert.True(tried > 3, $"Only {tried} items are here.");
    }

    [Fact]
    public void The_counts_make_the_whole()
    {
        var counts = BuiltSite.Real.TextsOf(Address, ".part-count").Select(Number).ToList();
        Assert.Equal(Items.Rows.Count, counts.Take(3).Sum());
        Assert.Equal(counts.Take(2).Sum(), counts.Skip(3).Sum());
    }

    [Fact]
    public void Every_page_and_the_page_about_the_site_lead_to_it()
    {
        Assert.NotNull(BuiltSite.Real.Page("/areas/").QuerySelector($"footer a[href='{Address}']"));
        Assert.NotNull(BuiltSite.Real.Page("/about/").QuerySelector($"main a[href='{Address}']"));
    }

    [Theory]
    [InlineData("On bridges after dark", "27 April 2025", "Answered in time")]
    [InlineData("On lanes and steps", "27 April 2025", "Answered late by 3 days")]
    [InlineData("On rangers of the moor", "27 July 2025", "No answer here; 162 days past the day")]
    [InlineData("On old mills", "25 January 2026", "Open, with 20 days left")]
    public void The_fifty_six_days_begin_with_the_day_of_publication(string report, string due, string outcome)
    {
        var answers = new PageTable(BuiltSite.HillAndDale, Address, "answers");
        var row = answers.Row(report);
        Assert.Equal(due, answers.Text(row, "Answer due"));
        Assert.Equal(outcome, answers.Text(row, "Outcome"));
    }

    [Fact]
    public void Documents_are_items_by_kind_or_by_name()
    {
        var items = new PageTable(BuiltSite.HillAndDale, Address, "items");
        var shown = items.Cell(Item(items, "3"), "What is shown");
        Assert.Equal(["/reports/2025-06-30-half-year/", "/letters/2025-07-14-bridges/"], shown.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task An_office_that_lists_nothing_has_no_such_page()
    {
        using var work = new TemporaryFolder();
        FolderContents.Copy(Path.Combine(Repository.ErrorCases, "_base"), work.Path);
        (await CommandRun.Build(work.Path, work["output"])).Expect(0);
        Assert.False(BuiltSite.At(work["output"]).Has(Address));
    }

    private static IReadOnlyList<IElement> Item(PageTable items, string reference) =>
        items.Rows.First(r => r[0].TextContent.Trim().StartsWith(reference + " ", StringComparison.Ordinal));

    private static Dictionary<string, int> Walk(BuiltSite site)
    {
        var clicks = new Dictionary<string, int>(StringComparer.Ordinal) { ["/"] = 0 };
        var waiting = new Queue<string>(["/"]);
        while (waiting.TryDequeue(out var at))
        {
            foreach (var link in site.Page(at).QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]))
            {
                if (link != Address && link.EndsWith('/') && site.Has(link) && clicks.TryAdd(link, clicks[at] + 1)) waiting.Enqueue(link);
            }
        }

        return clicks;
    }

    private static int Number(string text) => int.Parse(text.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
}
