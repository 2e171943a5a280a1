using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Xunit;

namespace Transparency.Tests.Files;

public sealed class SourceTreeTests : IDisposable
{
    private readonly TemporaryFolder _root = new();
    private readonly DiagnosticBag _bag = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public void Files_come_in_ordinal_order_with_paths_from_the_root()
    {
        _root.Put("content/b.md", "b"u8);
        _root.Put("content/a/z.csv", "z"u8);
        _root.Put("content/files/x.pdf", "%PDF"u8);
        _root.Put("seeds/a.csv", "s"u8);
        _root.Put("other/a.md", "not asked for"u8);
        var tree = SourceTree.Read(_root.Path, ["seeds", "content"], _bag);
        Assert.Equal(["content/a/z.csv", "content/b.md", "seeds/a.csv"], tree.Files.Select(f => f.Path));
        Assert.Equal("content/files/x.pdf", Assert.Single(tree.Binaries).Path);
        Assert.Empty(_bag.Sorted());
    }

    [Fact]
    public void A_file_that_is_saved_or_taken_away_while_the_site_is_built_is_told()
    {
        foreach (var name in new[] { "a.csv", "b.csv", "c.csv", "d.csv" }) _root.Put("content/" + name, "id\n1\n"u8);
        var tree = SourceTree.Read(_root.Path, ["content"], _bag);
        tree.ReportChanged(_bag);
        Assert.Empty(_bag.Sorted());
        _root.Put("content/b.csv", "id\n1\n2\n"u8);
        File.Delete(_root["content/c.csv"]);
        File.SetLastWriteTimeUtc(_root["content/d.csv"], DateTime.UtcNow.AddHours(1));
        tree.ReportChanged(_bag);
        Assert.Equal(["content/b.csv", "content/c.csv", "content/d.csv"], _bag.Sorted().Select(d => d.Span.File));
        Assert.All(_bag.Sorted(), d => Assert.Equal(FileCodes.Changed, d.Code));
    }

    [Fact]
    public void A_missing_folder_is_reported()
    {
        SourceTree.Read(_root.Path, ["content"], _bag);
        Assert.Equal(FileCodes.MissingFolder, Assert.Single(_bag.Sorted()).Code);
    }

    [Fact]
    public void A_name_that_cannot_be_an_address_is_reported_with_one_that_can()
    {
        _root.Put("content/Winter 2025 (final).md", ""u8);
        _root.Put("content/files/Annual Report.pdf", ""u8);
        _root.Put("content/README.md", ""u8);
        SourceTree.Read(_root.Path, ["content"], _bag);
        Assert.Collection(
            _bag.Sorted(),
            d => Assert.Contains("winter-2025-final.md", d.Hint),
            d => Assert.Equal((Severity.Warning, FileCodes.Name), (d.Severity, d.Code)));
    }

    [Fact]
    public void What_programs_leave_behind_is_passed_over()
    {
        foreach (var name in (string[])[".DS_Store", "~$a.csv", "Thumbs.db", ".git/config"]) _root.Put($"content/{name}", ""u8);
        var tree = SourceTree.Read(_root.Path, ["content"], _bag);
        Assert.Empty(tree.Files);
        Assert.Empty(tree.Binaries);
        Assert.Empty(_bag.Sorted());
    }

    [Fact]
    public void A_link_out_of_the_folder_is_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right of their own there.");
        _root.Put("secret.md", "secret"u8);
        _root.Put("content/a.md", ""u8);
        File.CreateSymbolicLink(_root["content/b.md"], _root["secret.md"]);
        Directory.CreateSymbolicLink(_root["content/c"], _root.Path);
        var tree = SourceTree.Read(_root.Path, ["content"], _bag);
        Assert.Equal("content/a.md", Assert.Single(tree.Files).Path);
        Assert.Equal(2, _bag.Sorted().Count(d => d.Code == FileCodes.SymbolicLink));
    }

    [Fact]
    public void Two_names_that_differ_in_capital_letters_are_an_error()
    {
        _root.Put("content/files/a.pdf", ""u8);
        _root.Put("content/files/A.pdf", ""u8);
        Assert.SkipWhen(Directory.GetFiles(_root["content/files"]).Length == 1, "Here they are one file.");
        SourceTree.Read(_root.Path, ["content"], _bag);
        Assert.Contains(_bag.Sorted(), d => d.Code == FileCodes.CaseClash);
    }
}
