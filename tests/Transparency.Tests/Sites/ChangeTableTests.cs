// Changes are told as differences, and as percentages where that is fair.

using AngleSharp.Dom;

namespace Transparency.Tests.Sites;

public sealed class ChangeTableTests
{
    [Theory]
    [InlineData("real", "/data/recorded-crime/", "recorded-crime-by-year", "Violence Against the Person | 33,763 | 39,150 | +5,387 | +16.0%")]
    [InlineData("real", "/data/recorded-crime/", "recorded-crime-by-year", "Robbery | 757 | 722 | −35 | −4.6%")]
    [InlineData("hill-and-dale", "/data/patrol-hours/", "patrol-hours-over-time", "Overhill | 70 | 60 | 50 | −20 | −28.6%")]
    public void A_row_has_each_period_and_the_change(string site, string page, string chart, string row) =>
        Assert.Contains(row, Rows(Table(site, page, chart)));

    [Fact]
    public void A_small_number_has_no_percentage_and_the_table_says_why()
    {
        var table = Table("hill-and-dale", "/data/patrol-hours/", "patrol-hours-over-time");
        Assert.Contains("Middlemoor | 10 | 20 | 40 | +30 | [u]", Rows(table));
        Assert.Contains("[u] stands for a percentage that would make much of little: it would be of fewer than 50.", table.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_compared_across_a_break()
    {
        var page = BuiltSite.HillAndDale.Page("/data/patrol-hours/");
        var table = page.GetElementById("table-chart-patrol-hours-costs")!;
        Assert.Equal(["Area", "2025-q1", "2025-q2 [b]", "2025-q3", "Change, 2025-q2 to 2025-q3", "Change in %, 2025-q2 to 2025-q3"], table.QuerySelectorAll("thead th").SkipLast(1).Select(h => h.TextContent.Trim()));
        Assert.Contains("Overhill | £1,400.00 | £1,200.00 | £1,000.00 | −£200.00 | −16.7%", Rows(table));
        Assert.Contains("Netherdale | £900.00 | [x] | £0.00 | [x] | [x]", Rows(table));
        Assert.Contains("[b] marks a break.", table.TextContent, StringComparison.Ordinal);

        var chart = page.GetElementById("chart-patrol-hours-costs")!;
        Assert.StartsWith("From 2025-q2 to 2025-q3, ", chart.QuerySelector(".chart-finding")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("from 2025-q2 on, the cost of vehicles is counted too.", chart.QuerySelector(".chart-note")!.TextContent, StringComparison.Ordinal);
        Assert.Single(chart.QuerySelectorAll("line.break"));

        // Middlemoor and Overhill from the second quarter to the third; the first stands alone.
        Assert.Equal(2, chart.QuerySelectorAll("line.line").Length);
    }

    [Fact]
    public void What_is_to_be_minded_of_one_period_stands_beside_its_number_or_once_below_where_every_row_has_it()
    {
        var table = Table("real", "/data/recorded-crime/", "recorded-crime-by-year");
        Assert.Contains("2021-22: 39,150 offences here; 39,565 offences in", Row("Violence"), StringComparison.Ordinal);
        Assert.DoesNotContain("printed heading", Row("Theft"), StringComparison.Ordinal);
        Assert.Single(table.QuerySelectorAll(".note"), n => n.TextContent.Contains("2020-21: The column's printed heading reads", StringComparison.Ordinal));

        string Row(string name) => table.QuerySelectorAll("tbody tr").First(r => r.TextContent.Contains(name, StringComparison.Ordinal)).QuerySelector("td.from")!.TextContent;
    }

    [Theory]
    [InlineData("real", "/data/recorded-crime/")]
    [InlineData("hill-and-dale", "/data/patrol-hours/")]
    public void Every_change_is_the_later_value_less_the_earlier(string site, string page)
    {
        var compared = 0;
        foreach (var table in BuiltSite.Named(site).Page(page).QuerySelectorAll(".chart-twin .table"))
        {
            var heads = table.QuerySelectorAll("thead th").Select(h => h.TextContent.Trim()).ToList();
            var change = heads.FindIndex(h => h.StartsWith("Change", StringComparison.Ordinal));
            if (change < 0) continue;
            var broken = heads.FindLastIndex(h => h.EndsWith("[b]", StringComparison.Ordinal));
            foreach (var cells in table.QuerySelectorAll("tbody tr").Select(Cells))
            {
                if (Number(cells[broken < 0 ? 1 : broken]) is not { } from || Number(cells[change - 1]) is not { } to) continue;
                Assert.Equal(to - from, Number(cells[change]));
                compared++;
            }
        }

        Assert.True(compared > 4, $"Only {compared} changes were compared.");
    }

    private static IElement Table(string site, string page, string chart) => BuiltSite.Named(site).Page(page).GetElementById($"table-chart-{chart}")!;

    private static IEnumerable<string> Rows(IElement table) => table.QuerySelectorAll("tbody tr").Select(r => string.Join(" | ", Cells(r)));

    private static IReadOnlyList<string> Cells(IElement row) => [.. row.Children.Where(c => !c.ClassList.Contains("from")).Select(c => c.TextContent.Trim())];

    private static decimal? Number(string cell) =>
        cell.StartsWith('[') ? null : decimal.Parse(cell.Replace("£", "", StringComparison.Ordinal).Replace('−', '-'), System.Globalization.CultureInfo.InvariantCulture);
}
