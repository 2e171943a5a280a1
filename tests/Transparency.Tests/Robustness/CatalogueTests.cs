// The table of cases in tests/README.md says what the cases do.

using System.Reflection;
using System.Text.RegularExpressions;

namespace Transparency.Tests.Robustness;

public sealed partial class CatalogueTests
{
    private const string Begin = "<!-- cases: written by the tests -->\n";
    private const string End = "<!-- end of cases -->";

    private static readonly string Readme = Path.Combine(Repository.Root, "tests", "README.md");

    [Fact]
    public void The_table_in_the_README_is_that_of_the_cases()
    {
        var text = File.ReadAllText(Readme);
        var (start, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        Assert.True(start > Begin.Length && end >= start, "tests/README.md has no place for the table of cases.");
        var table = Table();
        if (Snapshot.IsOverwritten)
        {
            File.WriteAllText(Readme, text[..start] + table + text[end..]);
            return;
        }

        Assert.Equal(table, text[start..end]);
    }

    [Fact]
    public void A_test_that_is_a_case_carries_its_id() => Assert.All(Methods(), m => Assert.Contains(m.Case.Id.Replace('-', '_') + "_", m.Method.Name, StringComparison.Ordinal));

    [Fact]
    public void No_two_cases_have_one_id() => Assert.Distinct(Cases().Select(c => c.Id));

    private static string Table()
    {
        var cases = Cases().OrderBy(c => c.Id, StringComparer.Ordinal).ToList();
        var writer = new StringWriter { NewLine = "\n" };
        writer.WriteLine();
        writer.WriteLine($"{cases.Count} cases. None ends in a crash, none hangs, none loses anything without a word.");
        writer.WriteLine();
        foreach (var area in cases.GroupBy(c => c.Id[..2]).Select(g => $"{Areas[g.Key]}: {g.Count()}").Chunk(4)) writer.WriteLine(string.Join(" · ", area) + "  ");
        writer.WriteLine();
        writer.WriteLine("| id | input | outcome |");
        writer.WriteLine("|---|---|---|");
        foreach (var (id, what, outcome, decision) in cases)
            writer.WriteLine($"| {id} | {Cell(what)} | {Cell(outcome)}{(decision is null ? "" : $". {Cell(decision)}")} |");
        writer.WriteLine();
        return writer.ToString();
    }

    private static readonly IReadOnlyDictionary<string, string> Areas = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["CE"] = "CSV files", ["CV"] = "values", ["EN"] = "surroundings", ["FN"] = "files and names", ["IM"] = "pictures and papers", ["KR"] = "keys", ["MD"] = "Markdown",
        ["PD"] = "personal data", ["TO"] = "totals", ["TP"] = "templates", ["YM"] = "settings",
    };

    private static IEnumerable<(string Id, string What, string Outcome, string? Decision)> Cases() =>
        OddInput.All.Values.Select(i => (i.Id, i.What, Outcome(i), i.Decision)).Concat(Methods().Select(m => (m.Case.Id, m.Case.What, m.Case.Outcome, m.Case.Decision)));

    private static IEnumerable<(MethodInfo Method, CatalogueAttribute Case)> Methods() =>
        from type in typeof(CatalogueTests).Assembly.GetTypes()
        from method in type.GetMethods()
        from attribute in method.GetCustomAttributes<CatalogueAttribute>()
        select (method, attribute);

    // The codes of the messages, the worst first; or that the site shows what was meant.
    private static string Outcome(OddInput input)
    {
        var told = Message().Matches(File.ReadAllText(OddInputTests.Expectation(input.Id))).Select(m => (Severity: m.Groups[1].Value, Code: m.Groups[2].Value)).Distinct()
            .OrderBy(m => m.Severity == "error" ? 0 : m.Severity == "warning" ? 1 : 2).Select(m => $"{m.Severity} `{m.Code}`").ToList();
        return told.Count > 0 ? string.Join(", ", told) : input.SameSite ? "makes no difference" : "shown as it is";
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);

    [GeneratedRegex(@": (error|warning|note) ([a-z]+/[a-z0-9-]+): ", RegexOptions.CultureInvariant)]
    private static partial Regex Message();
}
