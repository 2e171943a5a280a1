// A reader in Chromium: opens the site's own pages with an empty cache, ticks boxes, types words.

using Microsoft.Playwright;
using Transparency.BrowserTests;

namespace Transparency.Benchmarks.Search;

/// <summary>Knows of the pages only what a reader sees: the form that is busy, the count, the boxes.</summary>
public sealed class SearchReader : IAsyncDisposable
{
    private const int Patience = 120_000;

    // Runs before any script of the page. The page's own clock begins with the navigation.
    private const string Watch = """
        new MutationObserver(() => {
          const form = document.getElementById('finder');
          if (window.answered || !form || form.hasAttribute('aria-busy') || !document.getElementById('fault').hidden) return;
          if (document.getElementById('count').textContent && document.querySelector('#hits > li, #rows tbody tr')) window.answered = performance.now();
        }).observe(document, { subtree: true, attributes: true, attributeFilter: ['aria-busy'] });
        """;

    // Every turn waits for the page to be at rest, does one thing, and sees when the form is no longer busy.
    private const string Turns = """
        async ({ turns, act, undo }) => {
          const [doing, undoing] = [act, undo].map(code => new Function('turn', code));
          const form = document.getElementById('finder');
          const rest = () => new Promise(done => setTimeout(done, 60));
          const answer = deed => new Promise(done => {
            const observer = new MutationObserver(() => {
              if (form.hasAttribute('aria-busy')) return;
              observer.disconnect();
              const answered = performance.now() - start;
              document.body.getBoundingClientRect();
              done([answered, performance.now() - start]);
            });
            observer.observe(form, { attributes: true, attributeFilter: ['aria-busy'] });
            const start = performance.now();
            deed();
          });
          const times = [];
          for (const turn of turns) {
            await rest();
            times.push(await answer(() => doing(turn)));
            await rest();
            if (undo) await answer(() => undoing(turn));
          }
          return times.flat();
        }
        """;

    // A box that is ticked may move to the top of its list, so it is found again by its value.
    private const string TickBox = "const box = document.querySelectorAll(`#facets input[name='${turn[0]}']`)[turn[1]]; turn[2] = box.value; box.click();";

    private const string UntickBox = "document.querySelector(`#facets input[name='${turn[0]}'][value='${turn[2]}']`).click();";

    private const string Submit = "document.getElementById('q').value = turn; document.getElementById('finder').requestSubmit();";

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private SearchReader(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<SearchReader> Start()
    {
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await Chromium.Launch(playwright));
    }

    /// <summary>Opens an address in a browser that has seen nothing yet, and waits for the answer.</summary>
    public async Task<Opening> Open(SiteServer server, string address)
    {
        server.Wire.Reset();
        var (page, answered) = await Opened(server, address);
        await page.Context.CloseAsync();
        return new(answered, server.Wire.Sent);
    }

    /// <summary>Ticks boxes of an open page, one after another, each alone.</summary>
    /// <param name="boxes">The facet, and the place of the box in it.</param>
    public Task<Answering> Tick(SiteServer server, string address, IReadOnlyList<(string Facet, int Place)> boxes) =>
        Answer(server, address, boxes.Select(b => new object[] { b.Facet, b.Place }), TickBox, UntickBox);

    /// <summary>Asks an open page for other words. The form is submitted, so the pause for typing is not in the time.</summary>
    public Task<Answering> Ask(SiteServer server, string address, IReadOnlyList<string> queries) =>
        Answer(server, address, queries, Submit, "");

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    // All turns are taken twice: the second time nothing has to be fetched any more.
    private async Task<Answering> Answer(SiteServer server, string address, IEnumerable<object> turns, string act, string undo)
    {
        var (page, _) = await Opened(server, address);
        server.Wire.Reset();
        var asked = turns.ToList();
        var first = await Take();
        var kilobytes = server.Wire.Sent.Sum(s => s.Bytes) / 1e3 / asked.Count;
        var thread = await MainThread.Of(page);
        var again = await Take();
        var busy = await thread.Each(asked.Count * (undo.Length > 0 ? 2 : 1));
        await page.Context.CloseAsync();
        return new(first.Select(t => t[0]).Median(), again.Select(t => t[0]).Median(), again.Select(t => t[1]).Median(), busy, kilobytes);

        async Task<List<double[]>> Take() => [.. (await page.EvaluateAsync<double[]>(Turns, new { turns = asked, act, undo })).Chunk(2)];
    }

    private async Task<(IPage Page, double Answered)> Opened(SiteServer server, string address)
    {
        var context = await _browser.NewContextAsync(new() { IgnoreHTTPSErrors = true, ViewportSize = new() { Width = 1280, Height = 900 } });
        var page = await context.NewPageAsync();
        List<string> faults = [];
        page.PageError += (_, fault) => faults.Add(fault);
        page.Console += (_, message) => faults.Add(message.Text);
        await page.AddInitScriptAsync(Watch);
        await page.GotoAsync(server.Address + address);
        try
        {
            await page.WaitForFunctionAsync("() => window.answered", null, new() { Timeout = Patience });
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"{address} does not answer. {string.Join('\n', faults)}");
        }

        return (page, await page.EvaluateAsync<double>("() => window.answered"));
    }
}
