// The figures of the source documents, read off the finished pages.

using AngleSharp.Dom;

namespace Transparency.Tests.Sites;

public sealed class DocumentFiguresTests
{
    private static readonly BuiltSite Site = BuiltSite.Real;

    [Fact]
    public void The_nine_allocations_and_what_was_spent_and_remains_come_out_to_the_penny()
    {
        var table = new PageTable(Site, "/data/csp-allocations/", "csp-allocations");

        Assert.Equal(9, table.Rows.Count);
        Assert.All(table.Rows, row => Assert.Equal(
            table.Number(row, "Remaining"),
            table.Number(row, "Allocation") - table.Number(row, "Spent")));
        Assert.Equal("£639,675.00", table.Text(table.Totals, "Allocation"));
        Assert.Equal("£345,775.49", table.Text(table.Totals, "Spent"));
        Assert.Equal("£293,899.51", table.Text(table.Totals, "Remaining"));
    }

    [Fact]
    public void The_same_nine_allocations_stand_in_two_documents()
    {
        var october = new PageTable(Site, "/data/csp-allocations/", "csp-allocations");
        var june = new PageTable(Site, "/data/csp-allocations-announced/", "csp-allocations-announced");

        Assert.Equal(
            october.Rows.Select(r => (r[0].TextContent.Trim(), october.Number(r, "Allocation"))),
            june.Rows.Select(r => (r[0].TextContent.Trim(), june.Number(r, "Allocation"))));
        Assert.Contains("/reports/2025-10-27-panel-report/#para-31", Links(october.Rows[0][^1]));
        Assert.Contains("/reports/2025-06-20-safer-communities-board/#para-2", Links(june.Rows[0][^1]));
    }

    [Fact]
    public void Grants_received_are_13_rows_and_their_total()
    {
        var table = new PageTable(Site, "/data/grants-received/", "grants-received");

        Assert.Equal(13, table.Rows.Count);
        Assert.Equal("£5,294,742", table.Text(table.Totals, "Amount"));
        Assert.Equal(1_076_041m, table.Rows.Where(r => r[0].TextContent.Contains("Safer Streets", StringComparison.Ordinal)).Sum(r => table.Number(r, "Amount")));
    }

    [Fact]
    public void Engagements_come_out_in_total_and_by_kind()
    {
        var table = new PageTable(Site, "/data/engagements/", "engagements");

        Assert.Equal(9, table.Rows.Count);
        Assert.Equal("358", table.Text(table.Totals, "All engagements"));
        Assert.Equal("210", table.Text(table.Totals, "On community days"));
        Assert.Equal("148", table.Text(table.Totals, "Other"));
    }

    [Fact]
    public void The_quarters_67_engagements_stand_with_their_period()
    {
        var table = new PageTable(Site, "/data/stated-figures/", "stated-figures");
        var row = Assert.Single(table.Rows, r => table.Text(r, "Value") == "67 engagements");
        Assert.Equal("July to September 2025", table.Text(row, "Period"));
    }

    [Fact]
    public void Complaint_reviews_of_the_quarter_are_66_received_and_57_closed()
    {
        var table = new PageTable(Site, "/data/complaint-reviews/", "complaint-reviews");
        var months = table.Rows.Where(r => table.Text(r, "Period") is "July 2025" or "August 2025" or "September 2025").ToList();

        Assert.Equal([18m, 24m, 24m], months.Select(r => table.Number(r, "Received")).Order());
        Assert.Contains("66 reviews", Site.MainText("/"), StringComparison.Ordinal);
        Assert.Contains(Checks(), c => c.Contains("66 reviews", StringComparison.Ordinal) && c.Contains("agrees", StringComparison.Ordinal));
        Assert.Contains(Checks(), c => c.Contains("57 reviews", StringComparison.Ordinal) && c.Contains("agrees", StringComparison.Ordinal));
    }

    [Fact]
    public void Recorded_crime_of_both_years_its_difference_and_its_percentage_come_out()
    {
        var crime = new PageTable(Site, "/data/recorded-crime/", "recorded-crime");
        decimal Year(string year) => crime.Rows.Where(r => crime.Text(r, "Financial year") == year).Sum(r => crime.Number(r, "Offences"));

        Assert.Equal(18, crime.Rows.Count);
        Assert.Equal(86_181m, Year("2020-21"));
        Assert.Equal(99_450m, Year("2021-22"));

        var change = new PageTable(Site, "/data/recorded-crime-change/", "recorded-crime-change");
        Assert.Equal("13,269", change.Text(change.Totals, "Difference"));
        var stated = new PageTable(Site, "/data/stated-figures/", "stated-figures");
        Assert.Contains(stated.Rows, r => stated.Text(r, "Value") == "15.40%");
        Assert.Contains(stated.Rows, r => stated.Text(r, "Value") == "13,269 offences");
    }

