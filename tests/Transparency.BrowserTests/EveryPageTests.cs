using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Transparency.BrowserTests;

/// <summary>Tests that need the whole machine run after all others, one by one.</summary>
[CollectionDefinition(nameof(WholeMachine), DisableParallelization = true)]
public sealed class WholeMachine;

/// <summary>What must hold of every single page, and not of one of each kind.</summary>
[Collection(nameof(WholeMachine))]
public sealed class EveryPageTests(BrowserSite site)
{
    // As many as a small machine has processors.
    private const int AtOnce = 2;

    // The narrowest screen that WCAG 2.2 asks for (1.4.10), which is also a page of 1280 pixels at 400%.
    private const int Narrowest = 320;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    public static TheoryData<int, ColorScheme> Looks => new()
    {
        { 360, ColorScheme.Light },
        { 360, ColorScheme.Dark },
        { 1280, ColorScheme.Light },
        { 1280, ColorScheme.Dark },
    };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Axe_finds_nothing_on_any_page(int width, ColorScheme scheme)
    {
        // Run in the page itself: the library's own way opens a page more for each page, which takes as long again.
        var rules = scheme == ColorScheme.Light ? AxeTests.Rules : AxeTests.ColourRules;
        var options = new { runOnly = new { type = rules.RunOnly!.Type, values = rules.RunOnly.Values }, resultTypes = new[] { "violations" } };
        var found = await OnEveryPage(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } }, async page =>
        {
            await page.EvaluateAsync(Axe);
            return await page.EvaluateAsync<string[]>(
                "options => axe.run(document, options).then(r => r.violations.flatMap(v => v.nodes.slice(0, 3).map(n => `${v.id}: ${v.help}: ${n.html.slice(0, 200)}`)))", options);
        });
        Assert.True(found.Count == 0, $"{found.Count} faults:\n{string.Join('\n', found.Take(30))}");
    }

    [Theory]
    [InlineData(Narrowest)]
    [InlineData(1280)]
    public async Task No_page_has_to_be_scrolled_sideways(int width)
    {
        var found = await OnEveryPage(new() { ViewportSize = new() { Width = width, Height = 800 } }, async page =>
            await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") is var wide && wide > width ? [$"is {wide} pixels wide"] : []);
        Assert.Empty(found);
    }

    [Fact]
    public async Task Nothing_on_a_page_moves_while_it_is_loaded()
    {
        const string Shift = "() => new Promise(done => { let sum = 0; new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) sum += e.value; }).observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done(sum), 60); })";
        var found = await OnEveryPage(new() { ViewportSize = new() { Width = 360, Height = 800 } }, async page =>
            await page.EvaluateAsync<double>(Shift) is var shift and > 0.001 ? [$"moves by {shift:0.000}"] : []);
        Assert.Empty(found);
    }

    private async Task<IReadOnlyList<string>> OnEveryPage(BrowserNewContextOptions options, Func<IPage, Task<IEnumerable<string>>> look)
    {
        var waiting = new ConcurrentQueue<string>(BuiltSite.Real.Addresses);
        var found = new ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
        {
            var page = await site.Open("/404.html", options);
            while (waiting.TryDequeue(out var address))
            {
                await page.GotoAsync(site.BaseUrl + address);
                await BrowserSite.Settled(page);
                foreach (var fault in await look(page)) found.Add($"{address}: {fault}");
            }

            await page.Context.CloseAsync();
        }));
        return [.. found.Order(StringComparer.Ordinal)];
    }
}
