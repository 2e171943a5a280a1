using System.Globalization;
using Microsoft.Playwright;

namespace Transparency.BrowserTests;

public sealed class ExplorePageTests(BrowserSite site)
{
    private const string Explorer = Finder.Explorer;
    private const string Dataset = "funded-projects";

    [Theory]
    [InlineData("area=leicester", "/areas/leicester/")]
    [InlineData("fund=csp-funding", "/funds/csp-funding/")]
    [InlineData("financial_year=2025-26", "/years/2025-26/")]
    [InlineData("area=", "/areas/no-single-area/")]
    [InlineData("amount_status=published", Explorer + "amount-status/published/")]
    public async Task Rows_and_sum_are_those_of_the_page_that_lists_the_same(string choice, string page)
    {
        await using var finder = await Finder.Open(site, $"{Explorer}?{choice}");
        var listed = BuiltSite.Real.Page(page);
        var rows = listed.QuerySelectorAll($"#table-{Dataset} tbody th a").Select(a => a.GetAttribute("href")!).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(rows.Count, await finder.Total());
        while (await finder.Page.Locator("#more").IsVisibleAsync())
        {
            await finder.Page.Locator("#more").ClickAsync();
            await finder.Settled();
        }

        Assert.Equal(rows, (await finder.Shown()).Order(StringComparer.Ordinal));
        var sum = listed.QuerySelector(".part-published .part-money")?.TextContent;
        var told = await finder.Page.Locator("#totals").TextContentAsync() ?? "";
        Assert.Equal(Pounds(sum), Pounds(told.Contains("Sum", StringComparison.Ordinal) ? told.Split("Sum ")[1] : null));
    }

    [Fact]
    public async Task A_number_beside_a_choice_is_what_the_choice_finds()
    {
        await using var finder = await Finder.Open(site, Explorer);
        foreach (var (facet, value) in new[] { ("area", "charnwood"), ("financial_year", "2024-25"), ("fund", "people-zones-grants"), ("area", "") })
        {
            var told = await finder.CountOf(facet, value);
            await finder.Choice(facet, value).CheckAsync();
            Assert.Equal(told, await finder.Total());
            await finder.Choice(facet, value).UncheckAsync();
            await finder.Settled();
        }

        var (blaby, melton) = (await finder.CountOf("area", "blaby"), await finder.CountOf("area", "melton"));
        await finder.Choice("area", "blaby").CheckAsync();
        await finder.Choice("area", "melton").CheckAsync();
        Assert.Equal(blaby + melton, await finder.Total());
    }

    [Fact]
    public async Task Parts_make_the_whole_in_every_comparison()
    {
        await using var finder = await Finder.Open(site, Explorer);
        var total = await finder.Total();
        var tables = finder.Page.Locator("#charts table");
        Assert.Equal(2, await tables.CountAsync());
        for (var i = 0; i < 2; i++)
        {
            var counts = await tables.Nth(i).Locator("td:nth-of-type(1)").AllTextContentsAsync();
            Assert.Equal(total, counts.Sum(c => int.Parse(c)));
            var sums = await tables.Nth(i).Locator("td:nth-of-type(2)").AllTextContentsAsync();
            Assert.Equal(Pounds((await finder.Page.Locator("#totals").TextContentAsync())!.Split("Sum ")[1]), sums.Sum(s => Pounds(s) ?? 0));
        }
    }

    [Fact]
    public async Task Amounts_are_narrowed_to_a_range_however_they_are_written()
    {
        await using var finder = await Finder.Open(site, Explorer);
        await finder.Page.Locator("[name=amount-from]").FillAsync("£1,000");
        await finder.Page.Locator("[name=amount-to]").FillAsync("9460");
        await finder.Page.Keyboard.PressAsync("Enter");
        var told = await finder.Page.Locator("#rows td.number").AllTextContentsAsync();
        Assert.Equal(told.Count, await finder.Total());
        Assert.NotEmpty(told);
        Assert.All(told, t => Assert.InRange(Pounds(t)!.Value, 1000, 9460));
    }

    [Fact]
    public async Task The_order_and_the_columns_are_chosen_and_kept_in_the_address()
    {
        await using var finder = await Finder.Open(site, $"{Explorer}?amount_status=published");
        await finder.Page.Locator("#sort").SelectOptionAsync("amount");
        await finder.Page.Locator("#columns input[value=fund]").UncheckAsync();
        await finder.Page.Locator("#columns input[value=purpose]").CheckAsync();
        await finder.Settled();
        var amounts = (await finder.Page.Locator("#rows td.number").AllTextContentsAsync()).Select(t => Pounds(t)!.Value).ToList();
        Assert.Equal(amounts.Order(), amounts);
        var headings = await finder.Page.Locator("#rows thead th").AllTextContentsAsync();
        Assert.Contains("Purpose", headings);
        Assert.DoesNotContain("Fund", headings);

        await using var shared = await Finder.Open(site, new Uri(finder.Page.Url).PathAndQuery, Finder.Phone);
        Assert.Equal(await finder.Shown(), await shared.Shown());
        Assert.Equal(headings, await shared.Page.Locator("#rows thead th").AllTextContentsAsync());
    }

