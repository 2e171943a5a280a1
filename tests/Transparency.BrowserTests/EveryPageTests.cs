using System.Collections.Concurrent;
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

    [Theory]
    [InlineData(Narrowest)]
    public async Task No_page_has_to_be_scrolled_sideways(int width)
    {
        var found = await OnEveryPage(new() { ViewportSize = new() { Width = width, Height = 800 } }, async page =>
            await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") is var wide && wide > width ? [$"is {wide} pixels wide"] : []);
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
