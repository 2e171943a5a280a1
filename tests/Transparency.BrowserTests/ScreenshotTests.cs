using System.Globalization;
using Microsoft.Playwright;

namespace Transparency.BrowserTests;

/// <summary>
/// Every kind of page looks as it did when someone last looked at it: at three widths, light and dark, and printed. With
/// <c>SNAPSHOTS=overwrite</c> the pictures are taken anew, to be looked at before they are committed.
/// </summary>
public sealed class ScreenshotTests(ScreenshotSite site) : IClassFixture<ScreenshotSite>
{
    // Of all pixels so many may be of another colour: the same letters are drawn a little differently on each system.
    private const double Tolerance = 0.01;

    private static readonly IReadOnlyList<(string Name, int Width, Media Media, ColorScheme Scheme)> Views =
    [
        .. from width in new[] { 360, 768, 1280 }
           from scheme in new[] { ColorScheme.Light, ColorScheme.Dark }
           select ($"{width}-{scheme.ToString().ToLowerInvariant()}", width, Media.Screen, scheme),
        ("print", 768, Media.Print, ColorScheme.Light),
    ];

    [Theory]
    [PageTypeData(Site = "hill-and-dale")]
    public async Task A_page_looks_as_it_did(string type, string address)
    {
        var page = await site.Open(address);
        Assert.Empty(await ScreenshotSite.FontsOfTheMachine(page));
        List<string> changed = [];
        foreach (var (name, width, media, scheme) in Views)
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { Media = media, ColorScheme = scheme });
            var shot = await page.ScreenshotAsync(new() { FullPage = true });
            var baseline = Path.Combine(ScreenshotSite.Folder, Screenshot.NameOf(type, address), name + ".webp");
            if (await site.Differs(shot, baseline, Tolerance) is { } fault) changed.Add($"{type} ({address}), {name}: {fault}");
        }

        await page.Context.CloseAsync();
        Assert.True(changed.Count == 0, string.Join('\n', changed));
    }

    [Theory]
    [InlineData(".site-footer { display: none }", "tall")]
    [InlineData(":root { --ink: #b00 !important }", "of its pixels")]
    [InlineData("main { transform: translateY(24px) }", "of its pixels")]
    public async Task A_planted_change_is_seen(string style, string words)
    {
        var page = await site.Open("/");
        await page.AddStyleTagAsync(new() { Content = style });
        var shot = await page.ScreenshotAsync(new() { FullPage = true });
        await page.Context.CloseAsync();
        var fault = await site.Differs(shot, Path.Combine(ScreenshotSite.Folder, Screenshot.NameOf("home", "/"), "1280-light.webp"), Tolerance, keep: true);
        Assert.Contains(words, fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_planted_sign_that_the_machine_draws_is_seen()
    {
        var page = await site.Open("/");
        await page.AddStyleTagAsync(new() { Content = "h1::after { content: '\\2195' }" });
        var fonts = await ScreenshotSite.FontsOfTheMachine(page);
        await page.Context.CloseAsync();
        Assert.NotEmpty(fonts);
    }

    [Fact]
    public void Every_picture_is_of_a_page_that_there_is()
    {
        var names = BrowserSite.KindsOf(BuiltSite.HillAndDale).Select(p => Screenshot.NameOf(p.Type, p.Address)).Order(StringComparer.Ordinal);
        Assert.Equal(names, Directory.EnumerateDirectories(ScreenshotSite.Folder).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal));
        Assert.All(Directory.EnumerateDirectories(ScreenshotSite.Folder), d => Assert.Equal(Views.Count, Directory.GetFiles(d).Length));
    }
}

internal static class Screenshot
{
    /// <summary>The folder of a kind of page: <c>document-letters</c>, <c>home</c>.</summary>
    public static string NameOf(string type, string address) =>
        address.Trim('/').Split('/') is { Length: > 1 } parts ? $"{type}-{parts[0]}" : address.Trim('/') is { Length: > 0 } own && own != type ? $"{type}-{Path.GetFileNameWithoutExtension(own)}" : type;

    /// <summary>A share in words.</summary>
    public static string Percent(double share) => (100 * share).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