    [Theory]
    [InlineData("area=leicester", "/areas/leicester/")]
    [InlineData("", "/data/funded-projects/")]
    [InlineData("area=rutland&area=melton&sort=-amount", null)]
    public async Task The_download_is_exactly_the_rows_that_were_chosen(string choice, string? page)
    {
        await using var finder = await Finder.Open(site, $"{Explorer}?{choice}");
        var total = await finder.Total();
        var download = await finder.Page.RunAndWaitForDownloadAsync(() => finder.Page.Locator("#take").ClickAsync());
        var taken = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        var whole = BuiltSite.Real.Text("data/funded-projects/funded-projects.csv");
        Assert.StartsWith(whole.Split("\r\n")[0] + "\r\n", taken);
        var records = Records(taken);
        Assert.Equal(total, records.Count);
        Assert.Subset(Records(whole).ToHashSet(), records.ToHashSet());
        if (page is not null) Assert.Equal(Records(BuiltSite.Real.Text($"{page[1..]}{Dataset}.csv")).Order(StringComparer.Ordinal), records.Order(StringComparer.Ordinal));
        if (choice == "area=leicester") Assert.Equal("funded-projects-leicester.csv", download.SuggestedFilename);
    }

    [Fact]
    public async Task A_note_of_the_choice_can_be_taken_with_the_rows()
    {
        await using var finder = await Finder.Open(site, $"{Explorer}?area=leicester&area=rutland&financial_year=2025-26");
        var download = await finder.Page.RunAndWaitForDownloadAsync(() => finder.Page.Locator("#take-note").ClickAsync());
        var note = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Contains("Area: Leicester, Rutland\r\nFinancial year: 2025-26", note);
        Assert.Contains(finder.Page.Url, note);
    }

    [Fact]
    public async Task Rows_that_are_newer_than_the_page_are_not_taken_for_its_own()
    {
        await using var finder = await Finder.Open(site, Explorer, before: page => page.RouteAsync("**/rows.*.csv", route => route.FulfillAsync(new() { Status = 404 })));
        await finder.Page.Locator("#take").ClickAsync();
        await Assertions.Expect(finder.Page.Locator("#take-problem")).ToContainTextAsync("Load the page again");
    }

    [Theory]
    [InlineData("**/search/funded-projects/manifest.json")]
    [InlineData("**/search/funded-projects/ac*.bin")]
    [InlineData("**/search/funded-projects/n*.bin")]
    public async Task A_file_that_is_gone_leaves_the_lists_and_no_count(string file)
    {
        await using var finder = await Finder.Open(site, Explorer, before: page => page.RouteAsync(file, route => route.FulfillAsync(new() { Status = 404 })));
        Assert.True(await finder.Page.Locator("#fault").IsVisibleAsync());
        Assert.True(await finder.Page.Locator($"#table-{Dataset}").IsVisibleAsync());
        Assert.False(await finder.Page.Locator("#found").IsVisibleAsync());
        Assert.Equal("", await finder.Page.Locator("#count").TextContentAsync());
    }

    [Fact]
    public async Task Clearing_the_choices_shows_all_rows_again()
    {
        await using var finder = await Finder.Open(site, $"{Explorer}?area=leicester&amount-from=1");
        var narrowed = await finder.Total();
        await finder.Page.Locator("#clear").ClickAsync();
        Assert.True(await finder.Total() > narrowed);
        Assert.Equal("", finder.Query);
    }

    [Fact]
    public async Task The_page_prints_its_choice_without_the_controls()
    {
        await using var finder = await Finder.Open(site, $"{Explorer}?area=leicester");
        await finder.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await finder.Page.Locator("#filters").IsVisibleAsync());
        Assert.True(await finder.Page.Locator("#rows").IsVisibleAsync());
        Assert.True(await finder.Page.Locator("#count").IsVisibleAsync());
    }

    private static decimal? Pounds(string? text)
    {
        var digits = new string([.. (text ?? "").SkipWhile(c => c != '£').Skip(1).TakeWhile(c => char.IsAsciiDigit(c) || c is ',' or '.')]);
        return digits.Length == 0 ? null : decimal.Parse(digits, CultureInfo.InvariantCulture);
    }

    // The records of a CSV file without its heading; a line break within quotation marks ends none.
    private static List<string> Records(string text)
    {
        List<string> records = [];
        var (from, isQuoted) = (0, false);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '"') isQuoted = !isQuoted;
            if (text[at] != '\n' || isQuoted) continue;
            records.Add(text[from..(at + 1)]);
            from = at + 1;
        }

        return records[1..];
    }
}
