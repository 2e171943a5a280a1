// Our search and Pagefind's, of the same records: both built in turn and opened by the same reader.

using System.Diagnostics;
using System.Globalization;

namespace Transparency.Benchmarks.Search;

/// <summary>What to measure.</summary>
/// <param name="Sizes">Numbers of grants.</param>
/// <param name="Organisations">How many organisations share them; null for one to five grants.</param>
/// <param name="WithPagefind">False for our own figures alone.</param>
/// <param name="BuildsTwice">False to leave out whether two builds give the same index.</param>
public sealed record SearchOptions(IReadOnlyList<int> Sizes, int? Organisations, bool WithPagefind, bool BuildsTwice);

/// <summary>Prints a table for each size; nothing is asserted.</summary>
public static class SearchBenchmark
{
    private const int Rounds = 3;
    private const int Openings = 5;
    private const int ColdQueries = 12;
    private const int WarmAnswers = 20;

    private const string Explorer = $"/explore/{GrantSite.Dataset}/";

    private static readonly string[] Ticked = ["area", "fund", "financial_year"];

    /// <summary>Runs all sizes, one after another; what cannot be had on this machine is said and left out.</summary>
    public static async Task Run(SearchOptions options)
    {
        var work = Directory.CreateTempSubdirectory("transparency-benchmark-").FullName;
        try
        {
            var pagefind = options.WithPagefind ? await Pagefind.Install(work) : null;
            if (options.WithPagefind && pagefind is null) Console.WriteLine("Pagefind could not be fetched with npm: its columns are left out.");
            OwnIndex.Build(SearchCorpus.Of(500), Path.Combine(work, "warm-up"));
            await using var reader = await SearchReader.Start();
            foreach (var size in options.Sizes)
            {
                var folder = Directory.CreateDirectory(Path.Combine(work, size.ToString(CultureInfo.InvariantCulture))).FullName;
                var grants = SearchCorpus.Of(size, options.Organisations);
                FigureTable.Head($"{size.ToString("N0", CultureInfo.InvariantCulture)} rows, {grants.DistinctBy(g => g.Organisation).Count().ToString("N0", CultureInfo.InvariantCulture)} organisations");
                await Run(grants, Bars.Of(size), folder, options.BuildsTwice, pagefind, reader);
                Directory.Delete(folder, recursive: true);
            }
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task Run(IReadOnlyList<Grant> grants, Bars bars, string folder, bool twice, Pagefind? pagefind, SearchReader reader)
    {
        string theirs = Path.Combine(folder, "pagefind"), site = Path.Combine(folder, "site");
        await BuildIndexes(grants, bars, Path.Combine(folder, "index"), theirs, pagefind);
        var result = BuildSite(grants, folder, site);
        if (twice) BuildAgain(folder, site);
        PrintScripts(site);

        await using var server = await SiteServer.Start(site);
        await using var other = pagefind is null ? null : await SiteServer.Start(theirs);
        var explorer = await OpenExplorer(reader, server, bars);
        var queries = SearchCorpus.Queries(grants, ColdQueries + WarmAnswers);
        var search = await AskFromCold(reader, server, other, queries, bars);
        await AnswerWarm(reader, server, other, queries, bars);

        FigureTable.Composition("Explorer opened", explorer);
        FigureTable.Composition("First query from cold, the one in the middle", search);
        Console.WriteLine();
        Console.WriteLine($"Stages of the build (ms): {string.Join(", ", result.Stages.Select(s => $"{s.Stage} {s.Milliseconds.ToString("N0", CultureInfo.InvariantCulture)}"))}");
    }

    // The same records straight into an index, without a site around it, as Pagefind gets them.
    private static async Task BuildIndexes(IReadOnlyList<Grant> grants, Bars bars, string own, string theirs, Pagefind? pagefind)
    {
        List<Cost> ownCosts = [], theirCosts = [];
        for (var round = 0; round < Rounds; round++)
        {
            ownCosts.Add(OwnIndex.Build(grants, own));
            if (pagefind is not null) theirCosts.Add(await pagefind.Build(grants, theirs));
        }

        double cpu = ownCosts.Select(c => c.Processor).Median(), theirCpu = theirCosts.Select(c => c.Processor).Median();
        var ours = IndexFiles.Of(Path.Combine(own, "search"));
        var others = pagefind is null ? default : IndexFiles.Of(theirs);
        FigureTable.Row("index of the records alone: wall (s)", ownCosts.Select(c => c.Wall).Median(), theirs: pagefind is null ? null : theirCosts.Select(c => c.Wall).Median());
        FigureTable.Row("index of the records alone: CPU (s)", cpu, theirs: pagefind is null ? null : theirCpu);
        if (pagefind is not null) FigureTable.Row("  as a share of Pagefind's CPU", cpu / theirCpu, bars.BuildShare);
        FigureTable.Row("  kB", ours.Kilobytes, theirs: pagefind is null ? null : others.Kilobytes);
        FigureTable.Row("  files", ours.Files, theirs: pagefind is null ? null : others.Files);
        if (pagefind is not null) await PagefindPage.Write(theirs);
    }

    private static Site.BuildResult BuildSite(IReadOnlyList<Grant> grants, string folder, string site)
    {
        GrantSite.Write(grants, Root(folder));
        Site.BuildResult result = null!;
        var cost = Cost.Of(() => result = GrantSite.Build(Root(folder), site));
        FigureTable.Row("whole site: wall (s)", cost.Wall);
        FigureTable.Row("whole site: CPU (s)", cost.Processor);
        FigureTable.Row("whole site: most memory of this process so far (MB)", PeakMemory());
        FigureTable.Row("whole site: MB", result.Bytes / 1e6);
        FigureTable.Row("whole site: files", result.Files);
        foreach (var name in new[] { "all", GrantSite.Dataset })
        {
            var (kilobytes, files) = IndexFiles.Of(Path.Combine(site, "search", name));
            FigureTable.Row($"  its index '{name}': kB", kilobytes);
            FigureTable.Row($"  its index '{name}': files", files);
        }

        return result;
    }

    private static void BuildAgain(string folder, string site)
    {
        var again = Path.Combine(folder, "again");
        GrantSite.Build(Root(folder), again);
        FigureTable.Answer("two builds give the same index", IndexFiles.AreSame(Path.Combine(site, "search"), Path.Combine(again, "search")));
        Directory.Delete(again, recursive: true);
    }

    private static string Root(string folder) => Path.Combine(folder, "root");

    private static double PeakMemory()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }

    private static void PrintScripts(string site)
    {
        foreach (var (name, page) in new[] { ("the explorer", Explorer), ("the search", "/search/") })
        {
            var scripts = ScriptFiles.Of(site, page[1..] + "index.html");
            FigureTable.Row($"all scripts of {name}, gzip -9 (kB)", ScriptFiles.Kilobytes(scripts, "gzip"), Bars.Script);
            FigureTable.Row($"all scripts of {name}, Brotli (kB)", ScriptFiles.Kilobytes(scripts, "br"), Bars.Script);
        }
    }

    private static async Task<Opening> OpenExplorer(SearchReader reader, SiteServer server, Bars bars)
    {
        List<Opening> openings = [];
        for (var i = 0; i < Openings; i++) openings.Add(await reader.Open(server, Explorer));
        FigureTable.Row("explorer opened: script and index (kB)", openings.Select(o => o.Search).Median(), bars.ExplorerOpened);
        FigureTable.Row("explorer opened: page and style (kB)", openings.Select(o => o.Page).Median());
        FigureTable.Row("explorer opened: time (ms)", openings.Select(o => o.Milliseconds).Median());
        return openings.Middle(o => o.Search);
    }

    private static async Task<Opening> AskFromCold(SearchReader reader, SiteServer server, SiteServer? pagefind, IReadOnlyList<string> queries, Bars bars)
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

    private static async Task AnswerWarm(SearchReader reader, SiteServer server, SiteServer? pagefind, IReadOnlyList<string> queries, Bars bars)
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
            FigureTable.Row($"{what}, again, main thread's CPU with layout and paint (ms)", ours.Busy, theirs: theirs?.Busy);
            FigureTable.Row($"{what}: fetched for the first time (kB)", ours.Kilobytes, theirs: theirs?.Kilobytes);
        }
    }
}
