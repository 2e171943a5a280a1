// Every folder of tests/cases/errors: the smallest content that shows an error, and the text that editors read.

namespace Transparency.Tests.Cases;

/// <summary>
/// A case holds only the files that are wrong, laid over <c>_base</c>, and <c>expected.txt</c>. With
/// <c>SNAPSHOTS=overwrite</c> the expectations are written anew, to be read before they are committed.
/// </summary>
public sealed class ErrorCaseTests
{
    private const string Expectation = "expected.txt";

    public static TheoryData<string> Cases =>
    [
        .. Directory.EnumerateDirectories(Repository.ErrorCases)
            .Select(folder => Path.GetFileName(folder))
            .Where(name => !name.StartsWith('_'))
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public async Task What_the_cases_are_laid_over_is_clean()
    {
        using var work = new TemporaryFolder();
        LayBase(work);
        var run = await CommandRun.Build(work.Path, work["output"]);
        Assert.Equal("", run.Error);
        run.Expect(0);
        Assert.True(File.Exists(work["output/index.html"]), "The base was not built: there is no output/index.html.");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_messages_of_a_case_are_as_expected_and_the_last_good_site_stays(string name)
    {
        using var work = new TemporaryFolder();
        LayBase(work);
        await CommandRun.Build(work.Path, work["output"]);
        Directory.CreateDirectory(work["output"]);
        var before = FolderContents.Read(work["output"]);

        var folder = Path.Combine(Repository.ErrorCases, name);
        FolderContents.Copy(folder, work.Path, file => file != Expectation);
        var run = await CommandRun.Build(work.Path, work["output"]);

        Compare(Path.Combine(folder, Expectation), run);

        // A warning or a note lets the site be written.
        var isWrong = run.Error.Contains(": error ", StringComparison.Ordinal);
        run.Expect(isWrong ? 1 : 0);
        if (isWrong) FolderContents.AssertSame(before, FolderContents.Read(work["output"]));
    }

    private static void LayBase(TemporaryFolder work) =>
        FolderContents.Copy(Path.Combine(Repository.ErrorCases, "_base"), work.Path);

    private static void Compare(string expectation, CommandRun run)
    {
        // A case that shows no message is not a case yet: nothing to expect.
        if (Snapshot.IsOverwritten && (run.ExitCode is not (0 or 1) || run.Error.Length == 0)) return;
        Snapshot.Compare(expectation, run.Error);
    }
}
