// Opens both indexes in Chromium with an empty cache and counts what crosses the wire.

using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Playwright;
using Transparency.BrowserTests;

namespace Transparency.Benchmarks.Search;

/// <summary>What a first query costs a reader, and the next.</summary>
/// <param name="Kilobytes">Bytes of all files that were sent, scripts included, headers not, in thousands; median of the queries.</param>
/// <param name="Milliseconds">From an empty page to the first results.</param>
/// <param name="Next">A second query, with the same page open.</param>
public sealed record Opening(double Kilobytes, double Milliseconds, double Next);

/// <summary>A browser and a server of plain files.</summary>
public sealed class SearchBrowser : IAsyncDisposable
{
    private const string Own = """
        async ([query, name]) => {
          const { open } = await import('/assets/search/index.js');
          window.index ??= await open('/search/' + name + '/');
          const result = await window.index.find({ text: query, facets: {}, ranges: {}, sort: query ? 'relevance' : 'default', prefix: false });
          return [result.total, (await window.index.cards(result.rows.subarray(0, 20))).length];
        }
        """;

    private const string Theirs = """
        async ([query]) => {
          window.pagefind ??= await import('/pagefind/pagefind.js');
          const search = await window.pagefind.search(query);
          return [search.results.length, (await Promise.all(search.results.slice(0, 20).map(r => r.data()))).length];
        }
        """;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private SearchBrowser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<SearchBrowser> Start()
    {
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await Chromium.Launch(playwright));
    }

    /// <summary>Everything that the explorer needs before a word is typed.</summary>
    public async Task<Opening> OpenExplorer(string folder) => await Median(folder, Own, [""]);

    public async Task<Opening> First(string folder, IReadOnlyList<string> queries) => await Median(folder, Own, queries);

    public async Task<Opening> FirstOfPagefind(string folder, IReadOnlyList<string> queries) => await Median(folder, Theirs, queries);

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private async Task<Opening> Median(string folder, string script, IReadOnlyList<string> queries)
    {
        var wire = new Wire();
        await using var server = await Serve(folder, wire);
        List<Opening> openings = [];
        for (var i = 0; i < queries.Count; i++) openings.Add(await Open(server.Urls.First(), wire, script, queries[i], queries[(i + 1) % queries.Count]));
        double Middle(Func<Opening, double> of) => openings.Select(of).Order().ElementAt(openings.Count / 2);
        return new(Middle(o => o.Kilobytes), Middle(o => o.Milliseconds), Middle(o => o.Next));
    }

    // A context of its own has an empty cache.
    private async Task<Opening> Open(string address, Wire wire, string script, string query, string next)
    {
        await using var context = await _browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(address + "/empty.html");
        wire.Bytes = 0;
        var first = await Timed(page, script, query);
        return new(wire.Bytes / 1e3, first, await Timed(page, script, next));
    }

    private static async Task<double> Timed(IPage page, string script, string query)
    {
        var start = Stopwatch.GetTimestamp();
        await page.EvaluateAsync(script, new[] { query, OwnIndex.Name });
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    // As a host serves it: scripts and JSON compressed, all else as it is.
    private static async Task<WebApplication> Serve(string folder, Wire wire)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "empty.html"), "<!DOCTYPE html><title>Empty</title>");
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddResponseCompression(o => o.MimeTypes = ["text/javascript", "application/json", "text/css"]);
        var app = builder.Build();
        app.Use(async (context, next) =>
        {
            context.Response.Body = new CountingStream(context.Response.Body, wire);
            await next(context);
        });
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(folder),
            ContentTypeProvider = new FileExtensionContentTypeProvider(),
            ServeUnknownFileTypes = true,
        });
        await app.StartAsync();
        return app;
    }

    /// <summary>What has been sent; a worker's requests count like a page's.</summary>
    private sealed class Wire
    {
        private long _bytes;

        public long Bytes
        {
            get => Interlocked.Read(ref _bytes);
            set => Interlocked.Exchange(ref _bytes, value);
        }

        public void Add(int count) => Interlocked.Add(ref _bytes, count);
    }

    private sealed class CountingStream(Stream to, Wire wire) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => to.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => to.FlushAsync(cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            wire.Add(buffer.Length);
            return to.WriteAsync(buffer, cancellationToken);
        }
    }
}
