using Transparency.Site.Model;

namespace Transparency.Tests.Search;

/// <summary>What the index of the repository's own site finds, through a reader of its own.</summary>
public sealed class SiteSearchTests
{
    private static readonly Lazy<ReadIndex> All = new(() => ReadIndex.In(Path.Combine(BuiltSite.Real.Folder, "search", "all")));
    private static readonly Lazy<ReadIndex> Projects = new(() => ReadIndex.In(Path.Combine(BuiltSite.Real.Folder, "search", "funded-projects")));

    [Theory]
    [InlineData("leicester", "/areas/leicester/")]
    [InlineData("charnwood", "/areas/charnwood/")]
    [InlineData("rutland projects", "/areas/rutland/")]
    [InlineData("letter winter of action", "/letters/2025-11-27-winter-of-action/")]
    [InlineData("panel report", "/reports/2025-10-27-panel-report/")]
    [InlineData("newsletter leicester", "/newsletters/2023-autumn-leicester/")]
    [InlineData("commissioner's safety fund", "/funds/commissioners-safety-fund/")]
    [InlineData("st john ambulance", "/organisations/st-john-ambulance/")]
    [InlineData("cctv city centre", "/projects/leicester-cctv-camera-269/")]
    [InlineData("£1,446", "/projects/leicester-netherhall-after-school-club/")]
    [InlineData("thermal camera hinckley", "/projects/hinckley-and-bosworth-thermal-imaging-camera/")]
    [InlineData("domestic abuse charnwood", "/projects/charnwood-domestic-abuse-outreach-worker/")]
    [InlineData("crime 2021", "/figures/recorded-crime-2021-22/")]
    [InlineData("recorded crime", "/data/recorded-crime/")]
    [InlineData("grants received", "/data/grants-received/")]
    [InlineData("safer streets", "/funds/safer-streets-fund/")]
    [InlineData("people zones", "/funds/people-zones-grants/")]
    [InlineData("hinckley bid", "/organisations/hinckley-and-bosworth-bid/")]
    [InlineData("custody visits", "/data/custody-and-welfare-visits/")]
    [InlineData("complaints reviewed", "/data/complaint-reviews/")]
    [InlineData("blaby allocation", "/areas/blaby/")]
    [InlineData("358 engagements", "/figures/engagements-since-may-2024/")]
    [InlineData("86,181", "/reports/2021-22-annual-report/#para-crime-statistics-12")]
    [InlineData("639675", "/figures/csp-allocated-2025-26/")]
    [InlineData("£5.3m grants 2021/22", "/figures/grants-received-2021-22/")]
    [InlineData("modern slavery", "/projects/modern-day-slavery-helpline/")]
    [InlineData("accessibility", "/accessibility/")]
    [InlineData("contracts", "/data/contracts/")]
    [InlineData("body worn cameras", "/projects/charnwood-body-worn-video-cameras/")]
    [InlineData("knife crime", "/newsletters/2023-autumn-leicester/#para-knife-crime-1")]
    [InlineData("panel-report-2025-10-27#para-31", "/reports/2025-10-27-panel-report/#para-31")]
    [InlineData("\"winter of action\"", "/letters/2025-11-27-winter-of-action/")]
    public void A_question_has_its_answer_first_or_second(string query, string url)
    {
        var index = All.Value;
        var found = index.Search(query);
        var told = string.Join('\n', found.Take(5).Select(r => $"{index.Card(r, "url")} {index.Card(r, "title")}"));
        Assert.True(found.Take(2).Any(r => index.Card(r, "url") == url), $"{query}\n{told}");
    }

    [Theory]
    [InlineData("ASB", "anti-social behaviour")]
    [InlineData("NTE", "night-time economy")]
    [InlineData("VAWG", "violence against women and girls")]
    [InlineData("organization", "organisation")]
    [InlineData("£1,446", "1446.00")]
    [InlineData("8 April 2025", "2025-04-08")]
    public void Two_ways_of_writing_find_the_same(string one, string other)
    {
        var found = All.Value.Search(one);
        Assert.NotEmpty(found);
        Assert.Equal(found.Order(), All.Value.Search(other.Contains(' ') && !other.Any(char.IsDigit) ? $"\"{other}\"" : other).Order());
    }

    [Fact]
    public void Every_result_leads_to_a_page_and_a_place_that_are_there()
    {
        var addresses = Enumerable.Range(0, All.Value.Count).Select(r => All.Value.Card(r, "url")!).ToList();
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        Assert.All(addresses.Select(a => a.Split('#')), a =>
        {
            Assert.True(BuiltSite.Real.Has(a[0]), a[0]);
            if (a.Length > 1) Assert.NotNull(BuiltSite.Real.Page(a[0]).GetElementById(a[1]));
        });
    }

    [Fact]
    public void Every_page_is_found()
    {
        var found = Enumerable.Range(0, All.Value.Count).Select(r => All.Value.Card(r, "url")!).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(BuiltSite.Real.Addresses.Where(a => a.EndsWith('/')).Except(found));
    }

    [Fact]
    public void Projects_can_be_selected_from_with_totals_that_are_exact()
    {
        var index = Projects.Value;
        var csv = BuiltSite.Real.Text("data/funded-projects/funded-projects.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var amounts = index.Number("amount");
        Assert.Equal(amounts.Count(a => a is null), index.Facet("amount-band").Count(b => b[0] == "not-published"));
        Assert.Equal(amounts.Where(a => a is not null).OrderDescending(), amounts.Where(a => a is not null));
var totals = BuiltSite.Real.TextsOf("/data/funded-projects/", "tfoot td").Where(t => t.Contains('£'));
        Assert.Equal([amounts.Sum()!.Value], totals.Select(t => decimal.Parse(t[(t.IndexOf('£') + 1)..].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(Enumerable.Range(0, index.Count), index.Number("@place").Select(p => (int)p!.Value).Order());
        Assert.All(Enumerable.Range(0, index.Count), r => Assert.Contains(index.Card(r, "@url")!.Split('/')[2] + ",", csv[(int)index.Number("@place")[r]!.Value + 1], StringComparison.Ordinal));
        Assert.Equal("Not published", index.Card(Enumerable.Range(0, index.Count).First(r => index.Facet("amount_status")[r][0] == "not-published"), "amount"));
    }

    [Fact]
    public void Areas_bring_their_population_for_totals_per_resident()
    {
        var area = Projects.Value.Manifest.GetProperty("facets").EnumerateArray().Single(f => f.GetProperty("name").GetString() == "area");
        Assert.Equal(1_121_800, area.GetProperty("values").EnumerateArray().Sum(v => v[2].GetInt32()));
    }

    [Fact]
    public void Another_office_has_an_index_of_its_own()
    {
        var index = ReadIndex.In(Path.Combine(BuiltSite.HillAndDale.Folder, "search", "all"));
        Assert.NotEmpty(index.Search(BuiltSite.HillAndDale.TextOf("/areas/", "h1")));
        Assert.Empty(index.Search("Leicestershire"));
    }
}
