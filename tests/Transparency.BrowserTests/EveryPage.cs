// One walk over all pages, for all tests of every page.

using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Transparency.BrowserTests;

/// <summary>Tests that need the whole machine run after all others, one by one.</summary>
[CollectionDefinition(nameof(WholeMachine), DisableParallelization = true)]
public sealed class WholeMachine;

/// <summary>Visits each page of the repository's own site once.</summary>
public sealed class EveryPage(BrowserSite site) : IAsyncLifetime
{
    // As many as a small machine has processors.
    private const int AtOnce = 2;

    private readonly ConcurrentBag<(string Address, PageFault Fault)> _faults = [];
    private readonly ConcurrentBag<string> _visited = [];

    /// <summary>In ordinal order.</summary>
    public IReadOnlyList<string> Visited => [.. _visited.Order(StringComparer.Ordinal)];

    /// <summary>What is wrong, with the page's address.</summary>
    public IReadOnlyList<string> Faults(string kind) =>
        [.. _faults.Where(f => f.Fault.Kind == kind).Select(f => $"{f.Address} {f.Fault.Text}").Order(StringComparer.Ordinal)];

    public async ValueTask InitializeAsync()
    {
        var waiting = new ConcurrentQueue<string>(BuiltSite.Real.Addresses);
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
        {
            var page = await site.Open("/404.html", PageVisit.Options);
            while (waiting.TryDequeue(out var address))
            {
                await page.GotoAsync(site.BaseUrl + address);
                await BrowserSite.Settled(page);
                foreach (var fault in await PageVisit.Look(page)) _faults.Add((address, fault));
                _visited.Add(address);
            }

            await page.Context.CloseAsync();
        }));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
