// The search page and the explorer as a reader uses them.

using Microsoft.Playwright;

namespace Transparency.BrowserTests;

/// <summary>A page that finds: its box, its count, its choices.</summary>
internal sealed class Finder(IPage page) : IAsyncDisposable
{
    public const string Explorer = "/explore/funded-projects/";

    public static readonly (int Width, int Height) Phone = (360, 740);
    public static readonly (int Width, int Height) Desk = (1280, 900);

    public IPage Page => page;

    public ILocator Box => page.Locator("#q");

    public ILocator Status => page.GetByRole(AriaRole.Status);

    public static async Task<Finder> Open(BrowserSite site, string address, (int Width, int Height)? size = null, Action<IPage>? before = null)
    {
        var (width, height) = size ?? Desk;
        return new(await site.Open(address, new() { ViewportSize = new() { Width = width, Height = height }, AcceptDownloads = true }, before));
    }

    /// <summary>What the address asks for, from the question mark on.</summary>
    public string Query => Uri.UnescapeDataString(new Uri(page.Url).Query);

    /// <summary>How many were found, as the page says it.</summary>
    public async Task<int> Total()
    {
        await Settled();
        var text = await page.Locator("#count").TextContentAsync() ?? "";
        Assert.True(text.Length > 0, "The page does not say how many were found.");
        return int.Parse(text.Split(' ')[0].Replace(",", "", StringComparison.Ordinal));
    }

    /// <summary>The addresses of the results or rows that are shown.</summary>
    public async Task<IReadOnlyList<string>> Shown() =>
        await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('#hits .list-title a, #rows tbody th a')].map(a => a.getAttribute('href'))");

    /// <summary>The box of a choice, such as <c>area</c>, <c>leicester</c>.</summary>
    public ILocator Choice(string facet, string value) => page.Locator($"#finder input[name='{facet}'][value='{value}']");

    /// <summary>The number beside a choice.</summary>
    public async Task<int> CountOf(string facet, string value) =>
        int.Parse((await Choice(facet, value).Locator("xpath=..").Locator(".choice-count").TextContentAsync() ?? "").Replace(",", "", StringComparison.Ordinal));

    /// <summary>Waits for what typing has set off.</summary>
    public async Task Settled()
    {
        await Task.Delay(250);
        await BrowserSite.Settled(page);
    }

    public async Task Type(string text)
    {
        await Box.FillAsync(text);
        await Settled();
    }

    public async ValueTask DisposeAsync() => await page.Context.CloseAsync();
}
