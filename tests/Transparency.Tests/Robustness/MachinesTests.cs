// One site on every machine: whatever its language, zone, cores, memory and rights.

namespace Transparency.Tests.Robustness;

public sealed class MachinesTests : IDisposable
{
    private static readonly string Site = Path.Combine(Repository.SiteCases, "hill-and-dale");
    private static readonly Lazy<Task<SortedDictionary<string, byte[]>>> Here = new(() => Built(Site));

    private readonly TemporaryFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("LC_ALL=tr_TR.UTF-8")]
    [InlineData("LC_ALL=de_DE.UTF-8", "LANG=de_DE.UTF-8")]
    [InlineData("LC_ALL=sv_SE.UTF-8", "LC_NUMERIC=sv_SE.UTF-8")]
    [InlineData("LC_ALL=ar_SA.UTF-8")]
    [InlineData("LC_ALL=th_TH.UTF-8")]
    [InlineData("LC_ALL=C", "LANG=C")]
    [InlineData("LC_ALL=POSIX", "TERM=dumb")]
    [InlineData("TZ=Pacific/Auckland")]
    [InlineData("TZ=America/New_York", "SOURCE_DATE_EPOCH=0")]
    [InlineData("DOTNET_PROCESSOR_COUNT=1", "TMPDIR=/nowhere")]
    [InlineData("DOTNET_PROCESSOR_COUNT=16", "HOME=/nowhere")]
    [Catalogue("EN-06", "A machine that speaks Turkish", Outcome = "the same bytes")]
    [Catalogue("EN-07", "One that speaks German, Swedish, Arabic, Thai", Outcome = "the same bytes")]
    [Catalogue("EN-08", "One that speaks nothing (C, POSIX)", Outcome = "the same bytes")]
    [Catalogue("EN-10", "One in Auckland, one in New York", Outcome = "the same bytes")]
    [Catalogue("EN-11", "A build whose day is given; a time of the source that is given", Outcome = "the same bytes", Decision = "The day is that of `--date`, else today in London; `SOURCE_DATE_EPOCH` changes nothing.")]
    [Catalogue("EN-12", "One core and sixteen", Outcome = "the same bytes")]
    public async Task EN_06_EN_07_EN_08_EN_10_EN_11_EN_12_Another_machine_makes_the_same_bytes(params string[] environment)
    {
        var there = await Built(Site, environment: environment.ToDictionary(e => e[..e.IndexOf('=', StringComparison.Ordinal)], string? (e) => e[(e.IndexOf('=', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal));
        FolderContents.AssertSame(await Here.Value, there);
    }

    [Fact]
    [Catalogue("EN-09", "A machine without tables of languages (no ICU)", Outcome = "makes no difference", Decision = "The program never asks for them: it is built for no culture at all.")]
    public void EN_09_No_language_is_asked_for()
    {
        Assert.True(AppContext.TryGetSwitch("System.Globalization.Invariant", out var invariant) && invariant);
        Assert.Equal("1/31/2026", new DateOnly(2026, 1, 31).ToString("d", new System.Globalization.CultureInfo("")).TrimStart('0'));
    }

    [Fact]
    [Catalogue("EN-17", "No network at all", Outcome = "the same bytes")]
    public async Task EN_17_A_site_is_built_without_a_network()
    {
        string[] alone = ["unshare", "--net", "--map-root-user"];
        Assert.SkipUnless(await CanRun([.. alone, "true"]), "This machine cannot take the network from a program.");
        FolderContents.AssertSame(await Here.Value, await Built(Site, alone));
    }

    [Fact]
    [Catalogue("EN-02", "An output folder on a disk that may not be written to", Outcome = "error `output/cannot-write`, with the reason of the system", Decision = "Told when it would be written: the checks of the content are worth having all the same.")]
    public async Task EN_02_A_folder_that_may_not_be_written_to_is_named()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no such folder elsewhere.");
        var run = await CommandRun.Build(Path.Combine(Repository.ErrorCases, "_base"), "/sys/kernel/site");
        Assert.Contains("/sys/kernel/site: error output/cannot-write: ", run.Expect(1).Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    [Catalogue("FN-13", "A file that may not be read, and one that goes while it is read", Outcome = "error `file/unreadable`; all others are checked")]
    public async Task FN_13_A_file_that_cannot_be_read_is_named_and_the_others_are_checked()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Rights are others elsewhere.");
        var site = Copy();
        site.Topic("[nowhere](/nowhere/)");
        site.Write("content/topics/secret.md", "---\ntitle: Secret\nsummary: A text.\n---\n\nWords.\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_work["site/content/topics/secret.md"], UnixFileMode.None);

        // Who may read everything reads this too, unless that right is taken away.
        IReadOnlyList<string> lesser = Environment.IsPrivilegedProcess ? ["setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-dac_override,-dac_read_search"] : [];
        Assert.SkipUnless(await CanRun([.. lesser, "true"]), "This machine cannot take rights from a program.");
        var run = await ProgramRun.Of(ProgramRun.Build(_work["site"], _work["output"]), lesser);
        Assert.Contains("content/topics/secret.md: error file/unreadable: ", run.Expect(1).Error, StringComparison.Ordinal);
        Assert.Contains("content/topics/odd.md:6:1: error link/broken", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    [Catalogue("EN-14", "A preview on a port that is none, and on one that only the machine's own programs may use", Outcome = "told, with another to try")]
    public async Task EN_14_A_port_that_cannot_be_had_is_told()
    {
        Assert.Contains("99999 is not a port", (await CommandRun.Of("serve", "--port", "99999")).Expect(2).Error, StringComparison.Ordinal);
        Assert.Contains("abc", (await CommandRun.Of("serve", "--port", "abc")).Expect(2).Error, StringComparison.Ordinal);
        string[] lesser = ["setpriv", "--bounding-set", "-net_bind_service", "--inh-caps", "-net_bind_service"];
        Assert.SkipUnless(Environment.IsPrivilegedProcess && await CanRun([.. lesser, "true"]) && File.Exists("/proc/sys/net/ipv4/ip_unprivileged_port_start") && File.ReadAllText("/proc/sys/net/ipv4/ip_unprivileged_port_start").Trim() == "1024", "Every program may have port 80 here.");
        Copy();
        var run = await ProgramRun.Of(["serve", "--root", _work["site"], "--theme", Repository.Theme, "--port", "80"], lesser);
        Assert.Contains("port 80", run.Expect(2).Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    [Catalogue("EN-18", "768 MB for 50,000 rows and 500 pages; too little for anything", Outcome = "built; a message that memory is short", Decision = "With 512 MB it is built or told, by a hair: which, depends on when memory is cleared up.")]
    public async Task EN_18_A_large_site_needs_little_memory_and_a_lack_of_it_is_told()
    {
        var site = Copy();
        site.Column("\"integer\"", ", \"transparency:unit\": \"count\"", [.. Enumerable.Range(1, 50_000).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        for (var i = 0; i < 500; i++) site.Write($"content/topics/topic-{i}.md", $"---\ntitle: Topic {i}\nsummary: A text.\n---\n\nWords.\n");
        var run = await ProgramRun.Of(ProgramRun.Build(_work["site"], _work["output"], "--quiet"), environment: Heap(768));
        run.Expect(0);
        var before = FolderContents.Read(_work["output"]);
        Assert.True(before.Count > 1000);

        site.Topic("More.");
        run = await ProgramRun.Of(ProgramRun.Build(_work["site"], _work["output"], "--quiet"), environment: Heap(100));
        Assert.Contains("memory", run.Expect(70).Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        FolderContents.AssertSame(before, FolderContents.Read(_work["output"]));
    }

    [Fact]
    [Catalogue("EN-19", "Sixty-four open files", Outcome = "built")]
    public async Task EN_19_Few_files_are_open_at_once()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Limits on open files are set by a shell.");
        FolderContents.AssertSame(await Here.Value, await Built(Site, ["bash", "-c", "ulimit -n 256; exec \"$@\"", "bash"]));
    }

    [Fact]
    [Catalogue("EN-22", "An output folder on another disk", Outcome = "built", Decision = "The next site is staged beside the last one, so that it is always on its disk.")]
    public async Task EN_22_The_output_may_be_on_another_disk()
    {
        Assert.SkipUnless(Directory.Exists("/dev/shm"), "There is no second disk.");
        var output = Directory.CreateTempSubdirectory("transparency-");
        try
        {
            var there = Path.Combine("/dev/shm", output.Name, "site");
            foreach (var round in new[] { "first", "second" }) (await CommandRun.Build(Site, there)).Expect(0);
            FolderContents.AssertSame(await Here.Value, FolderContents.Read(there));
        }
        finally
        {
            output.Delete();
            Directory.Delete(Path.Combine("/dev/shm", output.Name), recursive: true);
        }
    }

    private static Dictionary<string, string?> Heap(int megabytes) => new() { ["DOTNET_GCHeapHardLimit"] = $"0x{megabytes * 1024 * 1024:X}" };

    private static async Task<SortedDictionary<string, byte[]>> Built(string root, IReadOnlyList<string>? within = null, IReadOnlyDictionary<string, string?>? environment = null)
    {
        using var work = new TemporaryFolder();
        (await ProgramRun.Of(ProgramRun.Build(root, work["output"], "--quiet"), within, environment)).Expect(0);
        return FolderContents.Read(work["output"]);
    }

    private static async Task<bool> CanRun(IReadOnlyList<string> command)
    {
        try
        {
            using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardError = true });
            await process!.WaitForExitAsync(TestContext.Current.CancellationToken);
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private OddSite Copy()
    {
        FolderContents.Copy(Path.Combine(Repository.ErrorCases, "_base"), _work["site"]);
        return new(_work["site"]);
    }
}
