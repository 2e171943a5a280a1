// Our index and Pagefind's, of the same records, built in turn and opened in the same browser.

using System.Diagnostics;
using System.Globalization;

namespace Transparency.Benchmarks.Search;

/// <summary>Prints bytes, seconds and megabytes for each size, and each as a ratio to Pagefind's.</summary>
public static class SearchBenchmark
{
    private const int Rounds = 3;
    private const int QueryCount = 12;

    /// <summary>Runs all sizes, one after another; what cannot be had on this machine is said and left out.</summary>
    public static async Task Run(IReadOnlyList<int> sizes)
    {
        var work = Directory.CreateTempSubdirectory("transparency-benchmark-").FullName;
        try
        {
            var pagefind = await Pagefind.Install(work);
            if (pagefind is null) Console.WriteLine("Pagefind could not be fetched with npm: its columns are left out.");
            OwnIndex.Build(SearchCorpus.Of(500), Path.Combine(work, "warm-up"));
            await using var browser = await SearchBrowser.Start();
            foreach (var size in sizes) await Run(size, work, pagefind, browser);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task Run(int size, string work, Pagefind? pagefind, SearchBrowser browser)
    {
        var grants = SearchCorpus.Of(size);
        var queries = SearchCorpus.Queries(grants, QueryCount);
        var (own, theirs) = (Path.Combine(work, $"own-{size}"), Path.Combine(work, $"pagefind-{size}"));
        List<Cost> ownCosts = [], theirCosts = [];
        for (var round = 0; round < Rounds; round++)
        {
            ownCosts.Add(OwnIndex.Build(grants, own));
            if (pagefind is not null) theirCosts.Add(await pagefind.Build(grants, theirs));
        }

        Console.WriteLine();
        Console.WriteLine($"{size.ToString("N0", CultureInfo.InvariantCulture)} records, medians of {Rounds} rounds");
        Line("", "ours", "Pagefind", "ratio");
        Compare("index build, wall (s)", Median(ownCosts, c => c.Wall), Median(theirCosts, c => c.Wall));
        Compare("index build, CPU (s)", Median(ownCosts, c => c.Processor), Median(theirCosts, c => c.Processor));
        Compare("index, bytes (kB)", Bytes(own) / 1e3, pagefind is null ? null : Bytes(theirs) / 1e3);
        Compare("index, files", Files(own), pagefind is null ? null : Files(theirs));

        var opened = await browser.OpenExplorer(own);
        Compare("opening with all counts, totals and rows (kB)", opened.Kilobytes, null);
        var first = await browser.First(own, queries);
        var other = pagefind is null ? null : await browser.FirstOfPagefind(theirs, queries);
        Compare("first two-word query from cold (kB)", first.Kilobytes, other?.Kilobytes);
        Compare("first two-word query from cold (ms)", first.Milliseconds, other?.Milliseconds);
        Compare("next query (ms)", first.Next, other?.Next);
    }

    private static double? Median(IReadOnlyList<Cost> costs, Func<Cost, double> of) =>
        costs.Count == 0 ? null : costs.Select(of).Order().ElementAt(costs.Count / 2);

    private static double Bytes(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);

    private static double Files(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count();

    private static void Compare(string what, double? ours, double? theirs) =>
        Line(what, Number(ours), Number(theirs), ours is { } a && theirs is > 0 and { } b ? (a / b).ToString("0.00", CultureInfo.InvariantCulture) : "");

    private static string Number(double? value) => value?.ToString(value < 10 ? "0.00" : "N0", CultureInfo.InvariantCulture) ?? "\u2013";

    private static void Line(string what, string ours, string theirs, string ratio) => Console.WriteLine($"{what,-48}{ours,12}{theirs,12}{ratio,8}");
}

/// <summary>What a build took.</summary>
/// <param name="Wall">Seconds by the clock.</param>
/// <param name="Processor">Seconds of all cores together.</param>
public sealed record Cost(double Wall, double Processor)
{
    /// <summary>Runs and measures within this process.</summary>
    public static Cost Of(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var start = Stopwatch.GetTimestamp();
        work();
        var wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
        process.Refresh();
        return new(wall, (process.TotalProcessorTime - before).TotalSeconds);
    }
}
