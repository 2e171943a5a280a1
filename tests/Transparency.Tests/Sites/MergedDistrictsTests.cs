// The repository's own content, with two districts that have become one, built a year later.

namespace Transparency.Tests.Sites;

public sealed class MergedDistrictsTests : IDisposable
{
    private const string Today = "2029-06-01";
    private const string Column = "Allocated to the Community Safety Partnership";

    private readonly TemporaryFolder _work = new();

    public MergedDistrictsTests()
    {
        FolderContents.Copy(Path.Combine(Repository.Root, "content"), _work["content"]);
        FolderContents.Copy(Path.Combine(Repository.Root, "seeds"), _work["seeds"]);
        var lines = File.ReadAllLines(_work["content/areas.csv"]).Select(line =>
            line.StartsWith("harborough,", StringComparison.Ordinal) || line.StartsWith("oadby-and-wigston,", StringComparison.Ordinal)
                ? line.Replace(",,,,census-2021", ",,2028-03-31,South Fosse,census-2021", StringComparison.Ordinal)
                : line);
        File.WriteAllLines(_work["content/areas.csv"], [.. lines, "south-fosse,South Fosse,unitary-authority,E06999999,,,,2028-04-01,,,census-2021,,,"]);
        WriteAllocation("South Fosse", "2028-29");
    }

    [Fact]
    public async Task The_former_districts_keep_their_pages_and_say_what_they_became()
    {
        var site = await Build();
        foreach (var (address, name) in new[] { ("/areas/harborough/", "Harborough"), ("/areas/oadby-and-wigston/", "Oadby and Wigston") })
        {
            Assert.Contains($"{name} was an area until 31 March 2028. It is now part of South Fosse.", site.MainText(address));
            Assert.NotNull(site.Page(address).QuerySelector("main .panel a[href='/areas/south-fosse/']"));
            Assert.DoesNotContain("91,000", site.MainText(address));
        }

        Assert.Contains(Column, site.MainText("/areas/harborough/"));
    }

    [Fact]
    public async Task The_new_district_links_back_and_counts_nothing_of_what_went_before()
    {
        var site = await Build();
        var page = site.Page("/areas/south-fosse/");
        Assert.Contains("Formed on 1 April 2028 from Harborough and Oadby and Wigston.", site.MainText("/areas/south-fosse/"));
        Assert.NotNull(page.QuerySelector("main .panel a[href='/areas/harborough/']"));
        Assert.NotNull(page.QuerySelector("main .panel a[href='/areas/oadby-and-wigston/']"));
        Assert.Contains("£91,000", site.TextsOf("/areas/south-fosse/", ".card-number"));

        // The letter of 2025 concerned every area that there was.
        Assert.DoesNotContain("Winter of Action", site.MainText("/areas/south-fosse/"));
        var before = new PageTable(site, "/areas/south-fosse/", "money-before");
        Assert.Equal(["Harborough", "Oadby and Wigston"], before.Rows.Select(r => r[0].TextContent.Trim()));
        Assert.Empty(before.Totals);
        Assert.Equal(Allocated(BuiltSite.Real, "Harborough"), before.Number(before.Row("Harborough"), Column));
    }

