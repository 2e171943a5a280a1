using Microsoft.Playwright;
using Transparency.Site.Commands;

namespace Transparency.BrowserTests;

/// <summary>What an editor sees while writing: a change shows, a mistake is explained, its mend shows.</summary>
public sealed class PreviewTests(BrowserSite site)
{
    private const string Letter = "content/letters/2025-05-06-street-lighting.md";

    [Fact]
    public async Task A_change_shows_by_itself_and_a_mistake_is_explained_until_it_is_mended()
    {
        using var folder = new TemporaryFolder();
        (await CommandRun.Of("new", "site", folder.Path)).Expect(0);
        using var stop = new CancellationTokenSource();
        using var output = new StringWriter();
        var serve = CommandLine.Run(
            ["serve", "--root", folder.Path, "--theme", Repository.Theme, "--date", CommandRun.Date, "--port", "0"],
            new(TextWriter.Synchronized(output), TextWriter.Synchronized(output)), () => default, stop.Token);
        try
        {
            var address = await Address(output, serve);

            await using var context = await site.Browser.NewContextAsync();
            var page = await context.NewPageAsync();
            await page.GotoAsync(address + "letters/2025-05-06-street-lighting/");
            await Expect(page, "Lights on the river path");

            var text = await File.ReadAllTextAsync(folder[Letter], TestContext.Current.CancellationToken);
            folder.Write(Letter, text.Replace("title: Lights on the river path", "title: Lamps on the river path"));
            await Expect(page, "Lamps on the river path");

            folder.Write(Letter, text.Replace("title: Lights on the river path\n", ""));
            await Expect(page, "1 error: the site was not built");
            Assert.Contains(Letter, await page.Locator("main").InnerTextAsync());
            await page.GetByRole(AriaRole.Link, new() { Name = "Look at the last good version" }).ClickAsync();
            await Expect(page, "Lamps on the river path");
            await page.GetByRole(AriaRole.Link, new() { Name = "Read what is wrong now: 1 error" }).ClickAsync();
            await Expect(page, "1 error: the site was not built");

            folder.Write(Letter, text);
            await Expect(page, "Lights on the river path");
            Assert.EndsWith("/letters/2025-05-06-street-lighting/", page.Url);
            Assert.False(Directory.Exists(folder["output"]), "The preview wrote into output/.");
        }
        finally
        {
            await stop.CancelAsync();
            Assert.Equal(0, await serve.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        }
    }

    private static Task Expect(IPage page, string heading) =>
        Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(heading, new() { Timeout = 15_000 });

    private static async Task<string> Address(StringWriter output, Task<int> serve)
    {
        for (var tries = 0; tries < 300 && !serve.IsCompleted; tries++)
        {
            var said = output.ToString();
            var start = said.IndexOf("http://", StringComparison.Ordinal);
            if (start >= 0 && said.IndexOf(' ', start) is var end and > 0) return said[start..end].Replace("localhost", "127.0.0.1");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException($"The preview did not start:\n{output}");
    }
}
