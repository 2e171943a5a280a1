using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Transparency.BrowserTests;

public sealed class SearchPageTests(BrowserSite site)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task From_any_page_the_keyboard_alone_leads_to_a_result(int width)
    {
        await using var finder = await Finder.Open(site, "/", (width, 800));
        await finder.Page.Locator("#site-search").FocusAsync();
        await finder.Page.Keyboard.TypeAsync("thermal camera");
        await finder.Page.Keyboard.PressAsync("Enter");
        await Arrives(finder, "/search/?q=thermal+camera");
        Assert.True(await finder.Total() > 0);
        var first = (await finder.Shown())[0];
        await Reach(finder, ".list-title a");
        await finder.Page.Keyboard.PressAsync("Enter");
        await Arrives(finder, first);
    }

    [Fact]
    public async Task A_choice_made_with_the_space_bar_narrows_and_keeps_the_focus()
    {
        await using var finder = await Finder.Open(site, "/search/?q=camera");
        var all = await finder.Total();
        var projects = await finder.CountOf("kind", "project");
        Assert.InRange(projects, 1, all - 1);
        await finder.Choice("kind", "project").FocusAsync();
        await finder.Page.Keyboard.PressAsync("Space");
        Assert.Equal(projects, await finder.Total());
        Assert.All(await finder.Shown(), url => Assert.StartsWith("/projects/", url));
        Assert.Equal("project", await finder.Page.EvaluateAsync<string>("() => document.activeElement.value"));
        Assert.Equal("?q=camera&kind=project", finder.Query);
    }

    [Fact]
    public async Task On_a_phone_the_choices_wait_behind_a_button()
    {
        List<string> asked = [];
        await using var finder = await Finder.Open(site, "/search/?q=camera", Finder.Phone, page => page.Request += (_, request) => asked.Add(request.Url));
        Assert.True(await finder.Choice("kind", "project").IsVisibleAsync());
        Assert.Equal(0, await finder.Choice("area", "leicester").CountAsync());
        // Only the kinds are counted, which everyone sees.
        Assert.Equal(["f0"], asked.Select(url => url.Split('/')[^1].Split('.')[0]).Where(name => name[0] == 'f' && name.Length == 2));
        await finder.Page.Locator("#filters > summary").FocusAsync();
        await finder.Page.Keyboard.PressAsync("Enter");
        await finder.Choice("area", "leicester").WaitForAsync();
        var told = await finder.CountOf("area", "leicester");
        await finder.Choice("area", "leicester").CheckAsync();
        Assert.Equal(told, await finder.Total());
    }

    [Fact]
    public async Task Back_and_forward_and_the_address_alone_give_the_same_results()
    {
        await using var finder = await Finder.Open(site, "/search/?q=camera");
        var camera = await finder.Shown();
        await finder.Choice("kind", "project").CheckAsync();
        var narrowed = (Total: await finder.Total(), Shown: await finder.Shown());
        await finder.Type("football");
        await finder.Settled();
        var other = await finder.Shown();
        Assert.NotEqual(narrowed.Shown, other);

        await finder.Page.GoBackAsync();
        Assert.Equal(narrowed.Total, await finder.Total());
        Assert.Equal(narrowed.Shown, await finder.Shown());
        Assert.True(await finder.Choice("kind", "project").IsCheckedAsync());
        await finder.Page.GoBackAsync();
        await finder.Settled();
        Assert.Equal(camera, await finder.Shown());
        await finder.Page.GoForwardAsync();
        await finder.Page.GoForwardAsync();
        await finder.Settled();
        Assert.Equal("football", await finder.Box.InputValueAsync());
        Assert.Equal(other, await finder.Shown());

        await using var shared = await Finder.Open(site, "/search/" + new Uri(finder.Page.Url).Query, Finder.Phone);
        Assert.Equal(other, await shared.Shown());
    }

    [Fact]
    public async Task The_number_found_is_read_out_once_the_typing_stops()
    {
        await using var finder = await Finder.Open(site, "/search/");
        await finder.Page.EvaluateAsync("() => { window.said = []; new MutationObserver(() => window.said.push(document.getElementById('status').textContent)).observe(document.getElementById('status'), { childList: true }); }");
        await finder.Box.EvaluateAsync("box => { for (const end of [1, 2, 3, 4, 5, 6]) { box.value = 'camera'.slice(0, end); box.dispatchEvent(new Event('input', { bubbles: true })); } }");
        var total = await finder.Total();
        await Assertions.Expect(finder.Status).ToHaveTextAsync($"{total} results for “camera”");
        Assert.Single(await finder.Page.EvaluateAsync<string[]>("() => window.said"));
    }

    [Fact]
    public async Task A_misspelt_word_is_found_and_its_right_spelling_offered()
    {
        await using var finder = await Finder.Open(site, "/search/?q=comunity+day");
        Assert.True(await finder.Total() > 0);
        await finder.Page.Locator("#advice a").ClickAsync();
        await Arrives(finder, "/search/?q=community+day");
        Assert.True(await finder.Total() > 0);
    }

    [Fact]
    public async Task Where_nothing_is_found_there_is_advice_and_the_list_of_everything()
    {
        await using var finder = await Finder.Open(site, "/search/?q=zzzxqv");
        Assert.Equal(0, await finder.Total());
        Assert.Contains("Nothing was found", await finder.Page.Locator("#advice").TextContentAsync());
        Assert.True(await finder.Page.Locator("#a-to-z").IsVisibleAsync());
        Assert.False(await finder.Page.Locator("#filters").IsVisibleAsync());
    }

    [Fact]
    public async Task Where_nothing_has_all_words_what_has_some_of_them_is_found_and_said_to_be_so()
    {
        await using var finder = await Finder.Open(site, "/search/?q=thermal");
        var thermal = await finder.Shown();
        await finder.Type("thermal zzzxqv");
        Assert.Equal(thermal, await finder.Shown());
        Assert.Contains("Nothing has all of these words", await finder.Page.Locator("#advice").TextContentAsync());
    }

    [Fact]
    public async Task More_results_are_shown_and_the_focus_goes_to_the_first_of_them()
    {
        await using var finder = await Finder.Open(site, "/search/?q=community");
        var before = await finder.Shown();
        Assert.True(await finder.Total() > before.Count);
        await finder.Page.Locator("#more").FocusAsync();
        await finder.Page.Keyboard.PressAsync("Enter");
        await finder.Settled();
        var after = await finder.Shown();
        Assert.Equal(before, after.Take(before.Count));
        Assert.Equal(after[before.Count], await finder.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')"));
    }

    [Theory]
    [InlineData("<img src=x onerror=document.title='harmed'>")]
    [InlineData("\"><script>document.title='harmed'</script>")]
    public async Task A_crafted_address_puts_nothing_into_the_page(string crafted)
    {
        var asked = Uri.EscapeDataString(crafted);
        await using var finder = await Finder.Open(site, $"/search/?q={asked}&area={asked}&sort={asked}&show={asked}");
        Assert.Equal(0, await finder.Page.Locator("main img").CountAsync());
        Assert.Equal(1, await finder.Page.Locator("script").CountAsync());
        Assert.NotEqual("harmed", await finder.Page.TitleAsync());
        Assert.Contains(crafted, await finder.Page.Locator("#count").TextContentAsync());
        Assert.Contains($"“{crafted}” was left out: there is no such choice under Area", await finder.Page.Locator("#advice").TextContentAsync());
    }

    [Theory]
    [InlineData("**/search/all/t*.bin")]
    [InlineData("**/words.js*")]
    public async Task A_file_that_does_not_arrive_gives_a_message_the_list_and_another_try(string file)
    {
        await using var finder = await Finder.Open(site, "/search/", before: page => page.RouteAsync(file, route => route.AbortAsync()));
        await finder.Type("camera");
        await Assertions.Expect(finder.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("did not arrive");
        Assert.False(await finder.Page.Locator("#found").IsVisibleAsync());
        Assert.Equal("", await finder.Page.Locator("#count").TextContentAsync());
        Assert.True(await finder.Page.Locator("#a-to-z").IsVisibleAsync());

        await finder.Page.UnrouteAllAsync();
        await finder.Page.Locator("#fault button").ClickAsync();
        Assert.True(await finder.Total() > 0);
        Assert.False(await finder.Page.Locator("#fault").IsVisibleAsync());
    }

    [Fact]
    public async Task A_damaged_file_gives_a_message_and_no_count()
    {
        await using var finder = await Finder.Open(site, "/search/?q=camera", before: page => page.RouteAsync("**/search/all/f*.bin", route => route.FulfillAsync(new() { Body = "damaged" })));
        await Assertions.Expect(finder.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("damaged");
        Assert.Equal("", await finder.Page.Locator("#count").TextContentAsync());
        Assert.True(await finder.Page.Locator("#a-to-z").IsVisibleAsync());
    }

    [Theory]
    [InlineData("/search/?q=camera")]
    [InlineData("/search/?q=comunity+day&kind=project")]
    [InlineData("/search/?q=zzzxqv")]
    [InlineData(Finder.Explorer + "?area=leicester&column=title&column=amount")]
    [InlineData(Finder.Explorer + "?area=nowhere&amount-from=abc")]
    public async Task Axe_finds_nothing_while_the_page_is_in_use(string address)
    {
        await AxeTests.FindsNothing(site, "in use", address);
        await AxeTests.FindsNothing(site, "in use on a phone", address, 360, async page =>
        {
            // Where nothing was found there is nothing to filter.
            if (await page.Locator("#filters > summary").IsVisibleAsync()) await page.Locator("#filters > summary").ClickAsync();
            await BrowserSite.Settled(page);
        });
    }

    // Looks at the address again and again: a navigation may be over before anyone waits for it.
    private static Task Arrives(Finder finder, string address) => Assertions.Expect(finder.Page).ToHaveURLAsync(new Regex(Regex.Escape(address) + "$"), new() { Timeout = 30_000 });

    // Presses Tab until what has the focus matches.
    private static async Task Reach(Finder finder, string selector)
    {
        for (var press = 0; press < 80; press++)
        {
            await finder.Page.Keyboard.PressAsync("Tab");
            if (await finder.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
        }

        Assert.Fail($"The keyboard does not reach {selector}.");
    }
}
