using System.Text;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Engine.Output;
using Xunit;
using Transparency.Tests.Robustness;

namespace Transparency.Tests.Output;

public sealed class SiteStageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _bag = new();

    private string Output => _folder["output"];

    public void Dispose() => _folder.Dispose();

    private static OutputFile Page(string path, string text) => new(path, Encoding.UTF8.GetBytes(text), $"page {path}");

    private static OutputFile Streamed(string path, string text) => new(path, default, $"page {path}") { Streamed = file => file.Write(Encoding.UTF8.GetBytes(text)) };

    private WriteResult Write(params OutputFile[] files)
    {
        var result = Finish(files);
        if (result.Written) Assert.Equal(files.Sum(f => f.Content().Length), result.Bytes);
        return result with { Bytes = 0 };
    }

    // As a build does it.
    private WriteResult Finish(params OutputFile[] files)
    {
        if (!OutputPaths.Check(files, _bag)) return new(false, 0, 0);
        using var stage = SiteStage.Open(Output, _bag);
        return stage?.Finish(files, _bag) ?? new(false, 0, 0);
    }

    private string[] OnDisk() =>
        [.. Directory.GetFiles(Output, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Output, f).Replace('\\', '/')).Where(f => f != SiteFolder.Marker).Order(StringComparer.Ordinal)];

    private void NothingIsLeftBeside() => Assert.Equal([Output], Directory.GetFileSystemEntries(_folder.Path));

    [Fact]
    public void A_first_site_is_written()
    {
        Assert.Equal(new WriteResult(true, 2, 0), Write(Page("index.html", "a"), Page("areas/melton/index.html", "b")));
        Assert.Equal(["areas/melton/index.html", "index.html"], OnDisk());
        Assert.Equal("b", File.ReadAllText(Path.Combine(Output, "areas/melton/index.html")));
        NothingIsLeftBeside();
    }

    [Fact]
    public void What_changed_and_what_went_is_counted()
    {
        Write(Page("a", "1"), Page("b", "2"), Page("c/d", "3"));
        Assert.Equal(new WriteResult(true, 2, 1), Write(Page("a", "1"), Page("b", "9"), Page("e", "4")));
        Assert.Equal(["a", "b", "e"], OnDisk());
        Assert.Equal("9", File.ReadAllText(Path.Combine(Output, "b")));
        NothingIsLeftBeside();
    }

    [Fact]
    public void A_file_that_writes_itself_is_there_whole_and_changes_only_with_its_bytes()
    {
        var text = string.Concat(Enumerable.Range(0, 40_000).Select(i => $"{i};"));
        Assert.Equal(new WriteResult(true, 2, 0), Write(Streamed("large.txt", text), Page("a", "1")));
        Assert.Equal(text, File.ReadAllText(Path.Combine(Output, "large.txt")));
        Assert.Equal(new WriteResult(true, 0, 0), Write(Streamed("large.txt", text), Page("a", "1")));
        Assert.Equal(text, File.ReadAllText(Path.Combine(Output, "large.txt")));

        var other = text[..^1] + ".";
        Assert.Equal(new WriteResult(true, 1, 0), Write(Streamed("large.txt", other), Page("a", "1")));
        Assert.Equal(other, File.ReadAllText(Path.Combine(Output, "large.txt")));
        Assert.Equal(new WriteResult(true, 2, 0), Write(Streamed("large.txt", text), Page("a", "2")));
        Assert.Equal(text, File.ReadAllText(Path.Combine(Output, "large.txt")));
        NothingIsLeftBeside();
    }

    [Fact]
    public void What_is_put_away_is_given_back_with_its_length_and_read_again()
    {
        using var stage = SiteStage.Open(Output, _bag)!;
        var put = stage.Put(Streamed("large.txt", "1,2,3"));
        Assert.Null(put.Streamed);
        Assert.Equal(5, put.Length);
        Assert.Equal("1,2,3", Encoding.UTF8.GetString(put.Content().Span));
    }

    [Fact]
    public void A_file_that_cannot_be_written_to_its_end_leaves_the_last_site()
    {
        Write(Page("a", "1"));
        var broken = new OutputFile("large.txt", default, "page") { Streamed = file =>
        {
            file.Write("half"u8);
            throw new IOException("The disk is full.");
        } };
        Assert.False(Finish(Page("a", "2"), broken).Written);
        Assert.Contains(_bag.Sorted(), d => d.Message.Contains("The disk is full.", StringComparison.Ordinal));
        Assert.Equal(["a"], OnDisk());
        Assert.Equal("1", File.ReadAllText(Path.Combine(Output, "a")));
        NothingIsLeftBeside();
    }

    [Fact]
    public void A_file_that_is_made_late_is_made_once_when_it_is_new_and_compared_when_it_is_there()
    {
        var made = 0;
        OutputFile Late(string text) => new("a", default, "late") { Made = () =>
        {
            made++;
            return Encoding.UTF8.GetBytes(text);
        } };
        Finish(Late("1"));
        Assert.Equal(1, made);
        Assert.Equal("1", File.ReadAllText(Path.Combine(Output, "a")));

        File.WriteAllText(Path.Combine(Output, SiteFolder.Marker), "the same folder");
        Assert.Equal(new WriteResult(true, 0, 0, 1), Finish(Late("1")));
        Assert.Equal("the same folder", File.ReadAllText(Path.Combine(Output, SiteFolder.Marker)));
        Assert.Equal(new WriteResult(true, 1, 0, 1), Finish(Late("2")));
        Assert.Equal("2", File.ReadAllText(Path.Combine(Output, "a")));
    }

    [Fact]
    public void When_no_byte_changed_nothing_is_touched()
    {
        Write(Page("a", "1"), Page("b/c", "2"));
        var before = Directory.GetCreationTimeUtc(Output);
        File.WriteAllText(Path.Combine(Output, SiteFolder.Marker), "the same folder");
        Assert.Equal(new WriteResult(true, 0, 0), Write(Page("a", "1"), Page("b/c", "2")));
        Assert.Equal("the same folder", File.ReadAllText(Path.Combine(Output, SiteFolder.Marker)));
        Assert.Equal(before, Directory.GetCreationTimeUtc(Output));
    }

    [Fact]
    public void Large_files_that_differ_only_at_the_end_are_told_apart()
    {
        var text = new string('x', 100_000);
        Write(Page("a", text + "1"), Page("b", text));
        Assert.Equal(new WriteResult(true, 1, 0), Write(Page("a", text + "2"), Page("b", text)));
        Assert.EndsWith("2", File.ReadAllText(Path.Combine(Output, "a")));
    }

    [Fact]
    public void A_build_killed_while_staging_leaves_the_last_site()
    {
        Write(Page("a", "1"));
        new SiteStage(new(Output), null).Complete([Page("a", "2"), Page("b", "3")]);
        Assert.Equal(["a"], OnDisk());
        Assert.Equal(new WriteResult(true, 1, 0), Write(Page("a", "4")));
        Assert.Equal("4", File.ReadAllText(Path.Combine(Output, "a")));
        NothingIsLeftBeside();
    }

    [Fact]
    public void A_build_killed_after_the_swap_leaves_the_new_site()
    {
        Write(Page("a", "1"));
        var folder = new SiteFolder(Output);
        new SiteStage(folder, null).Complete([Page("a", "2")]);
        folder.Swap();
        Assert.Equal("2", File.ReadAllText(Path.Combine(Output, "a")));
        Assert.Equal(new WriteResult(true, 0, 0), Write(Page("a", "2")));
        NothingIsLeftBeside();
    }

    [Fact]
    public void Without_an_exchange_two_steps_do_the_same()
    {
        Write(Page("a", "1"));
        var folder = new SiteFolder(Output);
        new SiteStage(folder, null).Complete([Page("a", "2")]);
        folder.SwapInTwoSteps();
        folder.Clear();
        Assert.Equal("2", File.ReadAllText(Path.Combine(Output, "a")));
        NothingIsLeftBeside();
    }

    [Fact]
    public void A_build_killed_between_the_two_steps_is_put_right_by_the_next()
    {
        Write(Page("a", "1"));
        var folder = new SiteFolder(Output);
        new SiteStage(folder, null).Complete([Page("a", "2")]);
        folder.SetAside();
        Assert.False(Directory.Exists(Output));
        new SiteFolder(Output).Recover();
        Assert.Equal("1", File.ReadAllText(Path.Combine(Output, "a")));
        Assert.Equal(new WriteResult(true, 0, 0), Write(Page("a", "1")));
        NothingIsLeftBeside();
    }

    [Fact]
    [Catalogue("FN-15", "An output folder with files of others", Outcome = "error `output/not-ours`", Decision = "Without an option to do it all the same: another folder, or an empty one, does it.")]
    public void FN_15_A_folder_with_the_files_of_others_is_refused()
    {
        _folder.Put("output/thesis.doc", "years of work"u8);
        Assert.False(Write(Page("a", "1")).Written);
        Assert.Equal(OutputCodes.NotOurs, Assert.Single(_bag.Sorted()).Code);
        Assert.Equal(["thesis.doc"], OnDisk());
        NothingIsLeftBeside();
    }

    [Fact]
    public void An_empty_folder_may_be_used()
    {
        Directory.CreateDirectory(Output);
        Assert.True(Write(Page("a", "1")).Written);
        Assert.Equal(["a"], OnDisk());
    }

    [Fact]
    public void A_link_to_the_output_folder_stays_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right of their own there.");
        Directory.CreateDirectory(_folder["real"]);
        Directory.CreateSymbolicLink(Output, _folder["real"]);
        Assert.True(Write(Page("a", "1")).Written);
        Assert.True(Write(Page("a", "2")).Written);
        Assert.NotNull(new DirectoryInfo(Output).LinkTarget);
        Assert.Equal("2", File.ReadAllText(_folder["real/a"]));
    }

    [Fact]
    [Catalogue("EN-05", "Two builds at once into one folder", Outcome = "error `output/busy`; the next succeeds", Decision = "The message names the folder, no process: the lock is the system's, which lets go when a build is killed.")]
    public void EN_05_A_second_build_waits_its_turn()
    {
        Write(Page("a", "1"));
        using (new SiteFolder(Output).Lock()) Assert.False(Write(Page("a", "2")).Written);
        Assert.Equal(OutputCodes.Busy, Assert.Single(_bag.Sorted()).Code);
        Assert.True(Write(Page("a", "2")).Written);
    }

    [Theory]
    [InlineData("a/index.html", "a/index.html")]
    [InlineData("a/index.html", "A/index.html")]
    [InlineData("a", "a/index.html")]
    public void Two_files_with_one_address_are_an_error_before_anything_is_written(string one, string other)
    {
        Assert.False(Write(Page(one, "1"), Page(other, "2")).Written);
        var found = Assert.Single(_bag.Sorted());
        Assert.Equal(OutputCodes.SamePath, found.Code);
        Assert.Contains($"page {one}", found.Message);
        Assert.Contains($"page {other}", found.Message);
        Assert.False(Directory.Exists(Output));
    }

    [Theory]
    [InlineData("../a")]
    [InlineData("/a")]
    [InlineData("a//b")]
    [InlineData("a\\b")]
    [InlineData("con.html")]
    [InlineData("a:b")]
    [InlineData("")]
    public void A_path_that_is_none_everywhere_is_an_error(string path)
    {
        Assert.False(Write(Page(path, "1")).Written);
        Assert.Equal(OutputCodes.BadPath, Assert.Single(_bag.Sorted()).Code);
    }

    [Fact]
    public void Unchanged_files_are_not_written_again()
    {
        Write(Page("a", "1"), Page("b", "1"));
        var before = File.GetLastWriteTimeUtc(Path.Combine(Output, "a"));
        File.SetLastWriteTimeUtc(Path.Combine(Output, "a"), before.AddDays(-1));
        Write(Page("a", "1"), Page("b", "2"));
        Assert.Equal(before.AddDays(-1), File.GetLastWriteTimeUtc(Path.Combine(Output, "a")));
    }
}
