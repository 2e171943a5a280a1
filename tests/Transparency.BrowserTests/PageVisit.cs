// What is looked for on a page that is open: at each width, light and dark.

using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Transparency.BrowserTests;

/// <summary>Something wrong with a page.</summary>
public sealed record PageFault(string Kind, string Text);

internal static class PageVisit
{
    public const string Axe = "axe";
    public const string Width = "width";
    public const string Shift = "shift";

    // A phone and a desktop.
    private static readonly IReadOnlyList<int> Widths = [360, 1280];

    // The narrowest screen that WCAG 2.2 asks for (1.4.10), which is also a page of 1280 pixels at 400%.
    private const int Narrowest = 320;

    // Where much stands beside each other already, and has the least room.
    private const int Tablet = 1024;

    private static readonly string AxeScript = new BundledAxeScriptProvider().GetScript();

    /// <summary>As the script says it.</summary>
    public static string AxeVersion { get; } = System.Text.RegularExpressions.Regex.Match(AxeScript, @"axe v([\d.]+)").Groups[1].Value;

    // Whole pages are looked at, and not the part that a screen shows.
    private const string RunAxe =
        """
        async (tags) => {
          const run = tags.length ? { type: "tag", values: tags } : { type: "rule", values: ["color-contrast", "color-contrast-enhanced", "link-in-text-block"] };
          const found = await axe.run(document, { runOnly: run, resultTypes: ["violations"], elementRef: false });
          return found.violations.flatMap(v => v.nodes.slice(0, 3).map(n => `${v.id}: ${v.help} ${n.html.slice(0, 200)}`));
        }
        """;

    // A busy machine may draw the page's first frame long after it is loaded: frames are waited for, beside the time.
    private const string Shifted =
        """
        async () => {
          let sum = 0;
          const count = entries => { for (const e of entries) if (!e.hadRecentInput) sum += e.value; };
          const shifts = new PerformanceObserver(list => count(list.getEntries()));
          shifts.observe({ type: "layout-shift", buffered: true });
          await new Promise(done => setTimeout(done, 50));
          for (let frame = 0; frame < 3; frame++) await new Promise(done => requestAnimationFrame(done));
          count(shifts.takeRecords());
          return sum;
        }
        """;

    /// <summary>How a page is opened that is looked at.</summary>
    public static BrowserNewContextOptions Options => new() { ColorScheme = ColorScheme.Light, ViewportSize = Size(Widths[0]), BypassCSP = true };

    /// <summary>Everything that is wrong with a page that was opened with <see cref="Options"/>, which are so again afterwards.</summary>
    public static async Task<IReadOnlyList<PageFault>> Look(IPage page)
    {
        List<PageFault> faults = [];
        if (await Moved(page) is var moved and > 0) faults.Add(new(Shift, $"moves by {moved:0.####}"));
        await page.EvaluateAsync(AxeScript);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            foreach (var width in Widths)
            {
                await page.SetViewportSizeAsync(width, 800);

                // Colours are all that the dark scheme changes: the other rules would find the same again.
                var found = await page.EvaluateAsync<string[]>(RunAxe, scheme == ColorScheme.Light ? AxeTests.Tags : []);
                faults.AddRange(found.Select(text => new PageFault(Axe, $"at {width}, {scheme}: {text}")));
            }
        }

        foreach (var width in (int[])[Narrowest, .. Widths, Tablet])
        {
            await page.SetViewportSizeAsync(width, 800);
            var wide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
            if (wide > width) faults.Add(new(Width, $"is {wide} pixels wide at {width}"));
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(Widths[0], 800);
        return faults;
    }

    // What a page does, it does whenever it is loaded. A browser short of processor time may show one half of a row of a
    // table before it has read the other: that is chance, and does not come three times.
    private static async Task<double> Moved(IPage page)
    {
        var least = await page.EvaluateAsync<double>(Shifted);
        for (var again = 0; least > 0 && again < 2; again++)
        {
            await page.ReloadAsync();
            await BrowserSite.Settled(page);
            least = Math.Min(least, await page.EvaluateAsync<double>(Shifted));
        }

        return least;
    }

    private static ViewportSize Size(int width) => new() { Width = width, Height = 800 };
}
