// A served collection, and a page that asks it.

using System.Text.Json;
using Microsoft.Playwright;
using Transparency.Engine.Search;
using Transparency.Site.Preview;

namespace Transparency.BrowserTests;

/// <summary>A served folder with one collection and the browser's part of the search, and a page that asks it.</summary>
internal sealed class SearchSite : IAsyncDisposable
{
    /// <summary>Where the collection lies.</summary>
    public const string Folder = "search/made/";

    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _stopping = new();
    private LocalServer _server = null!;

    public IPage Page { get; private set; } = null!;

    public static async Task<SearchSite> Of(BrowserSite browser, Collection collection)
    {
        var site = new SearchSite();
        foreach (var script in Directory.EnumerateFiles(Path.Combine(Repository.Theme, "theme/assets/scripts"), "*.js"))
            site._folder.Put($"assets/scripts/{Path.GetFileName(script)}", await System.IO.File.ReadAllBytesAsync(script));
        site._folder.Write("index.html", "<!DOCTYPE html><html lang=\"en\"><title>Search</title>");
        site.Publish(collection);
        site._server = await LocalServer.Start(0, new PreviewSite(site._folder.Path, null, site._stopping.Token).Answer, CancellationToken.None);
        site.Page = await (await browser.Browser.NewContextAsync()).NewPageAsync();
        await site.Page.GotoAsync(site.Address);
        await site.Open();
        return site;
    }

    public string Address => $"http://127.0.0.1:{_server.Address.Port}/";

    /// <summary>Puts the collection in the place of the one before.</summary>
    public void Publish(Collection collection)
    {
        if (Directory.Exists(_folder[Folder])) Directory.Delete(_folder[Folder], recursive: true);
        foreach (var file in IndexWriter.Write(collection, Synonyms.None, Folder)) _folder.Put(file.Path, file.Bytes.Span);
    }

    /// <summary>The one file of the collection whose name begins so.</summary>
    public string File(string begin) => Directory.EnumerateFiles(_folder[Folder], begin + ".*").Single();

    /// <summary>Opens the collection anew, with nothing kept.</summary>
    public Task Open() => Page.EvaluateAsync(
        $$"""
        async () => {
          const search = { ...await import('/assets/scripts/index.js'), ...await import('/assets/scripts/files.js'), ...await import('/assets/scripts/words.js') };
          const opened = await search.open('/{{Folder}}');
          const numbers = list => Array.from(list);
          Object.assign(window, { search, opened });
          window.ask = async (query, cards = 0) => {
            const result = await opened.find(query);
            return JSON.stringify({
              total: result.total, rows: numbers(result.rows), totals: result.totals, suggestion: result.suggestion, 
              counts: Object.fromEntries(Object.entries(result.counts).map(([name, counts]) => [name, numbers(counts)])),
              by: result.by('area', 'amount'),
              cards: await opened.cards(result.rows.subarray(0, cards)),
            });
          };
          window.fault = async work => {
            try { await work(); } catch (e) { return e instanceof search.IndexFault ? `${e.kind} ${e.file}` : String(e); }
            return 'none';
          };
        }
        """);

    /// <summary>What the browser's part answers to a query in JSON.</summary>
    public async Task<SearchAnswer> Ask(string query, int cards = 0) =>
        Read(JsonDocument.Parse(await Page.EvaluateAsync<string>($"() => ask({query}, {cards})")).RootElement);

    /// <summary>As <see cref="Ask"/>, for a text alone.</summary>
    public Task<SearchAnswer> AskText(string text, bool prefix = false, string sort = "relevance") =>
        Ask(JsonSerializer.Serialize(new { text, prefix, sort }));

    /// <summary>The fault of a piece of script, as kind and file; <c>none</c> where there was none.</summary>
    public Task<string> Fault(string script) => Page.EvaluateAsync<string>($"() => fault(async () => {{ {script} }})");

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        await _stopping.CancelAsync();
        await _server.DisposeAsync();
        _stopping.Dispose();
        _folder.Dispose();
    }

    private static SearchAnswer Read(JsonElement answer) => new(
        Whole(answer.GetProperty("rows")),
        answer.GetProperty("counts").EnumerateObject().ToDictionary(c => c.Name, c => Whole(c.Value)),
        answer.GetProperty("totals").GetProperty("amount"),
        [.. answer.GetProperty("by").EnumerateArray()],
        answer.GetProperty("suggestion").GetString(),
        [.. answer.GetProperty("cards").EnumerateArray()]);

    private static IReadOnlyList<int> Whole(JsonElement numbers) => [.. numbers.EnumerateArray().Select(n => n.GetInt32())];
}

/// <summary>A result, as the page got it.</summary>
internal sealed record SearchAnswer(
    IReadOnlyList<int> Rows, IReadOnlyDictionary<string, IReadOnlyList<int>> Counts, JsonElement Totals,
    IReadOnlyList<JsonElement> ByArea, string? Suggestion, IReadOnlyList<JsonElement> Cards);
