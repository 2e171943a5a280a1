// The tables and the plots of tests/benchmarks/README.md, from what was measured.

using System.Globalization;
using System.Text;
using Transparency.Benchmarks.Search;

namespace Transparency.Benchmarks.Builds;

/// <summary>Writes what stands between the two marks of the README, and the plots beside it.</summary>
public static class BuildReport
{
    private const string Begin = "<!-- What follows is written by run.sh. -->";
    private const string End = "<!-- Until here. -->";

    private static readonly string Folder = Path.Combine(Checkout.Root, "tests", "benchmarks");

    /// <summary>Where the runs are kept, a file for each size.</summary>
    public static readonly string Results = Path.Combine(Folder, "results");

    /// <summary>Writes tables and plots of all runs that are kept.</summary>
    public static void Write()
    {
        var runs = BuildRuns.Read(Results);
        var readme = Path.Combine(Folder, "README.md");
        var text = File.ReadAllText(readme);
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        File.WriteAllText(readme, text[..begin] + "\n\n" + string.Join('\n', runs.Select(Table)) + "\n" + text[end..]);
        BuildPlot.Write(Path.Combine(Folder, "wall.svg"), "Seconds by the clock", runs, f => f.Wall);
        BuildPlot.Write(Path.Combine(Folder, "memory.svg"), "Most memory of one process, MB", runs, f => f.PeakMegabytes);
    }

    private static string Table(BuildRun run)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            ### {run.Projects:N0} projects and {run.Newsletters:N0} newsletters

            {run.Date}; {run.Machine}; Hugo {run.Hugo}; {(run.Rounds == 1 ? "one round" : $"medians of {run.Rounds} rounds")}.

            | what | wall s | CPU s | peak MB | MB made | files | pages | pages/s | wall / Hugo | CPU / Hugo | wall / copy |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|

            """);
        foreach (var f in run.Contenders)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {f.Name} | {f.Wall:0.00} | {f.Processor:0.00} | {f.PeakMegabytes:N0} | {Shown(f.Files > 0, $"{f.Megabytes:N0}")} | {Shown(f.Files > 0, $"{f.Files:N0}")} | {Shown(f.Files > 0, $"{f.Pages:N0}")} | ")
                .Append(CultureInfo.InvariantCulture, $"{Shown(f.Pages > 0, $"{f.Pages / f.Wall:N0}")} | {f.WallToHugo:0.00} | {f.ProcessorToHugo:0.00} | {f.WallToCopy:0.0} |\n");
        }

        if (run.SavedToShown is { } shown) text.Append(CultureInfo.InvariantCulture, $"\nFrom a saved newsletter to its page in the preview: {shown:N0} ms.\n");
        return text.ToString();
    }

    private static string Shown(bool isThere, FormattableString figure) => isThere ? FormattableString.Invariant(figure) : "";
}
