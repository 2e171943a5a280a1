using System.Text;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Engine.Output;
using Xunit;

namespace Transparency.Tests.Output;

public class LinkCheckTests
{
    private readonly DiagnosticBag _bag = new();

    private static OutputFile Page(string path, string body) =>
        new(path, Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head><title>x</title></head><body>{body}</body></html>"), $"page {path}");

    private IReadOnlyList<Diagnostic> Check(string body, Uri? site = null)
    {
        LinkCheck.Run(
            [
                Page("letters/a/index.html", body),
                Page("index.html", ""),
                Page("areas/melton/index.html", "<p id=para-57>x</p><a name=old></a>"),
                new("files/a b.pdf", new byte[1], "file"),
                new("files/é.png", new byte[1], "file"),
            ],
            _bag,
            site);
        return _bag.Sorted();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/areas/melton/")]
    [InlineData("/areas/melton/index.html")]
    [InlineData("../../areas/melton/")]
    [InlineData("../../areas/melton/?sort=area#para-57")]
    [InlineData("/areas/melton/#top")]
    [InlineData("/areas/melton/#:~:text=crime")]
    [InlineData("../..")]
    [InlineData("#")]
    [InlineData("./")]
    [InlineData("#here")]
    [InlineData("")]
    [InlineData("/files/a%20b.pdf")]
    [InlineData("/files/%C3%A9.png")]
    [InlineData("https://example.org/nothing")]
    [InlineData("//example.org/nothing")]
    [InlineData("mailto:a@example.org")]
    [InlineData("tel:0116")]
    [InlineData("data:image/png;base64,AAAA")]
    public void A_link_that_leads_somewhere_is_good(string address) => Assert.Empty(Check($"<p id=here><a href=\"{address}\">x</a></p>"));

    [Theory]
    [InlineData("/areas/meltn/", OutputCodes.BrokenLink, "Did you mean \"/areas/melton/\"?")]
    [InlineData("areas/melton/", OutputCodes.BrokenLink, "Did you mean \"/areas/melton/\"?")]
    [InlineData("/areas/melton", OutputCodes.MissingSlash, "Write a slash at the end: /areas/melton/")]
    [InlineData("/areas/melton/#para-58", OutputCodes.BrokenFragment, "Did you mean \"para-57\"?")]
    [InlineData("#nowhere-at-all", OutputCodes.BrokenFragment, "Correct what stands after the #, or give the paragraph that mark.")]
    [InlineData("/files/missing-entirely.pdf", OutputCodes.BrokenLink, "Correct the address, or add what it leads to.")]
    public void A_link_that_leads_nowhere_is_reported_with_the_nearest_address(string address, string code, string hint)
    {
        var found = Assert.Single(Check($"<a href=\"{address}\">x</a>"));
        Assert.Equal((code, hint), (found.Code, found.Hint));
        Assert.Equal("page letters/a/index.html", found.Span.File);
        Assert.Contains("(on /letters/a/)", found.Message);
    }

    [Theory]
    [InlineData("<img src=/missing.png alt=x>")]
    [InlineData("<script src=/missing.js></script>")]
    [InlineData("<link rel=stylesheet href=/missing.css>")]
    [InlineData("<img src=/files/%C3%A9.png srcset='/files/%C3%A9.png 1x, /missing.png 2x' alt=x>")]
    [InlineData("<form action=/missing/></form>")]
    [InlineData("<svg><use href='/missing.svg#icon'></use></svg>")]
    public void What_a_page_loads_must_be_there(string body) => Assert.Equal(OutputCodes.BrokenLink, Assert.Single(Check(body)).Code);

    [Fact]
    public void What_stands_in_a_script_or_a_text_is_no_link() =>
        Assert.Empty(Check("<script>x = '<a href=/missing/>';</script><textarea><a href=/missing/></textarea><!-- <a href=/missing/> -->&lt;a href=/missing/&gt;"));

    [Fact]
    public void An_id_that_stands_twice_is_an_error() => Assert.Equal(OutputCodes.DuplicateId, Assert.Single(Check("<p id=a></p><p id=a></p>")).Code);

    [Fact]
    public void A_label_that_is_not_there_is_an_error() => Assert.Equal(OutputCodes.MissingId, Assert.Single(Check("<section aria-labelledby='a b'><h2 id=a>x</h2></section>")).Code);

    [Fact]
    public void A_links_own_site_is_checked_too()
    {
        var site = new Uri("https://example.org/crime/");
        Assert.Empty(Check("<a href='https://example.org/crime/areas/melton/'>x</a><a href=/crime/>x</a>", site));
        Assert.Equal(2, Check("<a href='https://example.org/crime/missing/'>x</a><a href=/areas/melton/>x</a>", site).Count);
    }

    [Fact]
    public void A_templates_broken_link_is_reported_once_for_all_pages()
    {
        LinkCheck.Run([.. Enumerable.Range(0, 100).Select(i => Page($"p{i:000}/index.html", "<a href=/missing/>x</a>"))], _bag);
        Assert.Contains("(on /p000/ and 99 more)", Assert.Single(_bag.Sorted()).Message);
    }

    [Fact]
    public void A_link_from_a_document_is_reported_where_it_was_typed()
    {
        var file = new SourceFile("letters/a.md", "one\n[x](/missing/)\n");
        var place = new LinkPlace(file, file.Span(4, 14));
        LinkCheck.Run(
            [Page("a/index.html", "<a href=/missing/>x</a>"), Page("b/index.html", "<a href=/missing/>x</a>")],
            _bag,
            places: new Dictionary<(string, string), LinkPlace> { [("b/index.html", "/missing/")] = place });
        Assert.Collection(
            _bag.Sorted(),
            d => Assert.Equal((new SourceSpan("letters/a.md", 2, 1, 14), "[x](/missing/)"), (d.Span, d.SourceLine)),
            d => Assert.Equal("page a/index.html", d.Span.File));
    }
}
