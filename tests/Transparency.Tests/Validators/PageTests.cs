using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Transparency.Tests.Validators;

/// <summary>Every page as two checkers of others see it, and what it costs a reader to fetch.</summary>
public sealed class PageTests
{
    // As hosts compress what they send.
    private const int Quality = 6;
    private const int LongestWindow = 22;
    private const int MostBytes = 30_000;

    public static TheoryData<string> Sites => ["real", "hill-and-dale"];

    [Theory]
    [MemberData(nameof(Sites))]
    public void Neither_the_standards_checker_nor_the_accessibility_linter_finds_anything_on_any_page(string name)
    {
        var problems = NodeValidators.ProblemsOfPages(BuiltSite.Named(name).Folder);
        if (name == "real") Record(problems);
        Assert.True(problems.Count == 0, $"{problems.Count} faults:\n{string.Join('\n', problems.Take(30))}");
    }

    private static void Record(IReadOnlyList<string> problems)
    {
        var checker = problems.Count(p => p.Contains(": checker: ", StringComparison.Ordinal));
        AccessibilityStatement.Says($"Nu Html Checker [plain {NodeValidators.VersionOf("vnu-jar")}] compared how each page is written with the standard", BuiltSite.Real.Addresses.Count, checker);
        AccessibilityStatement.Says($"html-validate [plain {NodeValidators.VersionOf("html-validate")}] did the same, and looked for what is known to be in readers' way", BuiltSite.Real.Addresses.Count, problems.Count - checker);
    }

    // One run finds them all, each on a page of its own.
    [Fact]
    public void A_planted_fault_is_found()
    {
        using var work = new TemporaryFolder();
        var page = BuiltSite.HillAndDale.Text("areas/index.html");
        var faults = new (string Name, string Right, string Wrong)[]
        {
            ("unclosed", "</main>", ""),
            ("nested-link", "<h1>", "<h1><a href=\"/\"><a href=\"/\">a</a></a>"),
            ("no-language", " lang=\"en-GB\"", ""),
            ("unknown-attribute", "<h1>", "<h1 colour=\"red\">"),
            ("no-button-type", "<button type=\"submit\">", "<button>"),
            ("no-text", "</h1>", "</h1><img src=\"/files/logo.svg\">"),
            ("duplicate-id", "<h1>", "<h1 id=\"page-main\">"),
            ("wrong-role", "<h1>", "<h1 role=\"buton\">"),
        };
        foreach (var (name, right, wrong) in faults)
        {
            Assert.Contains(right, page, StringComparison.Ordinal);
            work.Write($"{name}.html", new Regex(Regex.Escape(right)).Replace(page, wrong, 1));
        }

        work.Write("wrong.css", "a { colour: red; }");
        var problems = NodeValidators.ProblemsOfPages(work.Path);
        foreach (var file in faults.Select(f => f.Name + ".html").Append("wrong.css")) Assert.Contains(problems, p => p.StartsWith(file, StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_of_any_kind_and_its_stylesheets_are_less_than_30_kB_compressed()
    {
        var site = BuiltSite.Real;
        var styles = Directory.EnumerateFiles(Path.Combine(site.Folder, "assets"), "*.css").ToDictionary(f => "/assets/" + Path.GetFileName(f), f => Compressed(File.ReadAllBytes(f)));
        var largest = site.Addresses
            .Select(a => (Address: a, Kind: site.Page(a).Body!.GetAttribute("data-page-type")!, Size: Compressed(File.ReadAllBytes(Path.Combine(site.Folder, (a.EndsWith('/') ? a + "index.html" : a).TrimStart('/')))) + Styles(a)))
            .GroupBy(p => p.Kind)
            .Select(g => g.MaxBy(p => p.Size))
            .ToList();
        Assert.True(largest.Count > 20, $"Only {largest.Count} kinds of page were found.");
        Assert.Empty(largest.Where(p => p.Size >= MostBytes).Select(p => $"{p.Kind}: {p.Address} has {p.Size} bytes."));

        int Styles(string address)
        {
            var linked = site.Page(address).QuerySelectorAll("link[rel=stylesheet]").Select(l => styles[l.GetAttribute("href")!]).ToList();
            Assert.NotEmpty(linked);
            return linked.Sum();
        }
    }

    private static int Compressed(byte[] bytes)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        Assert.True(BrotliEncoder.TryCompress(bytes, compressed, out var written, Quality, LongestWindow));
        return written;
    }
}
