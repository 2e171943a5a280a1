using Microsoft.Playwright;

namespace Transparency.BrowserTests;

public sealed class PrintTests(BrowserSite site)
{
    [Theory]
    [PageTypeData]
    public async Task A_page_can_be_printed_dark_on_light(string type, string address)
    {
        var page = await site.Open(address, new() { ColorScheme = ColorScheme.Dark });
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        var what = $"{type} ({address})";
        Assert.True(await page.Locator("main h1").IsVisibleAsync(), $"{what}: the heading is not printed.");
        Assert.False(await page.Locator("header nav").First.IsVisibleAsync(), $"{what}: the navigation is printed.");
        var ink = await page.EvaluateAsync<double[]>(
            """
            () => ["color", "backgroundColor"].map(name => {
              const [r, g, b, a = 1] = getComputedStyle(document.body)[name].match(/[\d.]+/g).map(Number);
              return a === 0 ? 255 : (r + g + b) / 3;
            })
            """);
        Assert.True(ink[0] < 100 && ink[1] > 200, $"{what}: the print is not dark on light (ink {ink[0]:0}, paper {ink[1]:0}, of 255).");
        var dark = await Tokens(page);
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Light });
        Assert.True(dark == await Tokens(page), $"{what}: colours of the dark screen are printed.\n{dark}\n{await Tokens(page)}");
        var pdf = await page.PdfAsync();
        Assert.True(pdf.Length > 1000, $"{what}: the print is empty.");
        await page.Context.CloseAsync();
    }

    // The colours of charts, bands and notes.
    private static Task<string> Tokens(IPage page) => page.EvaluateAsync<string>(
        """
        () => {
          const style = getComputedStyle(document.documentElement);
          return ["--paper", "--panel", "--ink", "--line", "--band", "--note", "--bar", "--series-1", "--series-2", "--level-1", "--level-4"].map(name => `${name} ${style.getPropertyValue(name)}`).join("; ");
        }
        """);
}
