// Who takes part: our program, compiled ahead of time and as the README starts it, and the generators that the registries have.

using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Transparency.Benchmarks.Search;

namespace Transparency.Benchmarks.Builds;

/// <summary>Prepares each generator for a corpus; one that is not on the machine and cannot be fetched is left out, and said.</summary>
public static partial class Contenders
{
    public const string Ours = "Transparency, published";
    public const string Bare = "Transparency, published, parts left out";
    public const string Plain = "Transparency's engine, the others' pages";
    public const string Run = "Transparency, dotnet run";
    public const string Started = "dotnet run, start alone";
    public const string Hugo = "Hugo";

    /// <summary>What is larger is built with the executable alone, and not served.</summary>
    public const int MostForAll = 10_000;

    // From here on Hugo makes pages of a table by itself.
    private static readonly Version Adapter = new(0, 126);

    private static readonly string Peers = Path.Combine(Checkout.Root, "tests", "benchmarks", "peers");

    /// <param name="corpus">The folder that the corpus was written into.</param>
    /// <param name="work">A folder for what is fetched and prepared.</param>
    /// <param name="executable">Our program, compiled ahead of time.</param>
    /// <param name="plainSite">What makes the others' pages with its engine, compiled ahead of time.</param>
    /// <param name="projects">How many projects it has.</param>
    /// <param name="peers">Whether all others take part, or Hugo alone.</param>
    public static IEnumerable<Contender> All(string corpus, string work, string executable, string plainSite, int projects, bool peers)
    {
        var (root, bare) = (Path.Combine(corpus, "root"), Path.Combine(corpus, "bare"));
        var plain = Path.Combine(corpus, "plain");
        var site = Path.Combine(Checkout.Root, "site");
        IReadOnlyList<string> Of(string content, string output) => ["build", "--root", content, "--theme", site, "--output", output, "--date", "2026-01-05", "--quiet"];
        IReadOnlyList<string> Build(string output) => Of(root, output);

        yield return new(Ours, work, executable, Build) { Newsletters = Path.Combine(root, "content", "newsletters"), IsCopied = true };
        yield return new(Bare, work, executable, output => Of(bare, output)) { IsCopied = true };
        yield return new(Plain, work, plainSite, output => [plain, Peers, output]) { Newsletters = Path.Combine(plain, "newsletters"), IsCopied = true };
        IReadOnlyList<string> program = ["run", "--project", Path.Combine(Checkout.Root, "src", "Transparency.Site"), "--"];
        Shell(work, "dotnet", [.. program, "--version"]);
        if (projects <= MostForAll)
        {
            yield return new(Run, work, "dotnet", output => [.. program, .. Build(output)]);
            yield return new(Started, work, "dotnet", _ => [.. program, "--version"]);
        }

        if (HugoVersion() is { } version)
        {
            var folder = Path.Combine(work, "hugo");
            Shell(Peers, "bash", [Path.Combine(Peers, "hugo", "prepare.sh"), plain, folder, version >= Adapter ? "table" : "files"]);
            yield return new(Hugo, folder, "hugo", output => ["--quiet", "--destination", output]) { Newsletters = Path.Combine(plain, "newsletters"), IsCopied = true };
        }

        if (!peers) yield break;
        if (Fetched("eleventy", work) is { } eleventy)
        {
            foreach (var (name, templates) in new[] { ("Eleventy, JavaScript templates", "srcjs"), ("Eleventy, Nunjucks", "src") })
            {
                var folder = Path.Combine(work, templates);
                Shell(Peers, "bash", [Path.Combine(eleventy, "prepare.sh"), plain, folder, templates]);
                yield return new(name, eleventy, Path.Combine(eleventy, "node_modules", ".bin", "eleventy"), _ => ["--quiet"], output => new Dictionary<string, string>
                {
                    ["CORPUS"] = plain,
                    ["SRC"] = Path.GetRelativePath(eleventy, Path.Combine(folder, "src")),
                    ["OUT"] = Path.GetRelativePath(eleventy, output),
                });
            }
        }

        if (Fetched("astro", work) is { } astro)
        {
            var folder = Path.Combine(work, "astro-files");
            Shell(Peers, "bash", [Path.Combine(astro, "prepare.sh"), plain, folder]);
            yield return new("Astro", astro, Path.Combine(astro, "node_modules", ".bin", "node"), _ => [Path.Combine("node_modules", "astro", "bin", "astro.mjs"), "build"], output => new Dictionary<string, string>
            {
                ["CORPUS"] = plain,
                ["OUT"] = output,
                ["PUBLIC"] = Path.Combine(folder, "public"),
                ["CACHE"] = output + ".cache",
                ["ASTRO_TELEMETRY_DISABLED"] = "1",
            });
        }
    }

    /// <summary>The version of Hugo on the machine; null where there is none.</summary>
    public static Version? HugoVersion()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("hugo", ["version"]) { RedirectStandardOutput = true })!;
            return VersionNumber().Match(process.StandardOutput.ReadToEnd()) is { Success: true } found ? Version.Parse(found.Groups[1].Value) : null;
        }
        catch (Win32Exception)
        {
            Console.Error.WriteLine("Hugo is not on this machine and is left out: apt-get install hugo");
            return null;
        }
    }

    // With what npm brings beside it, in a copy outside the repository.
    private static string? Fetched(string name, string work)
    {
        var folder = Path.Combine(work, "peers", name);
        Shell(Peers, "bash", ["-c", $"mkdir -p '{work}/peers' && cp -r common {name} '{work}/peers'"]);
        if (Directory.Exists(Path.Combine(folder, "node_modules"))) return folder;
        try
        {
            Shell(folder, "npm", ["install", "--silent", "--no-audit", "--no-fund"]);
            return folder;
        }
        catch (Exception problem) when (problem is Win32Exception or InvalidOperationException)
        {
            Console.Error.WriteLine($"{name} cannot be fetched and is left out: {problem.Message}");
            return null;
        }
    }

    private static void Shell(string folder, string program, IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    [GeneratedRegex("v([0-9]+[.][0-9]+[.][0-9]+)")]
    private static partial Regex VersionNumber();
}
