namespace Transparency.BrowserTests;

/// <summary>What must hold of every single page, and not of one of each kind.</summary>
[Collection(nameof(WholeMachine))]
public sealed class EveryPageTests(EveryPage walk) : IClassFixture<EveryPage>
{
    [Fact]
    public void Axe_finds_nothing_on_a_phone_and_a_desktop_in_light_and_dark() => Assert.Empty(walk.Faults(PageVisit.Axe));

    [Fact]
    public void No_page_has_to_be_scrolled_sideways() => Assert.Empty(walk.Faults(PageVisit.Width));

    [Fact]
    public void Nothing_moves_while_a_page_is_loaded() => Assert.Empty(walk.Faults(PageVisit.Shift));

    [Fact]
    public void The_accessibility_statement_says_what_was_found()
    {
        AccessibilityStatement.Says($"axe-core [plain {PageVisit.AxeVersion}] looked for what it can find of levels A, AA and AAA and of good practice, on a phone and on a desktop, in light and in dark", walk.Visited.Count, walk.Faults(PageVisit.Axe).Count);
        AccessibilityStatement.Says("Chromium showed every page on a screen [plain 320] pixels wide, to see whether it has to be scrolled sideways", walk.Visited.Count, walk.Faults(PageVisit.Width).Count);
        AccessibilityStatement.Says("Measured while a page is loaded: whether anything on it moves", walk.Visited.Count, walk.Faults(PageVisit.Shift).Count);
    }

    [Fact]
    public void Every_page_was_visited() => Assert.Equal(BuiltSite.Real.Addresses, walk.Visited);
}

/// <summary>Planted faults, without which a test that finds nothing says nothing.</summary>
public sealed class PageVisitTests(BrowserSite site)
{
    // In the page's second frame, and not after some time, in which a busy machine may not yet have drawn the first.
    private const string PushDown = "document.querySelector('main').prepend(Object.assign(document.createElement('div'), { style: 'block-size: 300px' }))";

    [Theory]
    [InlineData(PageVisit.Axe, "<img src=\"/none.png\">", "image-alt")]
    [InlineData(PageVisit.Axe, "<p style=\"color: #777; background: #888\">Hardly to be read</p>", "color-contrast")]
    [InlineData(PageVisit.Width, "<div style=\"inline-size: 20cm\">wide</div>", "at 320")]
    [InlineData(PageVisit.Shift, $"<script>addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(() => {PushDown})))</script>", "moves by")]
    public async Task A_planted_fault_is_found(string kind, string plant, string words)
    {
        var page = await site.Open("/glossary/", PageVisit.Options, plant: plant);
        var faults = await PageVisit.Look(page);
        await page.Context.CloseAsync();
        Assert.Contains(faults, fault => fault.Kind == kind && fault.Text.Contains(words, StringComparison.Ordinal));
    }
}
