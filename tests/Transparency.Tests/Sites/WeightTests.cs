using System.IO.Compression;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Transparency.Tests.Sites;

/// <summary>What a reader waits for: the page comes with the first answers, and nothing runs that was not asked for.</summary>
public sealed class WeightTests
{
    // A page with its stylesheets, in bytes as hosts send them.
    private const int Most = 30_000;

    // An area without its tables: ten packets, which a server sends before it waits for an answer, less the headers.
    private const int MostOfAnArea = 14_000;

    // Scripts that are fetched with a page: they sort tables and find an area by its name. Searching and exploring are scripts.
    private const int MostScript = 1_500;
    private const int MostSearchScript = 8_000;

    // Pages that may be heavier, with the reason.
    private static readonly IReadOnlyList<(string Address, string Coding, int Most, string Why)> Exceptions =
    [
        (
            "/reports/2025-10-27-panel-report/", "gzip", 34_000,
            "A whole report to the Panel, with six tables of the rows that were taken from it: ten thousand words, which with the stylesheet alone are 25 kB. In Brotli, which every browser of today asks for, it keeps the bar."),
    ];

    private static readonly IReadOnlyList<(string Name, Func<byte[], int> Size)> Codings = [("Brotli", Brotli), ("gzip", Gzip)];

    [Fact]
    public void A_page_of_any_kind_and_its_stylesheets_are_less_than_30_kB_compressed()
    {
        var heavy = Heavy(BuiltSite.Real);
        Assert.Empty(heavy.Where(p => Exception(p) is not { } exception || p.Size >= exception.Most).Select(p => $"{p.Kind}: {p.Address} has {p.Size} bytes in {p.Coding}."));
        Assert.Empty(Exceptions.Where(e => !heavy.Any(p => (p.Address, p.Coding) == (e.Address, e.Coding))).Select(e => $"{e.Address} keeps the bar in {e.Coding}: it needs no exception."));

        static (string, string, int Most, string)? Exception((string Kind, string Address, string Coding, int Size) page) =>
            Exceptions.Where(e => (e.Address, e.Coding) == (page.Address, page.Coding)).Select(e => ((string, string, int, string)?)e).FirstOrDefault();
    }

    [Fact]
    public void The_page_of_an_area_without_its_tables_is_less_than_14_kB_compressed()
    {
        var areas = BuiltSite.Real.Addresses.Where(a => BuiltSite.Real.Page(a).Body!.GetAttribute("data-page-type") == "area").ToList();
        Assert.True(areas.Count > 5, $"Only {areas.Count} areas were found.");
        Assert.Empty(areas.Select(a => (Address: a, Size: WithoutTables(BuiltSite.Real, a))).Where(p => p.Size >= MostOfAnArea).Select(p => $"{p.Address} has {p.Size} bytes."));
    }

    [Fact]
    public void No_page_has_a_script_that_it_waits_for_and_the_others_are_small() => Assert.Empty(BuiltSite.Real.Addresses.SelectMany(a => Scripts(BuiltSite.Real, a)));

    [Fact]
    public void What_is_planted_is_found()
    {
        using var work = new TemporaryFolder();
        FolderContents.Copy(BuiltSite.Real.Folder, work.Path, p => p.StartsWith("assets/", StringComparison.Ordinal));
        var page = BuiltSite.Real.Text("areas/rutland/index.html");
        var noise = new byte[MostOfAnArea];
        new Random(1).NextBytes(noise);
        work.Write("heavy/index.html", page.Replace("</main>", $"<p>{Convert.ToBase64String(noise)}{Convert.ToHexString(noise)}</p></main>", StringComparison.Ordinal));
        work.Write("slow/index.html", page.Replace("<script type=\"module\"", "<script", StringComparison.Ordinal));
        work.Write("busy/index.html", page.Replace("tables.js", "search.js", StringComparison.Ordinal));
        work.Write("sound/index.html", page);
        var site = BuiltSite.At(work.Path);
        Assert.Equal(["/heavy/", "/heavy/"], Heavy(site).Select(p => p.Address));
        Assert.True(WithoutTables(site, "/heavy/") >= MostOfAnArea);
        Assert.True(WithoutTables(site, "/sound/") < MostOfAnArea);
        Assert.Equal(["/slow/ waits for a script.", "/busy/"], new[] { "/slow/", "/busy/", "/sound/" }.SelectMany(a => Scripts(site, a)).Select(f => f.Split(" has")[0]));
    }

    // The heaviest of each kind in each coding, where it is too heavy.
    private static IReadOnlyList<(string Kind, string Address, string Coding, int Size)> Heavy(BuiltSite site)
    {
        var kinds = site.Addresses.GroupBy(a => site.Page(a).Body!.GetAttribute("data-page-type")!).ToList();
        if (site == BuiltSite.Real) Assert.True(kinds.Count > 20, $"Only {kinds.Count} kinds of page were found.");
        return
        [
            .. from coding in Codings
               let styles = Directory.EnumerateFiles(Path.Combine(site.Folder, "assets"), "*.css").ToDictionary(f => "/assets/" + Path.GetFileName(f), f => coding.Size(File.ReadAllBytes(f)))
               from kind in kinds
               from page in kind
               let size = coding.Size(Bytes(site, page)) + Stylesheets(site.Page(page)).Sum(s => styles[s])
               where size >= Most
               select (kind.Key, page, coding.Name, size),
        ];
    }

    private static int WithoutTables(BuiltSite site, string address)
    {
        var page = new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(Bytes(site, address)));
        foreach (var table in page.QuerySelectorAll("main .table")) table.Remove();
        return Brotli(System.Text.Encoding.UTF8.GetBytes(page.DocumentElement.OuterHtml)) + Stylesheets(page).Sum(s => Brotli(Bytes(site, s)));
    }

    private static IEnumerable<string> Scripts(BuiltSite site, string address)
    {
        var page = site.Page(address);
        var scripts = page.QuerySelectorAll("script:not([type='application/ld+json'])");

        // A module waits until the page is there.
        if (scripts.Any(s => s.GetAttribute("type") != "module" || !s.HasAttribute("src"))) yield return $"{address} waits for a script.";
        var size = scripts.Select(s => s.GetAttribute("src")).OfType<string>().Sum(s => Brotli(Bytes(site, s)));
        var most = address == "/search/" || page.Body!.GetAttribute("data-page-type") == "explore" ? MostSearchScript : MostScript;
        if (size >= most) yield return $"{address} has {size} bytes of scripts.";
    }

    private static IReadOnlyList<string> Stylesheets(IHtmlDocument page)
    {
        var linked = page.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!).ToList();
        Assert.NotEmpty(linked);
        return linked;
    }

    private static byte[] Bytes(BuiltSite site, string address) => File.ReadAllBytes(Path.Combine(site.Folder, (address.EndsWith('/') ? address + "index.html" : address).TrimStart('/')));

    // As hosts do while they answer.
    private static int Brotli(byte[] bytes)
    {
        var room = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        Assert.True(BrotliEncoder.TryCompress(bytes, room, out var written, quality: 5, window: 22));
        return written;
    }

    private static int Gzip(byte[] bytes)
    {
        using var room = new MemoryStream();
        using (var stream = new GZipStream(room, CompressionLevel.Optimal, leaveOpen: true)) stream.Write(bytes);
        return (int)room.Length;
    }
}
