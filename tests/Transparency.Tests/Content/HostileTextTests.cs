using AngleSharp.Html.Parser;
using Transparency.Engine.Content;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Xunit;

namespace Transparency.Tests.Content;

public class HostileTextTests
{
    private static readonly HashSet<string> Harmless = ["html", "head", "body", "p", "a", "ul", "ol", "li", "strong", "em", "code", "pre", "h2", "h3", "table", "thead", "tbody", "tr", "td", "th", "section", "div", "img", "blockquote", "aside", "br", "hr"];

    private readonly DiagnosticBag _bag = new();

    private Document? Read(string body) => DocumentReader.Read(new SourceFile("a.md", "---\ntitle: x\n---\n" + body), _bag);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("text {onclick=alert(1)}")]
    [InlineData("## Heading {onclick=alert(1) #x}")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](java&Tab;script:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](<java\nscript:alert(1)>)")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x]( javascript:alert(1))")]
    [InlineData("[x][1]\n\n[1]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<data:text/html,x>")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("![x\" onerror=\"alert(1)](files/a.jpg)")]
    [InlineData("[x](https://a.org \"t\\\" onclick=\\\"alert(1)\")")]
    [InlineData("[x](/\\evil.org)")]
    [InlineData("|a|\n|-|\n|<b onclick=x>|")]
    [InlineData("[para 1 = \"><script>] text")]
    [InlineData("```html onclick=x\n</code><script>alert(1)</script>\n```")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("<!-- <script>alert(1)</script> -->")]
    [InlineData("> Note: <iframe src=x>")]
    public void Nothing_active_reaches_the_page(string body)
    {
        var parts = Read(body)?.Parts.OfType<HtmlPart>() ?? [];
        var page = new HtmlParser().ParseDocument(string.Concat(parts.Select(p => p.Html.Markup)));
        foreach (var element in page.All)
        {
            Assert.Contains(element.LocalName, Harmless);
            Assert.DoesNotContain(element.Attributes, a => a.LocalName.StartsWith("on") || a.LocalName == "style");
            var address = element.GetAttribute("href") ?? element.GetAttribute("src") ?? "#";
            Assert.Matches("^(https://|/[^/\\\\]|#|mailto:)", address);
        }
    }

    [Fact]
    public void Typed_html_is_shown_and_warned_of()
    {
        var page = Read("Some <b>bold</b> text\n")!;
        Assert.Contains("&lt;b&gt;", ((HtmlPart)page.Parts[0]).Html.Markup);
        Assert.All(_bag.Sorted(), d => Assert.Equal((Severity.Warning, ContentCodes.Html), (d.Severity, d.Code)));
        Assert.Equal(new SourceSpan("a.md", 4, 6, 3), _bag.Sorted()[0].Span);
    }

    public static TheoryData<string> TooMuch => new(
        string.Concat(Enumerable.Range(0, 2000).Select(i => $"{new string(' ', i)}- a\n")),
        string.Concat(Enumerable.Repeat("> ", 500)) + "a",
        string.Concat(Enumerable.Repeat("- ", 500)) + "a",
        string.Concat(Enumerable.Repeat("[a](b", 30_000)),
        new string('[', 10_000),
        string.Concat(Enumerable.Repeat("*a_", 10_000)),
        string.Concat(Enumerable.Repeat("![", 900)),
        string.Concat(Enumerable.Repeat("a\n\n", 100_000)));

    [Theory]
    [MemberData(nameof(TooMuch), DisableDiscoveryEnumeration = true)]
    public void Texts_that_would_take_minutes_are_refused(string body)
    {
        Assert.Null(Read(body));
        Assert.Equal(ContentCodes.TooMuch, Assert.Single(_bag.Sorted()).Code);
    }

    [Fact]
    public void No_text_makes_the_reader_throw()
    {
        string[] pieces = ["a", "[", "]", "(", ")", "para 1", "[para 2] ", "[table x]", "\n", "\n\n", "- ", "> ", "## ", "|", "|-|-|\n", "*", "_", "`", "```", "<", ">", "http://x.org", "![", "&amp;", "\\", "---", "    ", "1. ", "{x=y}", "é", "#", ":", "Note:", "\r\n"];
        var random = new Random(1);
        for (var i = 0; i < 3_000; i++)
        {
            Read(string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(_ => pieces[random.Next(pieces.Length)])));
        }
    }
}
