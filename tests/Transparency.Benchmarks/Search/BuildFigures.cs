// What it takes to build, and what was built.

using System.Diagnostics;
using Transparency.Site;

namespace Transparency.Benchmarks.Search;

/// <summary>Builds, and prints a row for each figure.</summary>
public static class BuildFigures
{
    private const int Rounds = 3;

    /// <summary>The same records straight into an index, without a site around it, as Pagefind gets them.</summary>
    public static async Task Indexes(IReadOnlyList<Grant> grants, Bars bars, string own, string theirs, Pagefind? pagefind)
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

    /// <summary>The site of the grants, built by the program.</summary>
    public static BuildResult Site(IReadOnlyList<Grant> grants, string folder, string site)
    {
        GrantSite.Write(grants, Root(folder));
        BuildResult result = null!;
        var cost = Cost.Of(() => result = GrantSite.Build(Root(folder), site));
        FigureTable.Row("whole site: wall (s)", cost.Wall);
        FigureTable.Row("whole site: CPU (s)", cost.Processor);
        FigureTable.Row("whole site: most memory of this process so far (MB)", Cost.PeakMemory());
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

    /// <summary>Whether a second build makes the same index.</summary>
    public static void Again(string folder, string site)
    {
        var again = Path.Combine(folder, "again");
        GrantSite.Build(Root(folder), again);
        FigureTable.Answer("two builds give the same index", IndexFiles.AreSame(Path.Combine(site, "search"), Path.Combine(again, "search")));
        Directory.Delete(again, recursive: true);
    }

    /// <summary>What all scripts of a page weigh, whether it loads them at once or later.</summary>
    public static void Scripts(string site)
    {
        foreach (var (name, page) in new[] { ("the explorer", ReaderFigures.Explorer), ("the search", "/search/") })
        {
            var scripts = ScriptFiles.Of(site, page[1..] + "index.html");
            FigureTable.Row($"all scripts of {name}, gzip -9 (kB)", ScriptFiles.Kilobytes(scripts, "gzip"), Bars.Script);
            FigureTable.Row($"all scripts of {name}, Brotli (kB)", ScriptFiles.Kilobytes(scripts, "br"), Bars.Script);
        }
    }

    private static string Root(string folder) => Path.Combine(folder, "root");
}
