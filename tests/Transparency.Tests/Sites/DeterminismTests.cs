// One content makes one site, wherever it is built.

namespace Transparency.Tests.Sites;

/// <summary>Same content, same date, same bytes: whatever the machine, the folder, the zone and the language.</summary>
public sealed class DeterminismTests
{
    [Fact]
    public async Task Another_zone_language_and_folder_make_the_same_bytes()
    {
        using var here = new TemporaryFolder();
        using var there = new TemporaryFolder();
        var first = BuildElsewhere(here["a"], "America/Los_Angeles", "C");
        var second = BuildElsewhere(there["another/folder, quite deep"], "Pacific/Kiritimati", "tr_TR.UTF-8");
        await Task.WhenAll(first, second);
        Assert.NotEmpty(await first);
        FolderContents.AssertSame(await first, await second);
    }

    [Fact]
    public async Task Building_over_a_built_site_makes_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        (await CommandRun.Build(Repository.Root, folder["output"])).Expect(0);
        var first = FolderContents.Read(folder["output"]);
        (await CommandRun.Build(Repository.Root, folder["output"])).Expect(0);
        FolderContents.AssertSame(first, FolderContents.Read(folder["output"]));
    }

    // In a process of its own: zone and language are read when a process starts.
    private static async Task<SortedDictionary<string, byte[]>> BuildElsewhere(string root, string zone, string language)
    {
        foreach (var folder in new[] { "content", "seeds", "site" })
            FolderContents.Copy(Path.Combine(Repository.Root, folder), Path.Combine(root, folder));
        var output = Path.Combine(root, "made");
        var environment = new Dictionary<string, string?> { ["TZ"] = zone, ["LC_ALL"] = language, ["LANG"] = language };
        (await ProgramRun.Of(ProgramRun.Build(root, output, "--quiet"), environment: environment)).Expect(0);
        return FolderContents.Read(output);
    }
}