    [Fact]
    public async Task Lists_show_the_former_districts_in_a_group_of_their_own_and_parts_still_make_the_whole()
    {
        var site = await Build();
        foreach (var address in new[] { "/", "/areas/" })
        {
            Assert.Contains("Former areas", site.TextsOf(address, "h2, h3"));
            var tiles = site.TextsOf(address, ".tiles li").ToList();
            Assert.Equal(10, tiles.Count);
            Assert.Equal(8, tiles.FindIndex(t => t.StartsWith("Harborough", StringComparison.Ordinal)));
            Assert.Contains(tiles, t => t.StartsWith("South Fosse", StringComparison.Ordinal) && !t.Contains("until", StringComparison.Ordinal));
        }

        var money = new PageTable(site, "/", "money-by-area");
        var areas = money.Rows.Where(r => r.Count > 1).ToList();
        Assert.Equal(639_675m + 91_000m, areas.Sum(r => Amount(money, r)));
        Assert.Equal(639_675m + 91_000m, money.Number(money.Totals, Column));
        Assert.Contains(money.Rows, r => r.Count == 1 && r[0].TextContent.Contains("Former areas", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_year_shows_the_areas_as_they_were()
    {
        var site = await Build();
        Assert.Contains("Harborough", site.TextsOf("/years/2025-26/", "[aria-labelledby=areas] li"));
        Assert.DoesNotContain("South Fosse", site.MainText("/years/2025-26/"));
        Assert.Contains("South Fosse", site.TextsOf("/years/2028-29/", "[aria-labelledby=areas] li"));
        Assert.DoesNotContain("Harborough", site.MainText("/years/2028-29/"));
    }

    [Fact]
    public async Task The_map_of_the_site_has_the_old_and_the_new()
    {
        var map = (await Build()).Text("sitemap.xml");
        Assert.Contains("/areas/harborough/<", map);
        Assert.Contains("/areas/oadby-and-wigston/<", map);
        Assert.Contains("/areas/south-fosse/<", map);
    }

    [Fact]
    public async Task Before_the_day_the_page_says_what_is_to_come()
    {
        var site = await Build("2027-06-01");
        Assert.Contains("Harborough is an area until 31 March 2028. Then it becomes part of South Fosse.", site.MainText("/areas/harborough/"));
        Assert.Contains("It will be formed on 1 April 2028", site.MainText("/areas/south-fosse/"));
        Assert.Contains("Not yet in force: areas", site.TextsOf("/areas/", "h2"));
    }

    [Fact]
    public async Task A_row_that_names_a_district_after_its_end_is_told_what_to_write()
    {
        WriteAllocation("Harborough", "2029-30");
        var run = await CommandRun.BuildOn(Today, _work.Path, _work["output"]);
        run.Expect(0);
        Assert.Contains("Harborough ended on 31 March 2028; this row is for 2029-30.", run.Error);
        Assert.Contains("Write South Fosse, or correct the year.", run.Error);
    }

    [Fact]
    public async Task A_letter_names_a_district_as_it_was()
    {
        WriteLetter("2027-05-04", "harborough");
        var site = await Build();
        Assert.Contains("Harborough", site.TextsOf("/letters/2027-test/", ".document-side a"));
        Assert.Contains("A letter of its time", site.MainText("/areas/harborough/"));
    }

    [Fact]
    public async Task A_letter_that_names_a_district_after_its_end_is_told_so()
    {
        WriteLetter("2029-05-04", "harborough");
        var run = await CommandRun.BuildOn(Today, _work.Path, _work["output"]);
        run.Expect(0);
        Assert.Contains("content/letters/2027-test.md:5:9: warning site/not-in-force", run.Error);
    }

    public void Dispose() => _work.Dispose();

    private async Task<BuiltSite> Build(string date = Today)
    {
        var run = await CommandRun.BuildOn(date, _work.Path, _work["output"]);
        Assert.Equal("", run.Error);
        run.Expect(0);
        return BuiltSite.At(_work["output"]);
    }

    // By the names of the columns, so that the dataset may have more of them.
    private void WriteAllocation(string area, string year)
    {
        var header = File.ReadLines(_work["content/data/csp-allocations/2025-26.csv"]).First();
        var cells = header.Split(',').Select(column => column switch
        {
            "area" or "area_as_printed" => area,
            "financial_year" => year,
            "allocation" => "91000",
            "spent" => "11000.00",
            "spent_as_at" => $"{year[..4]}-10-01",
            "remaining" => "80000.00",
            "source" => "panel-report-2025-10-27",
            "locator" => "para-31",
            _ => "",
        });
        _work.Write("content/data/csp-allocations/2028-29.csv", $"{header}\n{string.Join(',', cells)}\n");
    }

    private void WriteLetter(string date, string area) => _work.Write(
        "content/letters/2027-test.md",
        $"---\ntitle: A letter of its time\nsummary: A made-up letter.\ndate: {date}\nareas: [{area}]\n---\n\nText.\n");

    private static decimal Allocated(BuiltSite site, string area)
    {
        var money = new PageTable(site, "/", "money-by-area");
        return money.Number(money.Row(area), Column);
    }

    private static decimal Amount(PageTable table, IReadOnlyList<AngleSharp.Dom.IElement> row) =>
        table.Cell(row, Column).QuerySelector("a") is null ? 0 : table.Number(row, Column);
}
