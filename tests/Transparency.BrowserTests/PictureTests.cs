using Microsoft.Playwright;

namespace Transparency.BrowserTests;

/// <summary>Pictures that the build draws, as a browser reads them.</summary>
public sealed class PictureTests(BrowserSite site)
{
    [Fact]
    public async Task A_picture_for_sharing_has_the_sites_colour_and_dark_words_on_white()
    {
        var page = await site.Open("/share/areas.png");
        var colours = await page.EvaluateAsync<Dictionary<string, int>>(
            """
            () => {
              const picture = document.images[0], canvas = document.createElement("canvas"), counts = {};
              [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
              const context = canvas.getContext("2d");
              context.drawImage(picture, 0, 0);
              const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
              for (let i = 0; i < data.length; i += 4) { const c = [data[i], data[i + 1], data[i + 2]].join(); counts[c] = (counts[c] ?? 0) + 1; }
              return counts;
            }
            """);
        await page.Context.CloseAsync();
        Assert.Equal(1200 * 630, colours.Values.Sum());
        var common = colours.OrderByDescending(c => c.Value).Select(c => c.Key).ToList();
        Assert.Equal("255,255,255", common[0]);

        // The band, of which the words on it leave most.
        var band = common[1].Split(',').Select(int.Parse).ToArray();
        Assert.InRange(colours[common[1]], 100_000, 144_000);
        Assert.True(1.05 / (Luminance(band) + 0.05) > 7, $"White is hard to read on {common[1]}.");

        // The darkest are letters.
        var dark = colours.Where(c => Luminance([.. c.Key.Split(',').Select(int.Parse)]) < 0.02).Sum(c => c.Value);
        Assert.InRange(dark, 5_000, 80_000);
    }

    private static double Luminance(int[] colour)
    {
        var parts = colour.Select(c => c / 255.0).Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
