// One browser and one served site for all tests of a run.

using Microsoft.Playwright;
using Transparency.Site.Preview;

[assembly: AssemblyFixture(typeof(Transparency.BrowserTests.BrowserSite))]

namespace Transparency.BrowserTests;

/// <summary>The repository's own site, served on this computer with the headers of the published one.</summary>
public sealed class BrowserSite : IAsyncLifetime
{
    private readonly CancellationTokenSource _stopping = new();
    private LocalServer _server = null!;
    private IPlaywright _playwright = null!;

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Where the site is served: <c>http://127.0.0.1:40123</c>.</summary>
    public string BaseUrl { get; private set; } = "";

    /// <summary>
    /// The kinds of page, as <c>body data-page-type</c> and the first part of the address tell them, each with its
    /// longest page: where most stands, most can go wrong.
    /// </summary>
    public static IReadOnlyList<(string Type, string Address)> KindsOf(BuiltSite site) =>
    [
        .. site.Addresses
            .Select(address => (Type: site.Page(address).Body?.GetAttribute("data-page-type") ?? "none", Address: address))
            .GroupBy(page => (page.Type, Part: Part(page.Address)))
            .OrderBy(group => group.Key.Type, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Part, StringComparer.Ordinal)
            .Select(group => group.MaxBy(page => site.Page(page.Address).All.Length)),
    ];

    public async ValueTask InitializeAsync()
    {
        _server = await LocalServer.Start(0, new PreviewSite(BuiltSite.Real.Folder, null, _stopping.Token).Answer, CancellationToken.None);
        BaseUrl = $"http://127.0.0.1:{_server.Address.Port}";
        _playwright = await Playwright.CreateAsync();
        Browser = await Chromium.Launch(_playwright);
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        _playwright?.Dispose();
        await _stopping.CancelAsync();
        if (_server is not null) await _server.DisposeAsync();
        _stopping.Dispose();
    }

    /// <summary>A new page with settings of its own; closed with its context.</summary>
    /// <param name="address">From the site's root; or whole, of a page of another site.</param>
    /// <param name="options">Width, scheme, scripts.</param>
    /// <param name="before">Listens before the page is loaded.</param>
    /// <param name="plant">A fault to put at the end of the main part, to see that a test notices it.</param>
    public async Task<IPage> Open(
        string address, BrowserNewContextOptions? options = null, Action<IPage>? before = null, string? plant = null)
    {
        var context = await Browser.NewContextAsync(options);

        // A machine of two processors may have four tests at work.
        context.SetDefaultTimeout(90_000);
        context.SetDefaultNavigationTimeout(90_000);
        var page = await context.NewPageAsync();
        before?.Invoke(page);
        var url = address.StartsWith('/') ? BaseUrl + address : address;
        if (plant is not null) await page.RouteAsync(url, route => Plant(route, plant));
        await page.GotoAsync(url);
        await Settled(page);
        return page;
    }

    /// <summary>Waits until the scripts of a page have drawn their answer; a page without any is settled at once.</summary>
    public static Task Settled(IPage page) => page.Locator("[aria-busy=true]").WaitForAsync(new() { State = WaitForSelectorState.Detached });

    private static async Task Plant(IRoute route, string plant)
    {
        var response = await route.FetchAsync();
        await route.FulfillAsync(new() { Response = response, Body = (await response.TextAsync()).Replace("</main>", plant + "</main>") });
    }

    // "letters" for /letters/2025-11-27/, and nothing for /letters/ and /crime/.
    private static string Part(string address)
    {
        var parts = address.Trim('/').Split('/');
        return parts.Length > 1 ? parts[0] : "";
    }
}
