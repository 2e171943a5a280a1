// What is read of a page's tags is what a parser of HTML finds in its elements.

using System.Text;
using AngleSharp.Html.Parser;
using Transparency.Engine.Output;

namespace Transparency.Tests.Output;

public sealed class PageLinksTests
{
    private static readonly string[] Addresses = ["href", "src", "action", "poster", "data"];
    private static readonly string[] References = ["for", "aria-labelledby", "aria-describedby", "headers"];

    public static TheoryData<string> Odd =>
    [
        "<a href=/plain/>x</a><a href='/single/'>y</a><A HREF=\"/LOUD/\">z</A>",
        "<a href = \"/spaced/\"\n id\t=\n'far'>x</a>",
        "<a href=\"/a?b=1&amp;c=2&quot;\" id=\"caf&eacute;\">x</a>",
        "<!-- <a href=\"/comment/\"> --><!--><a href=\"/after-short/\"></a><!---><a href=\"/after-shorter/\"></a>",
        "<!-- ended oddly --!><a href=\"/odd/\"></a>",
        "<!DOCTYPE html><?php <a href=1> ?><a href=\"/bogus/\"></a>",
        "<script>var x = '<a href=\"/script/\">' </script><style>/* <a href=\"/style/\"> */</style><a href=\"/real/\"></a>",
        "<title><a href=\"/title/\"></title><textarea><a href=\"/textarea/\"></textareas></textarea><a href=\"/out/\"></a>",
        "<template><a href=\"/template/\" id=\"t\"></a><template></template><p id=\"u\"></template><a href=\"/shown/\"></a>",
        "<a href=\"/first/\" href=\"/second/\" id=a id=b>x</a>",
        "<img src=\"a.png\" srcset=\"b.png 1x, c.png 2x\"><video poster=\"p.png\" src=\"v.mp4\"></video>",
        "<p id=\"twice\"></p><p id=\"twice\"></p><p id=\"\"></p>",
        "<label for=\"a b\">x</label><output for=\"gone\"></output><div aria-labelledby=\" a\n b \" aria-describedby=c></div><table><tr><td headers=\"h\"></td></tr></table>",
        "<svg><a xlink:href=\"/svg/\"><title>T &lt; U</title></a></svg><a href=\"/after/\"></a>",
        "1 < 2 and <3 </ > <a href=\"/math/\"></a>",
        "<p title=\"a > b\" id=\"gt\"></p><br/><hr id=h/><input disabled value=x>",
        "",
        "text alone",
        "<a =odd href=\"/equals/\">",
        "<p id=\"\u00e9\u4e2d\"></p><a href=\"/\u00e9/\">",
    ];

    [Theory]
    [MemberData(nameof(Odd))]
    public void Odd_markup_is_read_as_a_parser_reads_it(string html) => Compare(html);

    [Fact]
    public async Task Every_page_of_the_site_is_read_as_a_parser_reads_it()
    {
        var pages = Directory.GetFiles(BuiltSite.Real.Folder, "*.html", SearchOption.AllDirectories);
        Assert.NotEmpty(pages);
        foreach (var page in pages) Compare(await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken));
    }

    private static void Compare(string html)
    {
        var read = PageLinks.Read(new OutputFile("index.html", Encoding.UTF8.GetBytes(html), "test"), new TextPool());
        using var document = new HtmlParser().ParseDocument(html);
        var elements = document.All.ToList();
        var ids = elements.Select(e => e.Id).OfType<string>().Where(id => id.Length > 0).ToList();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), read.Ids);
        Assert.Equal(ids.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => g.Key).Order(StringComparer.Ordinal), read.DuplicateIds.Order(StringComparer.Ordinal));
        Assert.Equal(
            elements.SelectMany(e => e.Attributes).SelectMany(a => Addresses.Contains(a.LocalName) ? [a.Value.Trim()] : a.LocalName == "srcset" ? a.Value.Split(',').Select(c => c.Trim().Split(' ')[0]) : []).Distinct(),
            read.Addresses);
        Assert.Equal(
            elements.Where(e => e.LocalName != "output").SelectMany(e => e.Attributes).Where(a => References.Contains(a.LocalName)).SelectMany(a => a.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Distinct(),
            read.References);
    }
}
