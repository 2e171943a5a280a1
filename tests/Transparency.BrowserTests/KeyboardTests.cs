using Microsoft.Playwright;

namespace Transparency.BrowserTests;

public sealed class KeyboardTests(BrowserSite site)
{
    // A long table holds thousands of links: the first ones tell whether Tab gets stuck.
    private const int Most = 80;

    private const string MarkStops =
        """
        most => {
          const stops = "a[href], button, input, select, textarea, summary, [tabindex]";
          const skips = e => e.disabled || e.tabIndex < 0 || e.closest("[inert]")
            || !e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false })
            || (e.type === "radio" && e !== (document.querySelector(`input[type=radio][name="${e.name}"]:checked`)
                ?? document.querySelector(`input[type=radio][name="${e.name}"]`)));
          window.tabStops = [...document.querySelectorAll(stops)].filter(e => !skips(e)).slice(0, most);
          return window.tabStops.length;
        }
        """;

    private const string CurrentStop =
        """
        () => {
          const at = document.activeElement;
          if (!at || at === document.body) return { index: -1, seen: true, what: "" };
          const style = getComputedStyle(at);
          const seen = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
          return { index: window.tabStops.indexOf(at), seen, what: at.outerHTML.slice(0, 120) };
        }
        """;

    [Theory]
    [PageTypeData]
    public async Task Tab_reaches_everything_in_order_and_shows_where_it_is(string type, string address)
    {
        var (stops, reached, unseen) = await Walk(address);
        Assert.True(stops > 0, $"{type} ({address}) has nothing to reach.");
        Assert.True(unseen.Count == 0, $"{type} ({address}): nothing shows that the focus is on {string.Join(", ", unseen)}");
        Assert.Equal(Enumerable.Range(0, stops), reached);
    }

    [Fact]
    public async Task A_planted_stop_out_of_order_is_noticed()
    {
        var (stops, reached, _) = await Walk("/404.html", "<a href=\"/\" tabindex=\"5\">First of all</a>");
        Assert.NotEqual(Enumerable.Range(0, stops), reached);
    }

    [Fact]
    public async Task The_first_stop_skips_to_the_main_part()
    {
        var page = await site.Open("/");
        await page.Keyboard.PressAsync("Tab");
        Assert.StartsWith("#", await page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href') ?? ''"));
        Assert.True(await page.EvaluateAsync<bool>("() => { const r = document.activeElement.getBoundingClientRect(); return r.width > 1 && r.height > 1 && r.top >= 0; }"), "The skip link does not show when it has the focus.");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("() => !!document.activeElement.closest('main')"), "After the skip link, the next stop is not in the main part.");
        await page.Context.CloseAsync();
    }

    // How many stops there are, which were reached in which order, and where the focus could not be seen.
    private async Task<(int Stops, IReadOnlyList<int> Reached, IReadOnlyList<string> Unseen)> Walk(string address, string? plant = null)
    {
        var page = await site.Open(address, plant: plant);
        var count = await page.EvaluateAsync<int>(MarkStops, Most);
        List<int> reached = [];
        List<string> unseen = [];
        for (var press = 0; press < count + 30 && reached.LastOrDefault(-1) < count - 1; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            var stop = await page.EvaluateAsync<Stop>(CurrentStop);
            // A box that scrolls may be a stop of its own without being a link or a button.
            if (stop.Index < 0) continue;
            if (!stop.Seen) unseen.Add(stop.What);
            reached.Add(stop.Index);
        }

        await page.Context.CloseAsync();
        return (count, reached, unseen);
    }

    private sealed class Stop
    {
        public int Index { get; set; }

        public bool Seen { get; set; }

        public string What { get; set; } = "";
    }
}
