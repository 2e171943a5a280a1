using Transparency.Site.Commands;

namespace Transparency.Tests.Commands;

public sealed class NewCommandTests
{
    [Fact]
    public async Task A_newsletter_is_a_draft_with_the_title_as_typed()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["content"]);
        (await CommandRun.Of("new", "newsletter", "@home: \"Winter\" café’s", "--root", folder.Path)).Expect(0);
        var text = File.ReadAllText(folder[$"content/newsletters/{CommandRun.Date}-home-winter-cafes.md"]);
        Assert.StartsWith($"---\ntitle: \"@home: \\\"Winter\\\" café’s\"\n", text);
        Assert.Contains($"date: {CommandRun.Date}\n", text);
        Assert.Contains("draft: true\n", text);
    }

    [Fact]
    public async Task A_dataset_has_a_description_and_a_table_with_the_same_columns()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["content"]);
        (await CommandRun.Of("new", "dataset", "small-grants", "--title", "Small \"grants\"", "--root", folder.Path)).Expect(0);
        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllText(folder["content/data/small-grants/csv-metadata.json"]));
        Assert.Equal("Small \"grants\"", json.RootElement.GetProperty("dc:title").GetString());
        var columns = json.RootElement.GetProperty("tableSchema").GetProperty("columns").EnumerateArray();
        Assert.Equal(
            string.Join(',', columns.Select(column => column.GetProperty("name").GetString())) + "\n",
            File.ReadAllText(folder["content/data/small-grants/2025-26.csv"]));
    }

    [Fact]
    public async Task Nothing_is_written_over()
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/site.yml", "mine");
        var run = (await CommandRun.Of("new", "site", folder.Path)).Expect(ExitCode.Usage);
        Assert.Contains("There is already a file", run.Error);
        Assert.Equal(["content/site.yml"], FolderContents.Read(folder.Path).Keys);
        Assert.Equal("mine", File.ReadAllText(folder["content/site.yml"]));
    }

    [Theory]
    [InlineData("dataset", "Small Grants", "--title", "x")]
    [InlineData("letter", "")]
    [InlineData("letter", "two\nlines")]
    public async Task What_cannot_be_a_name_is_refused(params string[] args)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["content"]);
        (await CommandRun.Of(["new", .. args, "--root", folder.Path])).Expect(ExitCode.Usage);
    }

    [Fact]
    public async Task A_new_site_with_a_newsletter_a_letter_and_a_dataset_is_clean_and_can_be_built()
    {
        using var folder = new TemporaryFolder();
        (await CommandRun.Of("new", "site", folder.Path)).Expect(0);
        (await CommandRun.Of("new", "newsletter", "Spring", "--root", folder.Path)).Expect(0);
        (await CommandRun.Of("new", "letter", "To the council", "--root", folder.Path)).Expect(0);
        (await CommandRun.Of("new", "dataset", "small-grants", "--title", "Small grants", "--root", folder.Path)).Expect(0);
        var check = await CommandRun.Of("check", "--root", folder.Path, "--theme", Repository.Theme, "--drafts");
        Assert.Equal("", check.Error);
        check.Expect(0);
        (await CommandRun.Build(folder.Path, folder["output"])).Expect(0);
        Assert.True(File.Exists(folder["output/index.html"]), "The new site was not built: there is no output/index.html.");
    }
}
