using Transparency.Engine.Theming;

namespace Transparency.Tests.Theming;

/// <summary>Short forms are explained where a page first uses them.</summary>
public sealed class AbbreviationsTests
{
    private static readonly Abbreviations Glossary = new([("CCTV", "closed-circuit television"), ("CS", "community safety"), ("CSP", "Partnership & more"), ("NTE", "night-time economy")]);

    [Theory]
    [InlineData("<p>CCTV and CCTV</p>", "<p><abbr title=\"closed-circuit television\">CCTV</abbr> and CCTV</p>")]
    [InlineData("<p>All CSPs</p>", "<p>All <abbr title=\"Partnership &amp; more\">CSP</abbr>s</p>")]
    [InlineData("<p>SCCTV, CCTV2, CCTV-free</p>", "<p>SCCTV, CCTV2, CCTV-free</p>")]
    [InlineData("<p><a href=\"/CSP/\">A CSP</a>, then CSP</p>", "<p><a href=\"/CSP/\">A CSP</a>, then <abbr title=\"Partnership &amp; more\">CSP</abbr></p>")]
    [InlineData("<h2>CSP</h2><p><img src=\"NTE\">CSP</p>", "<h2>CSP</h2><p><img src=\"NTE\"><abbr title=\"Partnership &amp; more\">CSP</abbr></p>")]
    [InlineData("<svg><text>CSP</text><path/></svg><p>CSP</p>", "<svg><text>CSP</text><path/></svg><p><abbr title=\"Partnership &amp; more\">CSP</abbr></p>")]
    [InlineData("<script>CSP < 3</script>", "<script>CSP < 3</script>")]
    [InlineData("No markup, CSP", "No markup, <abbr title=\"Partnership &amp; more\">CSP</abbr>")]
    [InlineData("", "")]
    public void The_first_use_is_explained_and_nothing_else_is_changed(string page, string explained) =>
        Assert.Equal(explained, Explained(Glossary, page).Page);

    [Fact]
    public void What_a_page_uses_anywhere_is_listed_in_order() =>
        Assert.Equal([0, 3], Explained(Glossary, "<h2>NTE</h2><p>CCTV</p><svg>CSP</svg>").Used);

    [Fact]
    public void A_page_without_a_glossary_stays_as_it_is()
    {
        var (page, used) = Explained(new([]), "<p>CCTV</p>");
        Assert.Equal("<p>CCTV</p>", page);
        Assert.Empty(used);
    }

    private static (string Page, IReadOnlyList<int> Used) Explained(Abbreviations glossary, string page)
    {
        var marked = new PageText();
        var used = glossary.Explain(page, marked);
        return (marked.Text.ToString(), used);
    }
}
