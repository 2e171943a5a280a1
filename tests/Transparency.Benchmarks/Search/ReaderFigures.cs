// What a reader waits for and fetches, on the site's own pages and on Pagefind's.

namespace Transparency.Benchmarks.Search;

/// <summary>Opens pages, and prints a row for each figure.</summary>
/// <param name="reader">The browser.</param>
/// <param name="server">The site.</param>
/// <param name="pagefind">Pagefind's page; null where it is left out.</param>
/// <param name="bars">What the figures are held against.</param>
public sealed class ReaderFigures(SearchReader reader, SiteServer server, SiteServer? pagefind, Bars bars)
{
    public const string Explorer = $"/explore/{GrantSite.Dataset}/";

    /// <summary>How many queries are asked.</summary>
    public const int Queries = ColdQueries + WarmAnswers;

    private const int Openings = 5;
    private const int ColdQueries = 12;
    private const int WarmAnswers = 20;

    private static readonly string[] Ticked = ["area", "fund", "financial_year"];

    /// <summary>Measures all; gives the openings whose bytes are in the middle.</summary>
    public async Task<(Opening Explorer, Opening Search)> Print(IReadOnlyList<string> queries)
    {
        var explorer = await OpenExplorer();
        var search = await AskFromCold(queries);
        await AnswerWarm(queries);
        return (explorer, search);
    }

    private async Task<Opening> OpenExplorer()
    {
        List<Opening> openings = [];
        for (var i = 0; i < Openings; i++) openings.Add(await reader.Open(server, Explorer));
        FigureTable.Row("explorer opened: script and index (kB)", openings.Select(o => o.Search).Median(), bars.ExplorerOpened);
        FigureTable.Row("explorer opened: page and style (kB)", openings.Select(o => o.Page).Median());
        FigureTable.Row("explorer opened: time (ms)", openings.Select(o => o.Milliseconds).Median());
        return openings.Middle(o => o.Search);
    }

    private async Task<Opening> AskFromCold(IReadOnlyList<string> queries)
    {
        List<Opening> search = [], explorer = [], theirs = [];
        foreach (var query in queries.Take(ColdQueries).Select(Uri.EscapeDataString))
        {
            search.Add(await reader.Open(server, $"/search/?q={query}"));
            explorer.Add(await reader.Open(server, $"{Explorer}?q={query}"));
            if (pagefind is not null) theirs.Add(await reader.Open(pagefind, $"{PagefindPage.Address}?q={query}"));
        }

        double? kilobytes = pagefind is null ? null : theirs.Select(o => o.AllButPage).Median();
        double? milliseconds = pagefind is null ? null : theirs.Select(o => o.Milliseconds).Median();
        FigureTable.Row("first query from cold, search: script and index (kB)", search.Select(o => o.Search).Median(), bars.FirstQuery, kilobytes);
        FigureTable.Row("first query from cold, search: page and style (kB)", search.Select(o => o.Page).Median());
        FigureTable.Row("first query from cold, search: time (ms)", search.Select(o => o.Milliseconds).Median(), theirs: milliseconds);
        FigureTable.Row("first query from cold, explorer: script and index (kB)", explorer.Select(o => o.Search).Median(), bars.FirstQuery, kilobytes);
        FigureTable.Row("first query from cold, explorer: page and style (kB)", explorer.Select(o => o.Page).Median());
        FigureTable.Row("first query from cold, explorer: time (ms)", explorer.Select(o => o.Milliseconds).Median(), theirs: milliseconds);
        return search.Middle(o => o.Search);
    }

    private async Task AnswerWarm(IReadOnlyList<string> queries)
    {
        var boxes = Enumerable.Range(0, WarmAnswers).Select(i => (Ticked[i % Ticked.Length], i / Ticked.Length));
        Print("box ticked, explorer", await reader.Tick(server, Explorer, [.. boxes]), null);
        var (first, more) = (Uri.EscapeDataString(queries[0]), queries.Skip(ColdQueries).ToList());
        var theirs = pagefind is null ? null : await reader.Ask(pagefind, $"{PagefindPage.Address}?q={first}", more);
        Print("next query, search", await reader.Ask(server, $"/search/?q={first}", more), theirs);
        Print("next query, explorer", await reader.Ask(server, $"{Explorer}?q={first}", more), theirs);

        void Print(string what, Answering ours, Answering? theirs)
        {
            FigureTable.Row($"{what}, for the first time (ms)", ours.First, bars.Answer, theirs?.First);
            FigureTable.Row($"{what}, again (ms)", ours.Again, bars.Answer, theirs?.Again);
            FigureTable.Row($"{what}, again, with layout (ms)", ours.WithLayout, theirs: theirs?.WithLayout);
            FigureTable.Row($"{what}, again, CPU of the main thread (ms)", ours.Busy.All, theirs: theirs?.Busy.All);
            FigureTable.Row("  of that, scripts (ms)", ours.Busy.Script, theirs: theirs?.Busy.Script);
            FigureTable.Row("  of that, style and layout (ms)", ours.Busy.Layout, theirs: theirs?.Busy.Layout);
            FigureTable.Row($"{what}: fetched for the first time (kB)", ours.Kilobytes, theirs: theirs?.Kilobytes);
        }
    }
}
