using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Transparency.BrowserTests;

public sealed class AxeTests(BrowserSite site)
{
    internal static readonly string[] Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "wcag2aaa", "best-practice"];

    internal static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = [.. Tags] },
        ResultTypes = [ResultType.Violations],
    };

    // Colours are all that the dark scheme changes: the other rules would find the same again.
    internal static readonly AxeRunOptions ColourRules = new()
    {
        RunOnly = new() { Type = "rule", Values = ["color-contrast", "color-contrast-enhanced", "link-in-text-block"] },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>Fails with what axe finds on a page, in both colour schemes.</summary>
    internal static async Task FindsNothing(BrowserSite site, string type, string address, int width = 1280, Func<IPage, Task>? first = null)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await site.Open(address, new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
            if (first is not null) await first(page);
            var found = await page.RunAxe(scheme == ColorScheme.Light ? Rules : ColourRules);
            await page.Context.CloseAsync();
            Assert.True(found.Violations.Length == 0, $"{type} ({address}), {scheme}:\n{string.Join('\n', found.Violations.SelectMany(Lines))}");
        }
    }

    [Fact]
    public async Task Axe_finds_a_planted_fault()
    {
        var page = await site.Open("/", plant: "<img src=\"/none.png\"><a href=\"/x\"></a>");
        var found = await page.RunAxe(Rules);
        await page.Context.CloseAsync();
        Assert.Contains("image-alt", found.Violations.Select(violation => violation.Id));
        Assert.Contains("link-name", found.Violations.Select(violation => violation.Id));
    }

    internal static IEnumerable<string> Lines(AxeResultItem violation) =>
        violation.Nodes.Take(5).Select(node => $"  {violation.Id}: {violation.Help}\n    {node.Html}");
}
