// Every odd input: its messages word for word, and no good site lost.

namespace Transparency.Tests.Robustness;

public sealed class OddInputTests
{
    // A build that hangs fails, and the others go on.
    private const int Hangs = 120_000;

    private static readonly Lazy<Task<SortedDictionary<string, byte[]>>> Clean = new(BuildClean);

    public static TheoryData<string> Ids => [.. OddInput.All.Keys.Order(StringComparer.Ordinal)];

    internal static string Expectation(string id) => Path.Combine(Repository.Root, "tests", "cases", "robustness", id + ".txt");

    [Theory(Timeout = Hangs)]
    [MemberData(nameof(Ids))]
    public async Task An_odd_input_has_the_outcome_that_is_written_down(string id)
    {
        var input = OddInput.All[id];
        using var work = new TemporaryFolder();
        var clean = await Clean.Value;
        foreach (var (path, bytes) in clean) work.Put("output/" + path, bytes);
        FolderContents.Copy(Path.Combine(Repository.ErrorCases, "_base"), work["site"]);
        input.Change(new(work["site"]));

        var run = await Task.Run(() => CommandRun.Build(work["site"], work["output"]), TestContext.Current.CancellationToken);

        Snapshot.Compare(Expectation(id), run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        var isWrong = run.Error.Contains(": error ", StringComparison.Ordinal);
        run.Expect(isWrong ? 1 : 0);
        if (isWrong || input.SameSite)
        {
            FolderContents.AssertSame(clean, FolderContents.Read(work["output"]));
            return;
        }

        Assert.True(input.Shows is not null, $"{id} brings no error, and does not say what the site shows.");
        var built = BuiltSite.At(work["output"]);
        Assert.All(built.Addresses, address => Assert.DoesNotContain("\uFFFD", built.Text(address.EndsWith('/') ? address[1..] + "index.html" : address[1..]), StringComparison.Ordinal));
        input.Shows(built);
    }

    [Fact]
    public void Nothing_is_expected_of_an_input_that_there_is_not() => Assert.Equal(
        OddInput.All.Keys.Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Path.GetDirectoryName(Expectation("x"))!).Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal));

    private static async Task<SortedDictionary<string, byte[]>> BuildClean()
    {
        using var work = new TemporaryFolder();
        FolderContents.Copy(Path.Combine(Repository.ErrorCases, "_base"), work["site"]);
        (await CommandRun.Build(work["site"], work["output"])).Expect(0);
        return FolderContents.Read(work["output"]);
    }
}
