using System.IO.Compression;
using System.Text;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Output;
using Transparency.Site.Preview;

namespace Transparency.Tests.Output;

/// <summary>Texts in Brotli and gzip beside themselves, for hosts that send files as they are.</summary>
public sealed class PrecompressedTests : IDisposable
{
    private static readonly string Words = string.Concat(Enumerable.Range(0, 500).Select(i => $"Row {i} of the table. "));

    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _bag = new();

    public void Dispose() => _folder.Dispose();

    private static OutputFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text), path);

    private WriteResult Write(string output, bool precompressed, params OutputFile[] files)
    {
        using var stage = SiteStage.Open(_folder[output], _bag, precompressed)!;
        return stage.Finish(files, _bag);
    }

    private IEnumerable<string> Names(string output = "site") => FolderContents.Read(_folder[output]).Keys.Where(n => !n.StartsWith('.'));

    [Fact]
    public void Texts_that_become_smaller_lie_beside_themselves_and_nothing_else_does()
    {
        Assert.Equal(2, Write("site", true, File("a.html", Words), File("a.png", Words), File("b.txt", "x"), File("_headers", Words)).Compressed);
        Assert.Equal(["_headers", "a.html", "a.html.br", "a.html.gz", "a.png", "b.txt"], Names());
        AssertOpens(_folder["site"], "a.html");
    }

    [Fact]
    public void So_does_a_text_that_writes_itself()
    {
        var streamed = new OutputFile("a.csv", default, "a.csv") { Streamed = file => file.Write(Encoding.UTF8.GetBytes(Words)) };
        Assert.Equal(2, Write("site", true, streamed).Compressed);
        Assert.Equal(["a.csv", "a.csv.br", "a.csv.gz"], Names());
        AssertOpens(_folder["site"], "a.csv");
    }

    [Fact]
    public void Without_being_asked_none_is_written_and_those_of_before_go()
    {
        Assert.Equal(0, Write("site", false, File("a.html", Words)).Compressed);
        Assert.Equal(["a.html"], Names());
        Assert.Equal((2, 0), Changes(Write("site", true, File("a.html", Words))));
        Assert.Equal((0, 2), Changes(Write("site", false, File("a.html", Words))));
        Assert.Equal(["a.html"], Names());
    }

    [Fact]
    public void They_change_and_go_with_their_text()
    {
        Write("site", true, File("a.html", Words), File("b.html", Words));
        Assert.Equal((0, 0), Changes(Write("site", true, File("a.html", Words), File("b.html", Words))));
        Assert.Equal((3, 3), Changes(Write("site", true, File("a.html", Words + "More."))));
        Assert.Equal(["a.html", "a.html.br", "a.html.gz"], Names());
        AssertOpens(_folder["site"], "a.html");
    }

    [Fact]
    public void What_the_last_site_has_is_not_made_again_unless_it_was_spoilt()
    {
        Write("site", true, File("a.html", Words));
        var (brotli, gzip) = (_folder["site/a.html.br"], _folder["site/a.html.gz"]);
        var made = System.IO.File.ReadAllBytes(brotli);

        // Another that opens to the same: had it been made again, it would be as before.
        var other = Coded(stream => new BrotliStream(stream, CompressionLevel.Fastest, leaveOpen: true));
        Assert.NotEqual(made, other);
        System.IO.File.WriteAllBytes(brotli, other);
        Assert.Equal((0, 0), Changes(Write("site", true, File("a.html", Words))));
        Assert.Equal(other, System.IO.File.ReadAllBytes(brotli));

        System.IO.File.WriteAllBytes(brotli, [.. other[..20], .. new byte[20]]);
        System.IO.File.WriteAllText(gzip, "not gzip");
        Assert.Equal((2, 0), Changes(Write("site", true, File("a.html", Words))));
        Assert.Equal(made, System.IO.File.ReadAllBytes(brotli));
        AssertOpens(_folder["site"], "a.html");
    }

    [Fact]
    public void The_same_text_gives_the_same_bytes_which_name_no_system()
    {
        Write("one", true, File("a.html", Words));
        Write("two", true, File("a.html", Words));
        FolderContents.AssertSame(FolderContents.Read(_folder["one"]), FolderContents.Read(_folder["two"]));

        // Neither a time nor a system (RFC 1952).
        var gzip = System.IO.File.ReadAllBytes(_folder["one/a.html.gz"]);
        Assert.Equal([0, 0, 0, 0], gzip[4..8]);
        Assert.Equal(255, gzip[9]);
    }

    [Fact]
    public void A_large_text_opens_to_the_same()
    {
        Write("site", true, File("a.csv", string.Concat(Enumerable.Repeat(Words, 120))));
        AssertOpens(_folder["site"], "a.csv");
    }

    [Fact]
    public void A_file_of_such_a_name_is_an_error_only_where_they_are_written()
    {
        OutputFile[] files = [File("a.svg", Words), File("a.svg.gz", "by hand")];
        Assert.True(OutputPaths.Check(files, _bag));
        Assert.False(OutputPaths.Check(files, _bag, precompressed: true));
        Assert.Equal(OutputCodes.SamePath, Assert.Single(_bag.Sorted()).Code);
    }

    [Fact]
    public async Task A_site_is_the_same_with_them_and_is_previewed_as_without()
    {
        var root = Path.Combine(Repository.SiteCases, "hill-and-dale");
        (await CommandRun.Build(root, _folder["site"], "--precompressed")).Expect(0);
        var all = FolderContents.Read(_folder["site"]);
        var beside = all.Keys.Where(n => n.EndsWith(".br", StringComparison.Ordinal) || n.EndsWith(".gz", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        FolderContents.AssertSame(FolderContents.Read(BuiltSite.HillAndDale.Folder), new(all.Where(f => !beside.Contains(f.Key)).ToDictionary(), StringComparer.Ordinal));

        // What a browser is told is text, as far as it is more than a line.
        var texts = all.Where(f => IsText(f.Key) && f.Value.Length > 300 && !beside.Contains(f.Key)).Select(f => f.Key).ToList();
        Assert.True(texts.Count > 100, $"Only {texts.Count} texts were found.");
        foreach (var text in texts) AssertOpens(_folder["site"], text);

        var again = (await CommandRun.Build(root, _folder["site"], "--precompressed")).Expect(0);
        Assert.Contains($" {all.Keys.Count(n => n != ".transparency-site"):N0} files, ", again.Output, StringComparison.Ordinal);
        Assert.Contains(": 0 changed, 0 removed.", again.Output, StringComparison.Ordinal);
        await AssertPreviewed();
    }

    private static bool IsText(string name) =>
        !name.Contains(".well-known", StringComparison.Ordinal) && ContentType.Of(name) is var type && (type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("charset=utf-8", StringComparison.Ordinal));

    private async Task AssertPreviewed()
    {
        await using var server = await LocalServer.Start(0, new PreviewSite(_folder["site"], null, CancellationToken.None).Answer, TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new UriBuilder(server.Address) { Host = "127.0.0.1" }.Uri };
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        using var answer = await client.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.Equal(await System.IO.File.ReadAllBytesAsync(_folder["site/index.html"], TestContext.Current.CancellationToken), await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static (int Changed, int Removed) Changes(WriteResult result) => (result.Changed, result.Removed);

    private static void AssertOpens(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        var text = System.IO.File.ReadAllBytes(path);
        Assert.True(text.AsSpan().SequenceEqual(Opened(new BrotliStream(System.IO.File.OpenRead(path + ".br"), CompressionMode.Decompress))), $"{name}.br is another text.");
        Assert.True(text.AsSpan().SequenceEqual(Opened(new GZipStream(System.IO.File.OpenRead(path + ".gz"), CompressionMode.Decompress))), $"{name}.gz is another text.");
        Assert.True(new FileInfo(path + ".br").Length < text.Length && new FileInfo(path + ".gz").Length < text.Length, $"{name} is not smaller.");
    }

    private static byte[] Opened(Stream stream)
    {
        using var room = new MemoryStream();
        using (stream) stream.CopyTo(room);
        return room.ToArray();
    }

    private static byte[] Coded(Func<Stream, Stream> coding)
    {
        using var room = new MemoryStream();
        using (var stream = coding(room)) stream.Write(Encoding.UTF8.GetBytes(Words));
        return room.ToArray();
    }
}
