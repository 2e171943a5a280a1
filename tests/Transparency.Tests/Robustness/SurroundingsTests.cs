// A build in a process of its own, in surroundings that fail it.

using System.Diagnostics;

namespace Transparency.Tests.Robustness;

public sealed class SurroundingsTests : IDisposable
{
    private static readonly int Kills = ProgramRun.Executable is null ? 10 : 200;
    private static readonly int LongestBuild = ProgramRun.Executable is null ? 1500 : 200;

    private readonly TemporaryFolder _work = new();

    public SurroundingsTests() => FolderContents.Copy(Path.Combine(Repository.ErrorCases, "_base"), _work["site"]);

    public void Dispose() => _work.Dispose();

    [Fact]
    [Catalogue("EN-03", "A build killed at any moment, two hundred times by `.ci/run`", Outcome = "the site is always a whole one; the next build succeeds and leaves nothing beside it")]
    public async Task EN_03_A_killed_build_leaves_a_whole_site_and_the_next_one_succeeds()
    {
        var cancel = TestContext.Current.CancellationToken;
        List<SortedDictionary<string, byte[]>> whole = [await Built("one"), await Built("two")];
        var chance = new Random(20261128);
        var (killed, whileWriting, isOne) = (0, 0, false);
        for (var round = 0; killed < Kills; round++)
        {
            Assert.True(round < 3 * Kills, "Builds end before they are killed.");
            Say(isOne ? "two" : "one");
            using var process = Build();

            // Every second time the kill waits until the writing begins, which is a small part of a build.
            var isLate = round % 2 == 1;
            var staging = _work[".output.staging"];
            while (isLate && !process.HasExited && !Directory.Exists(staging)) await Task.Delay(1, cancel);
            var isWriting = isLate && !process.HasExited;
            await Task.Delay(isLate ? chance.Next(0, 12) : chance.Next(0, LongestBuild), cancel);
            if (!process.HasExited)
            {
                process.Kill();
                killed++;
                if (isWriting) whileWriting++;
            }

            await process.WaitForExitAsync(cancel);
            var found = FolderContents.Read(_work["output"]);
            isOne = Same(whole[0], found);
            Assert.True(isOne || Same(whole[1], found), $"After kill {killed} the site is neither the one before nor the one after.");
        }

        Assert.True(whileWriting > Kills / 10, $"Only {whileWriting} of {killed} kills came while the site was written.");
        Say("one");
        Assert.Equal(0, await Ended(Build()));
        FolderContents.AssertSame(whole[0], FolderContents.Read(_work["output"]));
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(_work.Path, ".output.*"), path => !path.EndsWith(".lock", StringComparison.Ordinal));
    }

    [Fact]
    [Catalogue("EN-01", "A disk that is full when a part is written", Outcome = "error; the last good site stays, the next build succeeds")]
    public async Task EN_01_A_full_disk_leaves_the_last_site()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Limits on the size of files are set by a shell.");
        var before = await Built("one");
        Say("two");

        // In blocks of a kilobyte: less than the stylesheet, so that some files can be written and one cannot.
        using var process = Build(["bash", "-c", "trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f 12; exec \"$@\"", "bash"]);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, await Ended(process));
        Assert.Contains("error output/", await error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", await error, StringComparison.Ordinal);
        FolderContents.AssertSame(before, FolderContents.Read(_work["output"]));
        Assert.Equal(0, await Ended(Build()));
    }

    [Fact]
    [Catalogue("EN-04", "A build that is asked to end (SIGTERM)", Outcome = "it ends; the last good site stays")]
    public async Task EN_04_A_build_that_is_asked_to_end_leaves_the_last_site()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals are sent by a program of Unix.");
        var before = await Built("one");
        Say("two");
        using var process = Build();
        while (!Directory.Exists(_work[".output.staging"]) && !process.HasExited) await Task.Delay(1, TestContext.Current.CancellationToken);
        Process.Start("kill", $"-TERM {process.Id}").WaitForExit();
        await Ended(process);
        var after = FolderContents.Read(_work["output"]);
        if (!Same(before, after)) FolderContents.AssertSame(await Built("two"), after);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("site/content")]
    [InlineData("site")]
    [Catalogue("FN-14", "An output folder that holds the content, or everything", Outcome = "refused before anything is touched")]
    public async Task FN_14_A_folder_that_is_not_for_output_is_refused(string output)
    {
        var before = FolderContents.Read(_work["site"]);
        var run = await CommandRun.Build(_work["site"], output == "/" ? "/" : _work[output]);
        Assert.NotEqual(0, run.ExitCode);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        FolderContents.AssertSame(before, FolderContents.Read(_work["site"]));
    }

    [Fact]
    [Catalogue("FN-12", "A pipe among the content", Outcome = "told of, and not opened: it would never end")]
    public async Task FN_12_A_pipe_is_not_opened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes with names are made by a program of Unix.");
        Directory.CreateDirectory(_work["site/content/topics"]);
        Process.Start("mkfifo", _work["site/content/topics/pipe.md"]).WaitForExit();
        var run = await Task.Run(() => CommandRun.Build(_work["site"], _work["output"])).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Contains("content/topics/pipe.md: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    [Catalogue("EN-16", "An output that nobody reads any more (| head)", Outcome = "no crash")]
    public async Task EN_16_An_output_that_is_closed_is_no_crash()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes are made by a shell.");
        using var process = Build(["bash", "-c", "\"$@\" 2>&1 | head -c 1; exit ${PIPESTATUS[0]}", "bash"], quiet: false);
        var told = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, await Ended(process));
        Assert.Single(await told);
    }

    [Fact]
    [Catalogue("PD-10", "Words of a row that pages do not show, of a remark, of a draft", Outcome = "in no file of the site")]
    public async Task PD_10_What_is_not_published_is_in_no_file()
    {
        const string Canary = "canary4711";
        var site = new OddSite(_work["site"]);
        site.Write("content/topics/draft.md", $"---\ntitle: {Canary}\nsummary: {Canary}\ndraft: true\n---\n\n{Canary}\n");
        site.Write("content/data/funded-projects/README.md", Canary);
        site.Replace("content/site.yml", "title: Transparency", $"# {Canary}\ntitle: Transparency");
        site.Write("content/.notes", Canary);
        (await CommandRun.Build(_work["site"], _work["output"])).Expect(0);
        FolderContents.AssertNowhere(Canary, _work["output"]);
    }

    private async Task<SortedDictionary<string, byte[]>> Built(string title)
    {
        Say(title);
        Assert.Equal(0, await Ended(Build()));
        return FolderContents.Read(_work["output"]);
    }

    // Other words on every page, so that every file of pages is another.
    private void Say(string title)
    {
        var settings = File.ReadAllLines(_work["site/content/site.yml"]);
        settings[0] = "title: Transparency " + title;
        File.WriteAllLines(_work["site/content/site.yml"], settings);
    }

    private Process Build(IReadOnlyList<string>? within = null, bool quiet = true) =>
        ProgramRun.Start(ProgramRun.Build(_work["site"], _work["output"], quiet ? ["--quiet"] : []), within);

    private static async Task<int> Ended(Process process)
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    private static bool Same(SortedDictionary<string, byte[]> one, SortedDictionary<string, byte[]> other) =>
        one.Count == other.Count && one.All(file => other.TryGetValue(file.Key, out var bytes) && bytes.AsSpan().SequenceEqual(file.Value));
}
