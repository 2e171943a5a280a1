// Benchmarks that anyone can run. Speed is told as ratios within one run, never asserted.

using System.Globalization;
using BenchmarkDotNet.Running;
using Transparency.Benchmarks.Builds;
using Transparency.Benchmarks.Downloads;
using Transparency.Benchmarks.Micro;
using Transparency.Benchmarks.Search;

const string Organisations = "--organisations=";
const string WithoutPagefind = "--skip-pagefind";
const string OneBuild = "--one-build";
const string HugoAlone = "--hugo-alone";

if (args is ["downloads", .. var sizes] && sizes.Length > 0 && sizes.All(s => int.TryParse(s, out _)))
{
    DownloadBenchmark.Run(sizes.Select(s => int.Parse(s, CultureInfo.InvariantCulture)));
    return 0;
}

if (args is ["corpus", var projects, var folder] && int.TryParse(projects, out var number))
{
    BuildCorpus.Write(number, folder);
    return 0;
}

if (args is [Measure.Verb, var program, .. var arguments]) return Measure.RunHere(program, arguments);

if (args is ["report"])
{
    BuildReport.Write();
    return 0;
}

if (args is ["micro"])
{
    BenchmarkRunner.Run<EngineBenchmarks>();
    return 0;
}

if (args is ["builds", var size, var rounds, var executable, var plainSite, var work, .. var others] && int.TryParse(size, out var many) && int.TryParse(rounds, out var often))
{
    BuildRuns.Write(BuildBenchmark.Run(many, often, executable, plainSite, work, peers: !others.Contains(HugoAlone)), Path.Combine(BuildReport.Results, $"{size}.json"));
    BuildReport.Write();
    return 0;
}

if (args is not ["search", .. var rest] || rest.Any(a => a is not (WithoutPagefind or OneBuild) && !a.StartsWith(Organisations, StringComparison.Ordinal) && !int.TryParse(a, out _)))
{
    Console.Error.WriteLine("""
        dotnet run --configuration Release --project tests/Transparency.Benchmarks -- search 1000 10000 50000

        Builds a site of so many made-up grants and Pagefind's index of the same (needs npm), and opens both in Chromium.

          --skip-pagefind       our own figures alone
          --one-build           leaves out whether two builds give the same index
          --organisations=100   so many organisations; otherwise one to every five grants

        dotnet run --configuration Release --project tests/Transparency.Benchmarks -- downloads 1000 10000 50000

        Builds a site of so many made-up funded projects, and tells the time of its downloads beside that of its pages.

        dotnet run --configuration Release --project tests/Transparency.Benchmarks -- micro

        Measures the parts of a build one by one: CSV, Markdown, templates, links, index, writing.

        tests/benchmarks/run.sh 10000

        Builds it with other generators too, interleaved; see tests/benchmarks/README.md.
        """);
    return 2;
}

var organisations = rest.FirstOrDefault(a => a.StartsWith(Organisations, StringComparison.Ordinal))?[Organisations.Length..];
await SearchBenchmark.Run(new(
    [.. rest.Where(a => char.IsAsciiDigit(a[0])).Select(a => int.Parse(a, CultureInfo.InvariantCulture))],
    organisations is null ? null : int.Parse(organisations, CultureInfo.InvariantCulture),
    !rest.Contains(WithoutPagefind),
    !rest.Contains(OneBuild)));
return 0;
