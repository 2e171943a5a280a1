// How long the files take that readers carry away, beside the pages of the same site, and what memory it takes.

using System.Globalization;
using Transparency.Benchmarks.Search;
using Transparency.Site;

namespace Transparency.Benchmarks.Downloads;

/// <summary>Prints a table for each number of funded projects; nothing is asserted.</summary>
public static class DownloadBenchmark
{
    private const string Dataset = "funded-projects";

    // All downloads may take so many times as long as all pages.
    private const double MostTime = 2;

    private static readonly IReadOnlyList<string> Pages = ["pages", "render", "reviews", "render reviews"];
    private static readonly IReadOnlyList<string> Downloads = ["downloads", "catalogue", "api", "database"];

    /// <summary>Builds a site of each size, the smallest first.</summary>
    public static void Run(IEnumerable<int> sizes)
    {
        var work = Directory.CreateTempSubdirectory("transparency-benchmark-").FullName;
        try
        {
            Build(500, Path.Combine(work, "warm-up"));
            (int Size, double Memory)? before = null;
            foreach (var size in sizes.Order())
            {
                FigureTable.Head($"{size.ToString("N0", CultureInfo.InvariantCulture)} funded projects");
                var result = Build(size, Path.Combine(work, size.ToString(CultureInfo.InvariantCulture)));
                var (pages, downloads) = (Seconds(result, Pages), Seconds(result, Downloads));
                FigureTable.Row("all pages (s)", pages);
                FigureTable.Row("all downloads (s)", downloads);
                foreach (var stage in Downloads) FigureTable.Row($"  {stage} (s)", Seconds(result, [stage]));
                FigureTable.Row("downloads, times the time of pages", downloads / pages, MostTime);
                var memory = Cost.PeakMemory();
                FigureTable.Row("most memory of this process so far (MB)", memory);
                if (before is { } smaller) FigureTable.Row($"  times that of {smaller.Size.ToString("N0", CultureInfo.InvariantCulture)} projects", memory / smaller.Memory, (double)size / smaller.Size);
                before = (size, memory);
                FigureTable.Row("files", result.Files);
                FigureTable.Row("MB", result.Bytes / 1e6);
            }
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static BuildResult Build(int size, string folder)
    {
        var root = Path.Combine(folder, "root");
        GrantSite.Write(SearchCorpus.Of(size), root, Dataset);
        var result = GrantSite.Build(root, Path.Combine(folder, "site"));
        Directory.Delete(folder, recursive: true);
        return result;
    }

    private static double Seconds(BuildResult result, IReadOnlyList<string> stages) =>
        result.Stages.Where(s => stages.Contains(s.Stage)).Sum(s => s.Milliseconds) / 1000;
}
