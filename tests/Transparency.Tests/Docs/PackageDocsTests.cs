// The list of packages and licences says what the lock files say.

using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Transparency.Tests.Docs;

public sealed class PackageDocsTests
{
    private const string Begin = "<!-- packages: written by the tests -->\n";
    private const string End = "<!-- end of packages -->";

    private static readonly string Page = Path.Combine(Repository.Root, "src", "PACKAGES.md");

    // Older packages name an address or a file instead of a licence; read there.
    private static readonly Dictionary<string, string> ByAddress = new(StringComparer.OrdinalIgnoreCase)
    {
        ["NUglify"] = "BSD-2-Clause", ["NETStandard.Library"] = "MIT", ["Microsoft.NETCore.Platforms"] = "MIT", ["xunit.abstractions"] = "Apache-2.0", ["Microsoft.Win32.Registry"] = "MIT",
        ["SkiaSharp"] = "MIT", ["CommandLineParser"] = "MIT", ["Microsoft.DotNet.PlatformAbstractions"] = "MIT",
    };

    [Fact]
    public void Every_package_stands_in_the_list_with_its_version_and_licence()
    {
        var text = File.ReadAllText(Page);
        var (start, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        Assert.True(start > Begin.Length && end >= start, "src/PACKAGES.md has no place for the list.");
        var table = Table();
        if (Snapshot.IsOverwritten)
        {
            File.WriteAllText(Page, text[..start] + table + text[end..]);
            return;
        }

        Assert.Equal(table, text[start..end]);
        Assert.DoesNotContain("unknown", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_version_is_one_version()
    {
        var central = XDocument.Load(Path.Combine(Repository.Root, "src", "Directory.Packages.props")).Descendants("PackageVersion").Select(p => (string)p.Attribute("Version")!).ToList();
        Assert.NotEmpty(central);
        Assert.All(central, version => Assert.Matches(@"^[0-9]+(\.[0-9]+){1,3}$", version));
        using var npm = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "validators", "package.json")));
        Assert.All(npm.RootElement.GetProperty("dependencies").EnumerateObject(), package => Assert.Matches(@"^[0-9]+\.[0-9]+\.[0-9]+$", package.Value.GetString()));
    }

    private static string Table()
    {
        var program = Packages("src").ToHashSet();
        var rows = program.Select(p => (p.Name, p.Version, Part: "program")).Concat(Packages("tests").Except(program).Select(p => (p.Name, p.Version, Part: "tests")));
        var writer = new StringWriter { NewLine = "\n" };
        writer.WriteLine();
        writer.WriteLine("| package | version | licence | part of |");
        writer.WriteLine("|---|---|---|---|");
        foreach (var (name, version, part) in rows.OrderBy(r => r.Part, StringComparer.Ordinal).ThenBy(r => r.Name, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Version, StringComparer.Ordinal))
            writer.WriteLine($"| {name} | {version} | {Licence(name, version)} | {part} |");
        writer.WriteLine();
        return writer.ToString();
    }

    // What the SDK brings is of the SDK's version, and differs from machine to machine.
    private static IEnumerable<(string Name, string Version)> Packages(string folder) =>
        (from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "packages.lock.json", SearchOption.AllDirectories)
         where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
         from framework in JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("dependencies").EnumerateObject()
         from package in framework.Value.EnumerateObject()
         where package.Value.TryGetProperty("resolved", out _) && package.Name != "Microsoft.NET.ILLink.Tasks"
         select (package.Name, package.Value.GetProperty("resolved").GetString()!)).Distinct();

    private static string Licence(string name, string version)
    {
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var about = Path.Combine(cache, name.ToLowerInvariant(), version.ToLowerInvariant(), name.ToLowerInvariant() + ".nuspec");
        if (!File.Exists(about)) return ByAddress.GetValueOrDefault(name, "unknown");
        var licence = XDocument.Load(about).Descendants().FirstOrDefault(e => e.Name.LocalName == "license");
        if (licence?.Attribute("type")?.Value == "expression") return Regex.Replace(licence.Value, @"\s+", " ");
        return ByAddress.GetValueOrDefault(name, "unknown");
    }
}
