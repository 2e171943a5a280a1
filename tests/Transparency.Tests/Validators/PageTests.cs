using System.Text.RegularExpressions;

namespace Transparency.Tests.Validators;

/// <summary>Every page as two checkers of others see it.</summary>
public sealed class PageTests
{
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
}
