// An office may do without parts of the site: they are gone, and no page leads to them.

using Transparency.Tests.Harness;

namespace Transparency.Tests.Sites;

public sealed class LeaveOutTests
{
    [Theory]
    [InlineData("pictures", "share/", ".png")]
    [InlineData("api", "api/", ".json")]
    [InlineData("spreadsheets", "", ".xlsx")]
    [InlineData("spreadsheets", "", ".ods")]
    [InlineData("lists", "areas/", ".csv")]
    [InlineData("database", "data/", ".parquet")]
    [InlineData("database", "data/", ".sqlite")]
    public async Task A_part_is_left_out_and_what_leads_to_it(string part, string folder, string ending)
    {
        // The build checks every link of every page.
        using var work = new TemporaryFolder();
        var site = await Built(work, $"[{part}]");
        Assert.NotEmpty(Files(BuiltSite.HillAndDale.Folder, folder, ending));
        Assert.Empty(Files(site.Folder, folder, ending));
        Assert.Equal(BuiltSite.HillAndDale.Addresses.Where(a => part != "database" || a != "/data/how-to/"), site.Addresses);
    }

    [Fact]
    public async Task Without_all_of_them_pages_rows_and_search_are_there()
    {
        using var work = new TemporaryFolder();
        var site = await Built(work, "[pictures, api, spreadsheets, lists, database]");
        Assert.Equal(BuiltSite.HillAndDale.Addresses.Where(a => a != "/data/how-to/"), site.Addresses);
        Assert.Equal(BuiltSite.HillAndDale.Text("data/funded-projects/funded-projects.csv"), site.Text("data/funded-projects/funded-projects.csv"));
        Assert.NotEmpty(Files(site.Folder, "search/all/", ""));
        Assert.Null(site.Page("/").QuerySelector("meta[property='og:image']"));
        Assert.Equal("summary", site.Page("/").QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
        Assert.Equal("summary_large_image", BuiltSite.HillAndDale.Page("/").QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
    }

    private static async Task<BuiltSite> Built(TemporaryFolder work, string parts)
    {
        var root = work["root"];
        FolderContents.Copy(Path.Combine(Repository.SiteCases, "hill-and-dale"), root);
        await File.AppendAllTextAsync(Path.Combine(root, "content", "site.yml"), $"leave_out: {parts}\n", TestContext.Current.CancellationToken);
        (await CommandRun.Build(root, work["output"])).Expect(0);
        return BuiltSite.At(work["output"]);
    }

    private static IEnumerable<string> Files(string site, string folder, string ending) => Directory.Exists(Path.Combine(site, folder))
        ? Directory.EnumerateFiles(Path.Combine(site, folder), "*" + ending, SearchOption.AllDirectories)
        : [];
}
