// What a partial made of a view once is shown again, and never where it would be wrong.

using System.Text;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Theming;

namespace Transparency.Tests.Theming;

public sealed class KeptMarkupTests
{
    private static readonly Theme Pages = TestTheme.Of(
        ("layouts/base.html", "{{ content }}"),
        ("pages/one.html", "{{ partial \"cell\" it_is }}"),
        ("pages/each.html", "{{ each \"cell\" all }}"),
        ("pages/other.html", "{{ partial \"cell\" it_is }}{{ partial \"bare\" it_is }}"),
        ("pages/reads.html", "{{ partial \"reads\" it_is }}"),
        ("pages/through.html", "{{ partial \"through\" it_is }}"),
        ("pages/named.html", "{{ partial \"named\" it_is }}"),
        ("pages/after.html", "{{ partial \"after\" it_is }}"),
        ("pages/through-it.html", "{{ partial \"through-it\" it_is }}"),
        ("pages/local.html", "{{ $x = word }}{{ partial \"local\" it_is }}"),
        ("pages/this.html", "{{ partial \"this\" it_is }}"),
        ("pages/piped.html", "{{ partial \"piped\" it_is }}"),
        ("pages/rounds.html", "{{ for x in [1, 2] }}{{ partial \"round\" it_is }}{{ end }}"),
        ("pages/outer.html", "{{ for word in [\"a\", \"b\"] }}{{ partial \"loop\" it_is }}{{ end }}"),
        ("pages/no-list.html", "{{ each \"cell\" word }}"),
        ("partials/cell.html", "<td>{{ for part in it.parts }}{{ if !for.first }}, {{ end }}{{ partial \"bare\" part }}{{ end }}</td>"),
        ("partials/bare.html", "{{ it.text }}"),
        ("partials/reads.html", "{{ it.text }} on {{ word }}"),
        ("partials/through.html", "<b>{{ partial \"reads\" it }}</b>"),
        ("partials/named.html", "{{ name = \"bare\" }}{{ partial name it }} {{ word }}"),
        ("partials/after.html", "{{ for word in it.parts }}{{ word.text }}{{ end }} {{ word }}"),
        ("partials/through-it.html", "{{ for word in [word] }}{{ it.text }} {{ word }}{{ end }}"),
        ("partials/local.html", "{{ it.text }} {{ $x }}"),
        ("partials/this.html", "{{ it.text }} {{ this.word }}"),
        ("partials/piped.html", "{{ it.text }} {{ \"word\" | partial }}"),
        ("partials/word.html", "{{ word }}"),
        ("partials/round.html", "{{ it.text }}{{ for.index }}"),
        ("partials/loop.html", "{{ word }}{{ it.text }}"));

    [Fact]
    public void A_view_is_asked_once_however_many_pages_show_it()
    {
        var view = new View("a & b");
        Assert.Equal("<td>a &amp; b</td>", Rendered("one", view));
        var asked = view.Asked;
        Assert.Equal("<td>a &amp; b</td>", Rendered("one", view));
        Assert.Equal("<td>a &amp; b</td><td>c</td><td>a &amp; b</td>", Rendered("each", view, view, new("c"), view));
        Assert.Equal(asked, view.Asked);
    }

    [Fact]
    public void Letters_of_all_scripts_are_kept_as_they_are()
    {
        var view = new View("£9 – naïve ’ 漢 😀");
        Assert.Equal("<td>£9 – naïve ’ 漢 😀</td>", Rendered("one", view));
        Assert.Equal("<td>£9 – naïve ’ 漢 😀</td>", Rendered("one", view));
    }

    [Fact]
    public void One_that_keeps_nothing_is_asked_each_time()
    {
        var view = new View("a") { Kept = null };
        Assert.Equal("<td>a</td>", Rendered("one", view));
        var asked = view.Asked;
        Assert.Equal("<td>a</td>", Rendered("one", view));
        Assert.True(view.Asked > asked);
    }

    [Fact]
    public void Two_partials_make_each_its_own_of_one_view()
    {
        var view = new View("a");
        for (var i = 0; i < 2; i++) Assert.Equal("<td>a</td>a", Rendered("other", view));
    }

    [Theory]
    [InlineData("reads", "a on {0}")]
    [InlineData("through", "<b>a on {0}</b>")]
    [InlineData("named", "a {0}")]
    [InlineData("after", "a {0}")]
    [InlineData("through-it", "a {0}")]
    [InlineData("local", "a {0}")]
    [InlineData("this", "a {0}")]
    [InlineData("piped", "a {0}")]
    public void A_partial_that_reads_what_its_page_knows_is_rendered_for_each_page(string page, string expected)
    {
        var view = new View("a");
        Assert.Equal(string.Format(null, expected, "here"), Rendered(page, view, "here"));
        Assert.Equal(string.Format(null, expected, "there"), Rendered(page, view, "there"));
    }

    [Fact]
    public void A_partial_that_reads_the_loop_around_it_is_rendered_for_each_round()
    {
        Assert.Equal("axbx", Rendered("outer", new View("x")));
        Assert.Equal("x0x1", Rendered("rounds", new View("x")));
    }

    [Fact]
    public void A_copy_shows_itself()
    {
        var view = new View("a");
        Assert.Equal("<td>a</td>", Rendered("one", view));
        Assert.Equal("<td>b</td>", Rendered("one", view with { Text = "b" }));
        Assert.Equal("<td>a</td>", Rendered("one", view));
    }

    [Fact]
    public void Another_theme_makes_its_own()
    {
        var view = new View("a");
        Assert.Equal("<td>a</td>", Rendered("one", view));
        var other = TestTheme.Of(("layouts/base.html", "{{ content }}"), ("pages/one.html", "{{ partial \"cell\" it_is }}"), ("partials/cell.html", "<p>{{ it.text }}</p>"));
        Assert.Equal("<p>a</p>", Rendered(other, "one", view, "", []));
    }

    [Fact]
    public void What_is_no_list_is_a_fault_of_the_template()
    {
        var bag = new DiagnosticBag();
        Assert.Null(Pages.Render("pages/no-list.html", "layouts/base.html", [new("word", "a")], new([]), (_, _) => [], "no-list", bag));
        Assert.Contains(bag.Sorted(), d => d.Message.Contains("needs a list", StringComparison.Ordinal) && d.Span.Line == 1);
    }

    private static string? Rendered(string page, View view, params View[] all) => Rendered(Pages, page, view, "", all);

    private static string? Rendered(string page, View view, string word) => Rendered(Pages, page, view, word, []);

    private static string? Rendered(Theme theme, string page, View view, string word, View[] all)
    {
        var bag = new DiagnosticBag();
        var bytes = theme.Render($"pages/{page}.html", "layouts/base.html", [new("it_is", view), new("word", word), new("all", all)], new([]), (_, _) => [], page, bag);
        Assert.Empty(bag.Sorted());
        return Encoding.UTF8.GetString(bytes!);
    }

    // Counts how often it is asked.
    private sealed record View(string Text) : ITemplateView, IKeptView
    {
        public int Asked { get; private set; }

        public KeptMarkup? Kept { get; init; } = new();

        public bool TryGetMember(string name, out object? value)
        {
            Asked++;
            value = name switch { "text" => Text, "parts" => new[] { this with { Kept = null } }, _ => null };
            return value is not null;
        }
    }
}
