// The made-up office's site with letters that are the same everywhere, and a place to compare pictures.

using System.Text.Json;
using Microsoft.Playwright;
using Transparency.Site.Preview;

namespace Transparency.BrowserTests;

/// <summary>Serves the site that changes with the theme only, and not with what an office publishes.</summary>
public sealed class ScreenshotSite(BrowserSite browser) : IAsyncLifetime
{
    // Whoever looks at a picture sees where things are and their colours; words need not be read.
    private const double Scale = 0.2;

    // How far apart two colours are, of 255, that are not the same.
    private const int Threshold = 40;

    private readonly CancellationTokenSource _stopping = new();
    private LocalServer _server = null!;
    private IPage _bench = null!;

    /// <summary>Where the pictures lie.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Transparency.BrowserTests", "Screenshots");

    private static readonly string Font = Convert.ToBase64String(
        File.ReadAllBytes(Directory.GetFiles(Path.Combine(Repository.Root, "src", "Transparency.Engine", "Images", "Font"), "*.ttf").Single()));

    public async ValueTask InitializeAsync()
    {
        _server = await LocalServer.Start(0, new PreviewSite(BuiltSite.HillAndDale.Folder, null, _stopping.Token).Answer, CancellationToken.None);
        _bench = await (await browser.Browser.NewContextAsync()).NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _bench.Context.CloseAsync();
        await _stopping.CancelAsync();
        await _server.DisposeAsync();
        _stopping.Dispose();
    }

    /// <summary>A page of 1280 pixels.</summary>
    public async Task<IPage> Open(string address)
    {
        var page = await browser.Open($"http://127.0.0.1:{_server.Address.Port}{address}", new() { BypassCSP = true, ViewportSize = new() { Width = 1280, Height = 900 }, ColorScheme = ColorScheme.Light });
        await page.AddStyleTagAsync(new()
        {
            Content = $"@font-face {{ font-family: Even; src: url(data:font/ttf;base64,{Font}) }} *, ::before, ::after {{ font-family: Even !important; transition: none !important; caret-color: transparent !important }}",
        });
        await page.EvaluateAsync("() => document.fonts.ready.then(() => document.fonts.load('1em Even')).then(() => {})");
        return page;
    }

    /// <summary>Fonts of the machine that letters of a page are drawn with, since the even one lacks them; they, and their widths, are different elsewhere.</summary>
    public static async Task<IReadOnlyList<string>> FontsOfTheMachine(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("DOM.enable");
        await session.SendAsync("CSS.enable");
        var root = (await session.SendAsync("DOM.getDocument"))!.Value.GetProperty("root").GetProperty("nodeId").GetInt32();
        var nodes = (await session.SendAsync("DOM.querySelectorAll", new() { ["nodeId"] = root, ["selector"] = "body *" }))!.Value.GetProperty("nodeIds");
        var fonts = await Task.WhenAll(nodes.EnumerateArray().Select(n => session.SendAsync("CSS.getPlatformFontsForNode", new() { ["nodeId"] = n.GetInt32() })));
        await session.DetachAsync();
        return
        [
            .. fonts.SelectMany(f => f!.Value.GetProperty("fonts").EnumerateArray())
                .Where(f => !f.GetProperty("isCustomFont").GetBoolean())
                .Select(f => f.GetProperty("familyName").GetString()!)
                .Distinct(),
        ];
    }

    /// <summary>How a picture differs from the one that is kept; null where it does not.</summary>
    /// <param name="shot">A PNG file.</param>
    /// <param name="baseline">The file that is kept, much smaller.</param>
    /// <param name="tolerance">The share of pixels that may differ.</param>
    /// <param name="keep">Never write the baseline anew.</param>
    public async Task<string?> Differs(byte[] shot, string baseline, double tolerance, bool keep = false)
    {
        var kept = File.Exists(baseline) ? Convert.ToBase64String(await File.ReadAllBytesAsync(baseline)) : "";
        var answer = await _bench.EvaluateAsync<JsonElement>(
            """
            async ({ shot, kept, scale, threshold }) => {
              const read = async text => createImageBitmap(await (await fetch(text)).blob());
              const whole = await read("data:image/png;base64," + shot);
              const [width, height] = [Math.round(whole.width * scale), Math.round(whole.height * scale)];
              const pixels = (picture, w, h) => {
                const canvas = new OffscreenCanvas(w, h), context = canvas.getContext("2d");
                context.imageSmoothingQuality = "high";
                context.drawImage(picture, 0, 0, w, h);
                return { canvas, data: context.getImageData(0, 0, w, h).data };
              };
              const now = pixels(whole, width, height);
              const file = new Uint8Array(await (await now.canvas.convertToBlob({ type: "image/webp", quality: 0.7 })).arrayBuffer());
              const packed = btoa(Array.from(file, b => String.fromCharCode(b)).join(""));
              if (!kept) return { packed, width, height };
              const old = await read("data:image/webp;base64," + kept);
              const [w, h] = [Math.min(width, old.width), Math.min(height, old.height)];
              const before = pixels(old, old.width, old.height).data;
              let differing = 0;
              for (let y = 0; y < h; y++) for (let x = 0; x < w; x++) {
                const [a, b] = [4 * (y * width + x), 4 * (y * old.width + x)];
                if ([0, 1, 2].some(i => Math.abs(now.data[a + i] - before[b + i]) > threshold)) differing++;
              }
              return { packed, width, height, oldWidth: old.width, oldHeight: old.height, share: differing / (w * h) };
            }
            """,
            new { shot = Convert.ToBase64String(shot), kept, scale = Scale, threshold = Threshold });

        var fault = Fault(answer, tolerance);
        if (fault is null) return null;
        var packed = Convert.FromBase64String(answer.GetProperty("packed").GetString()!);
        if (Snapshot.IsOverwritten && !keep)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(baseline)!);
            await File.WriteAllBytesAsync(baseline, packed);
            return null;
        }

        var seen = Path.Combine(Path.GetTempPath(), "transparency-screenshots", Path.GetFileName(Path.GetDirectoryName(baseline)!), Path.GetFileName(baseline));
        Directory.CreateDirectory(Path.GetDirectoryName(seen)!);
        await File.WriteAllBytesAsync(seen, packed);
        return $"{fault} It now looks like {seen}; if that is as it should be, run the tests with SNAPSHOTS=overwrite.";
    }

    private static string? Fault(JsonElement answer, double tolerance)
    {
        if (!answer.TryGetProperty("share", out var share)) return "there is no picture of it yet.";
        int Of(string name) => answer.GetProperty(name).GetInt32();
        if (Of("width") != Of("oldWidth")) return $"it is {Of("width") / Scale} pixels wide, and was {Of("oldWidth") / Scale}.";
        if (Math.Abs(Of("height") - Of("oldHeight")) > Math.Max(2, Of("oldHeight") * tolerance)) return $"it is {Of("height") / Scale} pixels tall, and was {Of("oldHeight") / Scale}.";
        return share.GetDouble() > tolerance ? $"{Screenshot.Percent(share.GetDouble())} of its pixels have another colour." : null;
    }
}
