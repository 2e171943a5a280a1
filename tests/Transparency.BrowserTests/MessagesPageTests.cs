using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Transparency.Engine.Diagnostics;
using Transparency.Site.Preview;

namespace Transparency.BrowserTests;

public sealed class MessagesPageTests(BrowserSite site)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_the_page_of_messages_nor_in_the_notice(ColorScheme scheme)
    {
        using var folder = new TemporaryFolder();
        folder.Write("index.html", "<!doctype html><html lang=en><title>Home</title><meta name=viewport content='width=device-width'><body><main><h1>Home</h1></main></body></html>");
        var state = new PreviewState();
        state.Built(
            0,
            [
                new(Severity.Error, "data/not-a-number", "\"£900\" is not a number.", new("content/data/a.csv", 5, 4, 4), "Write digits only.", "cell B5, column \"amount\"", new string('x', 3) + "£900" + new string('y', 900)),
                new(Severity.Warning, "content/long", "This is long.", new("content/b.md")),
            ]);
        await using var server = await LocalServer.Start(0, new PreviewSite(folder.Path, state, CancellationToken.None).Answer, CancellationToken.None);
        var page = await (await site.Browser.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = 360, Height = 700 } })).NewPageAsync();
        foreach (var address in new[] { "", ".transparency/messages?page=/" })
        {
            await page.GotoAsync($"http://127.0.0.1:{server.Address.Port}/{address}");
            Assert.Empty((await page.RunAxe()).Violations.Select(violation => violation.Help));
            Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        }

        await page.Context.CloseAsync();
    }
}
