// Every message has a case that shows it, or a reason why it cannot have one.

using System.Text.RegularExpressions;

namespace Transparency.Tests.Docs;

public sealed partial class ErrorCaseDocsTests
{
    // What a folder of content cannot show; each is tried by a test of its own stage.
    private static readonly IReadOnlyDictionary<string, string> NotByContent = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["data/row-too-long"] = "the case would be a megabyte",
        ["file/case-clash"] = "the two files could not be checked out on Windows or macOS",
        ["file/changed"] = "it needs someone who saves at the same time",
        ["file/missing-folder"] = "a case adds files, and here a folder is taken away",
        ["file/symbolic-link"] = "links are not checked out everywhere",
        ["file/too-large"] = "the case would be two megabytes",
        ["file/unreadable"] = "it depends on the rights of who runs the tests",
        ["history/no-such-change"] = "it needs a repository",
        ["history/several-days"] = "it needs a repository",
        ["history/shallow"] = "it needs a repository",
        ["history/unexplained"] = "it needs a repository",
        ["history/unreadable"] = "it needs a repository",
        ["link/missing-id"] = "only a template can do it",
        ["output/busy"] = "it needs a second build",
        ["output/cannot-write"] = "it needs a full disk or a folder that may not be written",
        ["output/no-sqlite"] = "it lies with the program's folder",
        ["output/not-ours"] = "it lies with the output folder",
        ["output/too-many-columns"] = "the case would have a thousand columns",
        ["theme/missing-template"] = "it lies with the theme",
        ["theme/script-fault"] = "it lies with the theme; ScriptBundleTests show it",
        ["theme/template-fault"] = "it lies with the theme",
    };

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Shown = Directory.EnumerateDirectories(Repository.ErrorCases)
        .Select(folder => (Name: Path.GetFileName(folder), File: Path.Combine(folder, "expected.txt")))
        .Where(@case => !@case.Name.StartsWith('_'))
        .ToDictionary(@case => @case.Name, @case => Codes(File.Exists(@case.File) ? File.ReadAllText(@case.File) : ""), StringComparer.Ordinal);

    [Fact]
    public void Every_message_has_a_case_of_its_name_that_shows_it()
    {
        var missing = MessageCodes.All.Except(NotByContent.Keys)
            .Where(code => !Shown.TryGetValue(code.Replace('/', '-'), out var codes) || !codes.Contains(code));
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_case_shows_a_message_that_the_program_has()
    {
        Assert.DoesNotContain(Shown, @case => @case.Value.Count == 0);
        Assert.Empty(Shown.Values.SelectMany(codes => codes).Except(MessageCodes.All));
    }

    [Fact]
    public void What_is_said_to_have_no_case_has_none()
    {
        Assert.Empty(NotByContent.Keys.Except(MessageCodes.All));
        Assert.Empty(NotByContent.Keys.Intersect(Shown.Values.SelectMany(codes => codes)));
    }

    private static IReadOnlyList<string> Codes(string expected) =>
        [.. FirstLine().Matches(expected).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex("^[^ |][^\n]*?: (?:error|warning|note) ([a-z]+/[a-z0-9-]+): ", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex FirstLine();
}