    [Fact]
    public void All_nine_categories_percentages_agree_at_two_places()
    {
        var crime = new PageTable(Site, "/data/recorded-crime/", "recorded-crime");
        var change = new PageTable(Site, "/data/recorded-crime-change/", "recorded-crime-change");

        Assert.Equal(9, change.Rows.Count);
        Assert.All(change.Rows, row =>
        {
            decimal Offences(string year) => crime.Number(crime.Rows.Single(r => r[0].TextContent.Trim() == row[0].TextContent.Trim() && crime.Text(r, "Financial year") == year), "Offences");
            var percent = (Offences("2021-22") - Offences("2020-21")) / Offences("2020-21") * 100;
            Assert.Equal(change.Number(row, "Change"), Math.Round(percent, 2, MidpointRounding.AwayFromZero));
        });
    }

    [Fact]
    public void People_Zones_round_3_is_six_projects_with_one_total_and_no_amount_each()
    {
        var table = new PageTable(Site, "/projects/", "funded-projects");
        var six = table.Rows.Where(r => table.Text(r, "Amount") == "Only a total is published").ToList();
        Assert.Equal(6, six.Count);
        Assert.All(six, row =>
        {
            var address = Links(row[0]).Single();
            var text = Site.MainText(address);
            Assert.Contains("£40,474.77", text, StringComparison.Ordinal);
            Assert.Contains("6 projects share it", text, StringComparison.Ordinal);
        });
        Assert.Single(six, row => Site.MainText(Links(row[0]).Single()).Contains("no title", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("leicester", 6)]
    [InlineData("charnwood", 6)]
    [InlineData("blaby", 5)]
    [InlineData("hinckley-and-bosworth", 8)]
    [InlineData("melton", 4)]
    [InlineData("rutland", 2)]
    public void The_projects_of_the_reports_table_are_on_the_page_of_their_area(string area, int count)
    {
        var table = new PageTable(Site, $"/areas/{area}/", "funded-projects");
        Assert.Equal(count, table.Rows.Count(r => Links(r[^1]).Contains("/reports/2025-10-27-panel-report/#para-33")));
    }

    [Fact]
    public void A_project_told_in_two_places_is_one_project_with_two_sources()
    {
        const string Address = "/projects/hinckley-and-bosworth-thermal-imaging-camera/";
        var links = Site.Page(Address).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ToList();

        Assert.Contains("£3,400", Site.MainText(Address), StringComparison.Ordinal);
        Assert.Contains("/reports/2025-10-27-panel-report/#para-33", links);
        Assert.Contains("/reports/2025-10-27-panel-report/#para-20", links);
    }

    [Fact]
    public void Parts_of_the_project_money_make_the_whole()
    {
        var whole = Site.TextOf("/projects/", ".whole-sum");
        var parts = Site.TextsOf("/projects/", ".part-count").Select(FirstNumber).ToList();
        Assert.Equal(FirstNumber(whole), parts.Sum());
        Assert.Equal(3, parts.Count);
    }

    [Fact]
    public void Every_one_of_the_nine_areas_has_a_page_with_its_allocation()
    {
        var areas = Site.Addresses.Where(a => a.StartsWith("/areas/", StringComparison.Ordinal) && a is not ("/areas/" or "/areas/no-single-area/")).ToList();
        Assert.Equal(9, areas.Count);
        Assert.All(areas, area => Assert.Single(new PageTable(Site, area, "csp-allocations").Rows));
    }

    [Fact]
    public void Every_number_in_every_dataset_table_leads_to_a_paragraph_or_to_its_source()
    {
        foreach (var address in Site.Addresses.Where(a => a.StartsWith("/data/", StringComparison.Ordinal) && a != "/data/"))
        {
            foreach (var cell in Site.Page(address).QuerySelectorAll(".table td.number, .table td.numeric"))
            {
                if (cell.QuerySelector(".absent") is not null || cell.TextContent.Trim().Length == 0) continue;
                Assert.True(cell.QuerySelector("a[href]") is not null, $"{address}: \"{cell.TextContent.Trim()}\" leads nowhere.");
            }
        }
    }

    // The checks of complaint reviews that agree, in words.
    private static IReadOnlyList<string> Checks() => Site.TextsOf("/data/complaint-reviews/", "section:has(#checks) .taken > li");

    private static IReadOnlyList<string> Links(IElement element) =>
        [.. element.QuerySelectorAll("a").Select(a => a.GetAttribute("href") ?? "")];

    private static int FirstNumber(string text) =>
        int.Parse(new string([.. text.TakeWhile(char.IsAsciiDigit)]), System.Globalization.CultureInfo.InvariantCulture);
}
