// Charts say what the rows say: drawn to scale, in words, and as a table.

using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Transparency.Tests.Sites;

public sealed partial class ChartTests
{
    public static TheoryData<string> Sites => ["real", "hill-and-dale"];

    [Theory]
    [InlineData("/csp-allocations/", "chart-csp-allocations-spent", "£345,775.49 of £639,675.00 is spent, 54%: 2 of 9 have spent all, 3 nothing.")]
    [InlineData("/csp-allocations/", "chart-csp-allocations-per-resident", "Leicester comes first with £0.74 for each resident, Harborough comes last with £0.38.")]
    [InlineData("/data/csp-allocations/", "chart-csp-allocations-share", "Of every 100 pounds, 54 are spent.")]
    [InlineData("/crime/", "chart-recorded-crime-each", "From 2020-21 to 2021-22, 8 of 9 rose, most of all Violence Against the Person, by 5,387 offences; 1 fell, Robbery, by 35 offences.")]
    [InlineData("/areas/charnwood/", "chart-csp-allocations-spent", "Charnwood has spent all of its £89,530.24.")]
    [InlineData("/areas/harborough/", "chart-csp-allocations-spent", "Harborough has spent nothing of its £37,479.75 so far.")]
    [InlineData("/areas/rutland/", "chart-csp-allocations-spent", "Rutland has spent £15,354.00 of its £19,296.80, 80%.")]
    [InlineData("/areas/charnwood/", "chart-csp-allocations-compared", "Charnwood comes sixth of 9 with £0.49 for each resident; Leicester comes first with £0.74.")]
    [InlineData("/areas/blaby/", "chart-engagements-by-area", "Blaby comes fifth of 9 with 27 engagements; Leicester comes first with 134.")]
    public void A_chart_says_what_it_shows(string page, string id, string finding)
    {
        var chart = BuiltSite.Real.Page(page).GetElementById(id)!;
        Assert.Equal(finding, chart.QuerySelector(".chart-finding")!.TextContent);
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void Whoever_does_not_see_a_chart_is_told_its_finding_and_its_values(string name)
    {
        var charts = 0;
        foreach (var (address, chart) in Charts(name))
        {
            foreach (var svg in chart.QuerySelectorAll(".chart-pictures svg[role=img]"))
            {
                Assert.False(string.IsNullOrWhiteSpace(svg.GetAttribute("aria-label")), $"{address}: {chart.Id} has no name.");
                if (svg.GetAttribute("aria-describedby") is { } words) Assert.True(svg.QuerySelector("desc")?.Id == words, $"{address}: {chart.Id} is described by nothing.");
            }

            var told = string.Concat(chart.QuerySelectorAll("svg").Select(s => s.GetAttribute("aria-label") + " " + s.QuerySelector("desc")?.TextContent));
            foreach (var cell in Twin(chart).QuerySelectorAll("tbody td.number:nth-child(2)").Where(c => c.QuerySelector(".absent") is null && !IsMultiplied(chart)))
                Assert.True(told.Contains(Bare(cell), StringComparison.Ordinal), $"{address}: {chart.Id} does not tell of {cell.TextContent.Trim()}.");
            charts++;
        }

        Assert.True(charts > 10, $"Only {charts} charts were found.");
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void Every_chart_names_its_sources_and_has_the_same_values_as_a_table(string name)
    {
        foreach (var (address, chart) in Charts(name))
        {
            Assert.True(chart.QuerySelectorAll(".chart-source a[href]").Length > 0, $"{address}: {chart.Id} names no source.");
            var table = Twin(chart);
            Assert.True(table.QuerySelectorAll("tbody tr").Length > 0, $"{address}: {chart.Id} has no rows.");
            Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.NotNull(row.QuerySelector("td.from a[href]")));
        }
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void Bars_are_as_long_as_their_values(string name)
    {
        var bars = 0;
        foreach (var (address, chart) in Charts(name).Where(c => c.Chart.ClassList.Contains("chart-of-bars") || c.Chart.ClassList.Contains("chart-of-multiples")))
        {
            var lengths = (from svg in chart.QuerySelectorAll("svg")
                           from rect in svg.QuerySelectorAll("rect.bar")
                           let value = Number(rect.NextElementSibling!.TextContent)
                           where value != 0
                           select (Value: Math.Abs(value), Width: double.Parse(rect.GetAttribute("width")!.TrimEnd('%'), CultureInfo.InvariantCulture))).ToList();
            var (largest, width) = lengths.MaxBy(l => l.Value);
            // Widths are rounded to hundredths of a per cent.
            Assert.All(lengths, l => Assert.True(Math.Abs((l.Width / width) - (double)(l.Value / largest)) < 0.0006, $"{address}: in {chart.Id} {l.Value} is drawn {l.Width}% long, and {largest} {width}%."));
            bars += lengths.Count;
        }

        Assert.True(bars > 5, $"Only {bars} bars were measured.");
    }

    [Fact]
    public void A_value_that_is_not_stated_is_no_bar_and_breaks_a_line()
    {
        var chart = BuiltSite.HillAndDale.Page("/data/patrol-hours/").GetElementById("chart-patrol-hours-over-time")!;
        Assert.Equal(8, chart.QuerySelectorAll("circle").Length);
        Assert.Equal(4, chart.QuerySelectorAll("line.line").Length);
        Assert.Contains("Netherdale, 2025-q2: not stated", chart.QuerySelector("desc")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void A_waffle_has_as_many_squares_filled_as_its_sentence_says(string name)
    {
        var waffles = Charts(name).Where(c => c.Chart.ClassList.Contains("chart-of-waffle")).ToList();
        Assert.NotEmpty(waffles);
        foreach (var (address, chart) in waffles)
        {
            var filled = chart.QuerySelectorAll("rect.bar").Length;
            Assert.Equal(100, filled + chart.QuerySelectorAll("rect.track").Length);
            Assert.True(chart.QuerySelector(".chart-finding")!.TextContent.Contains($", {filled} ", StringComparison.Ordinal), $"{address}: {filled} squares are filled, and the sentence is {chart.QuerySelector(".chart-finding")!.TextContent}");
        }
    }

    [Fact]
    public async Task Rows_without_an_area_are_in_the_table_and_nowhere_on_the_map()
    {
        using var work = new TemporaryFolder();
        FolderContents.Copy(Path.Combine(Repository.SiteCases, "hill-and-dale"), work["site"]);
        var folder = work["site/content/data/patrol-hours"];
        var schema = File.ReadAllText(Path.Combine(folder, "csv-metadata.json"));
        File.WriteAllText(Path.Combine(folder, "csv-metadata.json"), schema
            .Replace("\"The area that was walked.\", \"datatype\": \"string\", \"required\": true", "\"The area that was walked.\", \"datatype\": \"string\"", StringComparison.Ordinal)
            .Replace("    \"primaryKey\": [\"area\", \"quarter\"],\n", "", StringComparison.Ordinal));
        File.AppendAllText(Path.Combine(folder, "2025.csv"), ",2025-q3,7,5,1.00,report-2025-06-30,para-5,,\n,2025-q3,9,6,1.00,report-2025-06-30,para-5,,\n");
        (await CommandRun.Build(work["site"], work["out"])).Expect(0);

        var chart = BuiltSite.At(work["out"]).Page("/bridges/").GetElementById("chart-patrol-hours-map")!;
        Assert.Equal(3, chart.QuerySelectorAll("path.region").Length);
        Assert.Equal(5, Twin(chart).QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public void On_the_page_of_an_area_the_area_is_marked_and_no_other()
    {
        foreach (var area in new[] { "leicester", "oadby-and-wigston", "rutland" })
        {
            var page = BuiltSite.Real.Page($"/areas/{area}/");
            var title = page.QuerySelector("h1")!.TextContent;
            Assert.Equal(title, page.QuerySelector(".locator path.marked title")!.TextContent);
            Assert.Single(page.QuerySelectorAll(".locator path.marked"));
            Assert.All(page.QuerySelectorAll(".charts .chart-figure"), chart => Assert.Equal([title], chart.QuerySelectorAll("tspan.label.marked").Select(t => t.TextContent)));
        }
    }

    [Fact]
    public void A_map_has_every_area_once_with_its_value_and_its_credit()
    {
        var chart = BuiltSite.Real.Page("/csp-allocations/").GetElementById("chart-csp-allocations-per-resident")!;
        var told = chart.QuerySelectorAll("path.region title").Select(t => t.TextContent).ToList();
        Assert.Equal(9, told.Distinct().Count());
        Assert.Contains("Melton: £0.60", told);
        Assert.Contains("Contains OS data © Crown copyright and database right", chart.QuerySelector(".chart-source")!.TextContent, StringComparison.Ordinal);
        Assert.All(chart.QuerySelectorAll("path.region"), path => Assert.Contains(chart.QuerySelectorAll(".key"), key => key.ClassList.Contains(path.ClassList.First(c => c.StartsWith("level-", StringComparison.Ordinal)))));
    }

    [Fact]
    public void Without_outlines_a_map_is_made_of_tiles_without_a_credit()
    {
        var chart = BuiltSite.HillAndDale.Page("/bridges/").GetElementById("chart-patrol-hours-map")!;
        Assert.Equal(3, chart.QuerySelectorAll("path.region").Length);
        Assert.DoesNotContain("Map:", chart.QuerySelector(".chart-source")!.TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Address, IElement Chart)> Charts(string name)
    {
        var site = BuiltSite.Named(name);
        return site.Addresses.SelectMany(a => site.Page(a).QuerySelectorAll(".chart-figure").Select(c => (a, c)));
    }

    private static IElement Twin(IElement chart) => chart.QuerySelector(".chart-twin table")!;

    // Per resident: the table's second column is what was divided.
    private static bool IsMultiplied(IElement chart) => Twin(chart).QuerySelector("thead")!.TextContent.Contains("For each resident", StringComparison.Ordinal);

    // A unit stands in the table only where rows differ in it.
    private static string Bare(IElement cell) => cell.TextContent.Trim();

    private static decimal Number(string text) => decimal.Parse(Digits().Replace(text, "").Replace('\u2212', '-'), NumberStyles.Any, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[^0-9.\-\u2212]")]
    private static partial Regex Digits();
}
