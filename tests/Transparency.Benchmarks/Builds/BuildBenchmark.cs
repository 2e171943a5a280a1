// The same corpus built by each generator, one behind the other, round after round.

using System.Globalization;
using Transparency.Benchmarks.Search;

namespace Transparency.Benchmarks.Builds;

/// <summary>The medians of one contender.</summary>
/// <param name="Name">Who.</param>
/// <param name="Wall">Seconds by the clock.</param>
/// <param name="Processor">Seconds of all cores together.</param>
/// <param name="PeakMegabytes">The most memory of the largest process, in millions of bytes.</param>
/// <param name="Megabytes">What was made, in millions of bytes; nought where nothing new is made.</param>
/// <param name="Files">How many files.</param>
/// <param name="Pages">How many of them are HTML.</param>
/// <param name="WallToHugo">Times the wall of Hugo; the median of the ratios of each round. Null where Hugo takes no part.</param>
/// <param name="WallToCopy">Times the wall of copying what it made itself.</param>
/// <param name="ProcessorToHugo">As <paramref name="WallToHugo"/>, of processor time.</param>
public sealed record Figures(string Name, double Wall, double Processor, double PeakMegabytes, double Megabytes, int Files, int Pages, double? WallToHugo, double? WallToCopy, double? ProcessorToHugo);

/// <summary>One run of the benchmark.</summary>
/// <param name="Projects">Funded projects in the corpus.</param>
/// <param name="Newsletters">Newsletters in the corpus.</param>
/// <param name="Rounds">How often each built.</param>
/// <param name="Date">The day.</param>
/// <param name="Machine">Cores, memory, file system.</param>
/// <param name="Hugo">Its version.</param>
/// <param name="Contenders">In the order of the table.</param>
/// <param name="SavedToShown">Milliseconds from a saved newsletter to its page in the preview; null where it was not measured.</param>
public sealed record BuildRun(int Projects, int Newsletters, int Rounds, string Date, string Machine, string Hugo, IReadOnlyList<Figures> Contenders, double? SavedToShown = null);

/// <summary>Runs the contenders interleaved, each round in another order and into fresh folders, and tells medians.</summary>
public static class BuildBenchmark
{
    private const string Changed = ", one newsletter changed";

    /// <summary>What a copy of a contender's site is called.</summary>
    public static string Copy(string name) => $"copying the site of {name}";

    /// <summary>What the build after a change of one newsletter is called.</summary>
    public static string Change(string name) => name + Changed;

    /// <param name="projects">Funded projects.</param>
    /// <param name="rounds">How often each builds.</param>
    /// <param name="executable">Our program, compiled ahead of time.</param>
    /// <param name="plainSite">What makes the others' pages with its engine, compiled ahead of time.</param>
    /// <param name="work">Where everything is written; on the file system that is to be measured.</param>
    /// <param name="peers">Whether all others take part, or Hugo alone.</param>
    public static BuildRun Run(int projects, int rounds, string executable, string plainSite, string work, bool peers)
    {
        var corpus = Path.Combine(work, "corpus-" + projects.ToString(CultureInfo.InvariantCulture));
        if (Directory.Exists(corpus)) Directory.Delete(corpus, recursive: true);
        BuildCorpus.Write(projects, corpus);
        var contenders = Contenders.All(corpus, work, executable, plainSite, projects, peers).ToList();
        Dictionary<string, List<Usage>> usages = new(StringComparer.Ordinal);
        Dictionary<string, (double Megabytes, int Files, int Pages)> made = new(StringComparer.Ordinal);
        List<string> order = [];
        for (var round = 0; round < rounds; round++)
        {
            foreach (var contender in contenders.Skip(round % contenders.Count).Concat(contenders.Take(round % contenders.Count)).ToList())
            {
                var output = Path.Combine(work, "sites", projects.ToString(CultureInfo.InvariantCulture), $"{contenders.IndexOf(contender)}-{round}");
                Directory.CreateDirectory(Path.GetDirectoryName(output)!);
                Add(contender.Name, contender.Build(output));
                if (round == 0 && Directory.Exists(output)) made[contender.Name] = Size(output);
                if (contender.IsCopied) Add(Copy(contender.Name), Measure.Run(work, new Dictionary<string, string>(), "cp", ["-r", output, output + "-copy"]));
                if (contender.Newsletters is { } newsletters) Add(Change(contender.Name), AfterChange(contender, newsletters, output));
            }
        }

        double? shown = projects > Contenders.MostForAll ? null : SavedText.Shown(executable, Path.Combine(corpus, "root"), contenders[0].Newsletters!).GetAwaiter().GetResult();
        return new(
            projects, Newsletters.CountFor(projects), rounds, DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Machine(work), Contenders.HugoVersion()?.ToString() ?? "",
            [.. order.Select(Told)],
            shown);

        void Add(string name, Usage usage)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{projects,7:N0}  {name,-60}{usage.Wall,9:0.00} s{usage.Processor,9:0.00} s CPU{usage.PeakMegabytes,9:N0} MB"));
            if (usages.TryGetValue(name, out var known)) known.Add(usage);
            else
            {
                usages.Add(name, [usage]);
                order.Add(name);
            }
        }

        Figures Told(string name)
        {
            var all = usages[name];
            var size = made.GetValueOrDefault(name);
            var hugo = name.EndsWith(Changed, StringComparison.Ordinal) ? Change(Contenders.Hugo) : Contenders.Hugo;
            return new(
                name, all.Select(u => u.Wall).Median(), all.Select(u => u.Processor).Median(), all.Max(u => u.PeakMegabytes), size.Megabytes, size.Files, size.Pages,
                Ratio(name, hugo, u => u.Wall), Ratio(name, Copy(name), u => u.Wall), Ratio(name, hugo, u => u.Processor));
        }

        double? Ratio(string name, string other, Func<Usage, double> of) =>
            usages.TryGetValue(other, out var others) ? usages[name].Zip(others, (a, b) => of(a) / of(b)).Median() : null;
    }

    // The word goes into the first paragraph and away again.
    private static Usage AfterChange(Contender contender, string newsletters, string output)
    {
        var file = Directory.EnumerateFiles(newsletters, "*.md").Order(StringComparer.Ordinal).First();
        var text = File.ReadAllText(file);
        File.WriteAllText(file, text.Replace("\n---\n\n", "\n---\n\nChanged ", StringComparison.Ordinal));
        try
        {
            return contender.Build(output);
        }
        finally
        {
            File.WriteAllText(file, text);
        }
    }

    private static (double Megabytes, int Files, int Pages) Size(string folder)
    {
        var files = new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories);
        return (files.Sum(f => f.Length) / 1e6, files.Length, files.Count(f => f.Extension == ".html"));
    }

    private static string Machine(string work)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9;
        return string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, {memory:0} GB of memory, {new DriveInfo(work).DriveFormat}");
    }
}
