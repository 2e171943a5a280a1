using Microsoft.Playwright;

namespace Transparency.BrowserTests;

/// <summary>What people come for, done with the keyboard alone from the home page on.</summary>
public sealed class TaskTests(BrowserSite site)
{
    // A page has a few hundred stops; whoever needs more is lost.
    private const int Most = 400;

    [Fact]
    public async Task Find_what_was_spent_in_an_area()
    {
        var page = await AreaByName("melton mow");
        Assert.Contains("Melton has spent all of its £31,335.75.", await page.Locator(".story").InnerTextAsync());
        Assert.Contains("£31,335.75", await page.Locator("#table-csp-allocations").InnerTextAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Download_what_was_spent_there()
    {
        var page = await AreaByName("melton");
        var download = await page.RunAndWaitForDownloadAsync(() => Follow(page, "a[download][href='/areas/melton/csp-allocations.csv']"));
        var text = await new StreamReader(await download.CreateReadStreamAsync()).ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("31335.75", text);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Read_the_letter()
    {
        var page = await site.Open("/");
        await Follow(page, "nav a[href='/letters/']");
        await Arrived(page, "/letters/");
        await Follow(page, "main .list a[href='/letters/2025-11-27-winter-of-action/']");
        await Arrived(page, "/letters/2025-11-27-winter-of-action/");
        Assert.Contains("Dear Home Secretary", await page.Locator(".document-body").InnerTextAsync());
        Assert.True(await page.Locator(".document-promises .promises li").CountAsync() > 5, "What it promises does not stand beside it.");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Find_the_source_of_a_figure()
    {
        var page = await AreaByName("rutland");
        await Follow(page, ".card .card-number a[href='/reports/2025-10-27-panel-report/#para-31']");
        await Arrived(page, "/reports/2025-10-27-panel-report/");
        // The page may still be scrolling there.
        await page.WaitForFunctionAsync("() => { const r = document.querySelector('#para-31').getBoundingClientRect(); return r.top >= 0 && r.top < innerHeight; }");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Compare_the_areas()
    {
        var page = await site.Open("/");
        await Follow(page, "nav a[href='/areas/']");
        await Arrived(page, "/areas/");
        await Follow(page, "#chart-csp-allocations-compared summary");
        var rows = page.Locator("#table-chart-csp-allocations-compared tbody tr");
        Assert.Equal(9, await rows.CountAsync());
        Assert.Contains("£0.74", await rows.First.InnerTextAsync());
        await Reach(page, "#table-chart-csp-allocations-compared thead th:first-child button");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("ascending", await page.Locator("#table-chart-csp-allocations-compared thead th:first-child").GetAttributeAsync("aria-sort"));
        Assert.StartsWith("Blaby", await rows.First.InnerTextAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Filter_the_explorer()
    {
        var page = await site.Open("/");
        await Follow(page, "nav a[href='/explore/']");
        await Arrived(page, "/explore/");
        await Follow(page, "main a[href='/explore/funded-projects/']");
        await Arrived(page, "/explore/funded-projects/");
        await BrowserSite.Settled(page);
        await Reach(page, "#q");
        await page.Keyboard.TypeAsync("young");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => location.search.startsWith('?q=young')");
        await BrowserSite.Settled(page);
        var told = await page.Locator("#status").InnerTextAsync();
        Assert.Matches("^[1-9][0-9]? (?:project|row|result)", told.TrimStart());
        await page.Context.CloseAsync();
    }

    private async Task<IPage> AreaByName(string name)
    {
        var page = await site.Open("/");
        await Reach(page, "#area-name");
        await page.Keyboard.TypeAsync(name);
        await page.Keyboard.PressAsync("Enter");
        await Arrived(page, "/areas/");
        await Reach(page, "#area-found a");
        var area = await page.EvaluateAsync<string>("() => document.activeElement.pathname");
        await page.Keyboard.PressAsync("Enter");
        await Arrived(page, area);
        return page;
    }

    private static async Task Arrived(IPage page, string address)
    {
        await page.WaitForFunctionAsync("address => location.pathname === address", address);
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }

    private static async Task Follow(IPage page, string target)
    {
        await Reach(page, target);
        await page.Keyboard.PressAsync("Enter");
    }

    // Tab by Tab, as someone without a mouse.
    private static async Task Reach(IPage page, string target)
    {
        for (var press = 0; press < Most; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("target => document.activeElement.matches(target)", target)) return;
        }

        Assert.Fail($"{target} of {page.Url} is not among the first {Most} stops.");
    }
}
