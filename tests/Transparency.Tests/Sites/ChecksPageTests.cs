// The page of checks: every comparison with both sides and their sources, differences first.

using AngleSharp.Dom;

namespace Transparency.Tests.Sites;

public sealed class ChecksPageTests
{
    private const string Annual = "/reports/2021-22-annual-report/";
    private const string Panel = "/reports/2025-10-27-panel-report/";
    private const string Board = "/reports/2025-06-20-safer-communities-board/";

    private static readonly BuiltSite Site = BuiltSite.Real;

    [Theory]
    [InlineData("recorded-crime--violence-in-the-text", "39,565", "39,150", Annual + "#para-crime-statistics-4", Annual + "#para-crime-statistics-12")]
    [InlineData("recorded-crime-change--sexual-offences-percent", "29%", "28.05%", Annual + "#para-crime-statistics-6", Annual + "#para-crime-statistics-12")]
    [InlineData("recorded-crime--headings", "31 March 2022", "1 April 2021", Annual + "#para-crime-statistics-12", Annual + "#para-crime-statistics-12")]
    [InlineData("budget-figures--budget", "£223,200,000", "£230,000,000", Annual + "#para-cost-1", Annual + "#para-introduction-9")]
    [InlineData("project-costs--line", "£360.00", "£576.00", Panel + "#para-33", Panel + "#para-33")]
    [InlineData("project-costs--line", "£480.00", "£720.00", Panel + "#para-33", Panel + "#para-33")]
    [InlineData("stated-figures--early-release", "48 people", "13 people", Panel + "#para-95", Panel + "#para-95")]
    [InlineData("community-day-themes--from", "8 April 2025", "1 July 2025", Panel + "#para-14", Panel + "#para-14")]
    [InlineData("reports--2025-10-27-panel-report", "103 numbers", "99 numbers", Panel + "#para-74", Panel + "#para-74-2")]
    [InlineData("csp-allocations--area-name", "SNWLP", "North West Leicestershire", Panel + "#para-31", "/sources/census-2021/#whole")]
    [InlineData("csp-allocations-announced--area-name", "Melton Mowbray", "Melton", Board + "#para-2", "/sources/census-2021/#whole")]
    [InlineData("engagements--area-name", "Leicester City", "Leicester", Panel + "#para-11", "/sources/census-2021/#whole")]
    [InlineData("names-as-printed--area", "Hinckley Bosworth and", "Hinckley and Bosworth", Panel + "#para-33", "/sources/census-2021/#whole")]
    [InlineData("names-as-printed--fund", "Community Safety Fund", "Commissioner's Safety Fund", Annual + "#para-safety-fund-1", Board + "#para-9")]
    [InlineData("names-as-printed--fund", "CSF", "Commissioner's Safety Fund", Panel + "#para-20", Board + "#para-9")]
    [InlineData("names-as-printed--commissioner", "Rupert Mathews", "Rupert Matthews", Board + "#para-5", Board + "#para-5")]
    public void A_disagreement_of_the_documents_stands_with_both_values_and_both_sources(string check, string one, string other, string oneSource, string otherSource)
    {
        var entry = Entry(check, ".differences");
        Assert.Contains(one, Words(entry), StringComparison.Ordinal);
        Assert.Contains(other, Words(entry), StringComparison.Ordinal);
        var links = Links(entry);
        Assert.Contains(oneSource, links);
        Assert.Contains(otherSource, links);
        Assert.Contains("No reason stated.", Words(entry), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("across-documents", "csp-allocations--announced", "9 of 9 rows agree", "£271,818.47")]
    [InlineData("across-documents", "csp-allocations--announced-total", "agrees", "£639,675.00")]
    [InlineData("across-documents", "stated-figures--people-zones-awarded", "agrees", "£40,474.77")]
    [InlineData("across-documents", "funding-rounds--people-zones-projects", "agrees", "6 projects")]
    [InlineData("within-one-place", "csp-allocations--remaining", "9 of 9 rows agree", "£126,566.47")]
    [InlineData("within-one-place", "csp-allocations--remaining-total", "agrees", "£293,899.51")]
    [InlineData("within-one-place", "grants-received--total", "agrees", "£5,294,742")]
    [InlineData("text-and-table", "grants-received--safer-streets", "agrees", "£1,076,041")]
    [InlineData("within-one-place", "engagements--stated-total", "agrees", "358 engagements")]
    [InlineData("within-one-place", "engagements--stated-parts", "agrees", "358 engagements")]
    [InlineData("text-and-table", "stated-figures--over-350", "agrees", "358 engagements")]
    [InlineData("within-one-place", "complaint-reviews--received-q2", "agrees", "66 reviews")]
    [InlineData("within-one-place", "complaint-reviews--closed-q2", "agrees", "57 reviews")]
    [InlineData("within-one-place", "recorded-crime--total-2020-21", "agrees", "86,181 offences")]
    [InlineData("within-one-place", "recorded-crime--total-2021-22", "agrees", "99,450 offences")]
    [InlineData("within-one-place", "recorded-crime-change--stated-difference", "agrees", "13,269 offences")]
    [InlineData("within-one-place", "recorded-crime-change--total-percent", "agrees", "15.40%")]
    [InlineData("within-one-place", "recorded-crime-change--percent", "9 of 9 rows agree", "28.05%")]
    [InlineData("within-one-place", "funded-projects--parts", "agrees", "47")]
    [InlineData("paragraph-numbers", "reports--2025-06-20-safer-communities-board", "agrees", "23 numbers")]
    public void An_agreement_of_the_documents_stands_in_its_group(string group, string check, string verdict, string value)
    {
        var entry = Entry(check, $"#{group} + .taken");
        Assert.Contains(verdict, Words(entry), StringComparison.Ordinal);
        Assert.Contains(value, Words(entry), StringComparison.Ordinal);
    }

    [Fact]
    public void The_numbers_at_the_top_are_those_of_the_comparisons_below()
    {
        var text = Site.TextOf("/checks/", ".whole");
        var all = Site.Page("/checks/").QuerySelectorAll(".sides");
        var differing = Site.Page("/checks/").QuerySelectorAll(".reason").Length;
        Assert.Contains($"{all.Length} comparisons", text, StringComparison.Ordinal);
        Assert.Contains($"{all.Length - differing} agree", text, StringComparison.Ordinal);
        Assert.Contains($"{differing} differ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_side_leads_to_its_paragraph_or_opens_to_rows_that_do(bool isMadeUp)
    {
        var sides = (isMadeUp ? BuiltSite.HillAndDale : Site).Page("/checks/").QuerySelectorAll(".sides > div")
            .Where(side => side.QuerySelector("dt")!.TextContent is not ("Expected" or "Difference"))
            .ToList();
        Assert.NotEmpty(sides);
        Assert.All(sides, side =>
        {
            var cells = side.QuerySelectorAll("details li").Where(li => li.QuerySelector("a[href*='#row-'], a[href^='/projects/'], a[href*='#para-']") is not null).ToList();
            var own = side.QuerySelectorAll("dd.from > a").Select(a => a.GetAttribute("href")!).ToList();
            Assert.True(own.Count + cells.Count > 0, $"\"{Words(side)}\" leads nowhere.");
            Assert.All(own.Concat(cells.SelectMany(Links).Where(link => !link.Contains("row-", StringComparison.Ordinal))), LeadsToASource);
        });
    }

    [Fact]
    public void A_check_of_which_only_one_side_is_published_says_so() => Assert.Contains(
        Site.TextsOf("/checks/", "section:has(#waiting) li"),
        text => text.Contains("The published amounts of a round are not more than its stated total", StringComparison.Ordinal));

    [Fact]
    public void A_check_can_be_linked_to_from_the_pages_of_all_its_datasets()
    {
        const string Address = "/checks/#check-csp-allocations--announced";
        foreach (var dataset in new[] { "csp-allocations", "csp-allocations-announced" })
            Assert.Contains(Address, Links(Site.Page($"/data/{dataset}/").QuerySelector("main")!));
    }

    [Fact]
    public void A_document_tells_whether_its_paragraph_numbers_repeat()
    {
        Assert.Contains("103 numbers", Site.TextOf(Panel, "section:has(#page-checks)"), StringComparison.Ordinal);
        Assert.Contains("agrees", Site.TextOf(Board, "section:has(#page-checks)"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_publisher_says_about_a_difference_is_told_and_where_nothing_is_said_that_too()
    {
        var differences = BuiltSite.HillAndDale.TextsOf("/checks/", ".differences > li");
        Assert.Contains(differences, d => d.Contains("52 patrols", StringComparison.Ordinal) && d.Contains("The publisher says: Two patrols were entered twice.", StringComparison.Ordinal));
        Assert.Contains(differences, d => d.Contains("8 patrols", StringComparison.Ordinal) && d.Contains("No reason stated.", StringComparison.Ordinal));
        var notes = BuiltSite.HillAndDale.TextsOf("/data/bridge-patrols/", ".row-note");
        Assert.Contains(notes, n => n.Contains("9 patrols here; 8 patrols in Newsletter, summer 2025, \u201cPatrols on bridges\u201d, paragraph 1: 1 less (11.11%). No reason stated.", StringComparison.Ordinal));
    }

    private static void LeadsToASource(string link)
    {
        var isSource = link.StartsWith("/sources/", StringComparison.Ordinal) || link.Contains("#para-", StringComparison.Ordinal) || link.StartsWith("/projects/", StringComparison.Ordinal);
        Assert.True(isSource, $"{link} is no place in a source.");
    }

    private static IElement Entry(string check, string within)
    {
        var entry = Site.Page("/checks/").QuerySelector($"{within} > #check-{check}");
        Assert.True(entry is not null, $"/checks/ has no check {check} in {within}.");
        return entry;
    }

    private static IReadOnlyList<string> Links(IElement element) => [.. element.QuerySelectorAll("a").Select(a => a.GetAttribute("href") ?? "")];

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
