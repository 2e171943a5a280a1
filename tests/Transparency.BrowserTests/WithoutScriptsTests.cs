using Microsoft.Playwright;

namespace Transparency.BrowserTests;

public sealed class WithoutScriptsTests(BrowserSite site)
{
    [Theory]
    [PageTypeData]
    public async Task Every_kind_of_page_can_be_read_without_scripts_on_a_phone_and_a_desk(string type, string address)
    {
        foreach (var width in new[] { 360, 1280 })
        {
            var page = await site.Open(address, new() { JavaScriptEnabled = false, ViewportSize = new() { Width = width, Height = 800 } });
            var what = $"{type} ({address}) at {width} px";
            Assert.True(await page.Locator("h1").CountAsync() == 1, $"{what} has {await page.Locator("h1").CountAsync()} headings of the first level.");
            Assert.True(await page.GetByRole(AriaRole.Main).CountAsync() == 1, $"{what} has no main landmark, or several.");
            Assert.False(string.IsNullOrWhiteSpace(await page.TitleAsync()), $"{what} has no title.");
            Assert.StartsWith("en", await page.Locator("html").GetAttributeAsync("lang"));
            var overflow = await Overflow(page);
            var widest = await Widest(page);
            Assert.True(overflow <= 0 && widest.Length == 0, $"{what} is {overflow} px too wide: {widest}");
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task A_planted_box_that_is_too_wide_is_noticed()
    {
        var page = await site.Open("/", new() { ViewportSize = new() { Width = 360, Height = 800 } }, plant: "<table><tr><td><pre>" + new string('x', 200) + "</pre></td></tr></table>");
        Assert.NotEqual("", await Widest(page));
        await page.Context.CloseAsync();
    }

    private static Task<int> Overflow(IPage page) =>
        page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    // What sticks out, unless something around it scrolls or clips by itself.
    private static Task<string> Widest(IPage page) => page.EvaluateAsync<string>(
        """
        () => {
          const width = document.documentElement.clientWidth;
          const clipped = e => { for (let p = e.parentElement; p; p = p.parentElement) if (getComputedStyle(p).overflowX !== "visible" && p !== document.documentElement && p !== document.body) return true; return false; };
          return [...document.body.querySelectorAll("*")]
            .filter(e => e.getBoundingClientRect().right > width + 0.5 && !clipped(e))
            .map(e => `<${e.localName} class="${e.getAttribute("class") ?? ""}">`).slice(0, 5).join(" ");
        }
        """);
}
