// Our search and Pagefind's, of the same records: both built in turn and opened by the same reader.

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
        await BuildFigures.Indexes(grants, bars, Path.Combine(folder, "index"), theirs, pagefind);
        var result = BuildFigures.Site(grants, folder, site);
        if (twice) BuildFigures.Again(folder, site);
        BuildFigures.Scripts(site);

        await using var server = await SiteServer.Start(site);
        await using var other = pagefind is null ? null : await SiteServer.Start(theirs);
        var (explorer, search) = await new ReaderFigures(reader, server, other, bars).Print(SearchCorpus.Queries(grants, ReaderFigures.Queries));

        FigureTable.Composition("Explorer opened", explorer);
        FigureTable.Composition("First query from cold, the one in the middle", search);
        Console.WriteLine();
        Console.WriteLine($"Stages of the build (ms): {string.Join(", ", result.Stages.Select(s => $"{s.Stage} {s.Milliseconds.ToString("N0", CultureInfo.InvariantCulture)}"))}");
    }
}
