// Pages that one thread renders behind each other know nothing of one another.

using System.Text;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Theming;

namespace Transparency.Tests.Theming;

public sealed class ThemeTests
{
    private static readonly Theme Pages = TestTheme.Of(
        ("layouts/base.html", "{{ content }}"),
        ("pages/plain.html", "<p>{{ word }}</p>"),
        ("pages/partials.html", "{{ partial \"inner\" word }} {{ word }}"),
        ("partials/inner.html", "<b>{{ it }}</b>{{ for i in 1..2 }}{{ if i == 2 }}{{ nothing }}{{ end }}{{ end }}"),
        ("pages/sets.html", "{{ kept = word }}{{ kept }}"),
        ("pages/reads.html", "{{ kept }}"),
        ("pages/rounds.html", "{{ for i in 1..3000000 }}{{ end }}{{ word }}"));

    [Fact]
    public void A_page_after_one_with_a_fault_is_as_if_it_were_the_first()
    {
        var bag = new DiagnosticBag();
        Assert.Null(Rendered("partials", bag));
        Assert.True(bag.HasErrors);
        Assert.Equal("<p>a &amp; b</p>", Rendered("plain", new()));
    }

    [Fact]
    public void What_a_page_sets_is_gone_with_it()
    {
        Assert.Equal("a &amp; b", Rendered("sets", new()));
        var bag = new DiagnosticBag();
        Assert.Null(Rendered("reads", bag));
        Assert.Contains(bag.Sorted(), d => d.Message.Contains("kept", StringComparison.Ordinal));
    }

    [Fact]
    public void The_bound_on_rounds_is_for_each_page()
    {
        // Together more than one page may make.
        for (var i = 0; i < 8; i++) Assert.Equal("a &amp; b", Rendered("rounds", new()));
    }

    private static string? Rendered(string page, DiagnosticBag bag) =>
        Pages.Render($"pages/{page}.html", "layouts/base.html", [new("word", "a & b")], new([]), (_, _) => [], page, bag) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
}
