namespace Transparency.Tests.Sites;

/// <summary>The page of what was promised.</summary>
public sealed class CommitmentsTests
{
    private const string Address = "/commitments/";

    [Theory]
    [InlineData("unanswered", "A second round of the Safer Lanes Fund")]
    [InlineData("tocome", "A visit to every bridge")]
    [InlineData("tocome", "A talk with the boxing club")]
    [InlineData("undated", "One more patrol each week")]
    [InlineData("settled", "New lamps for Mill Lane")]
    public void A_commitment_stands_in_the_group_that_the_content_shows(string group, string title) =>
        Assert.Contains(Rows(BuiltSite.HillAndDale, group), row => row == title);

    [Theory]
    [InlineData("2025-10-31", "tocome")]
    [InlineData("2025-11-01", "unanswered")]
    public async Task A_month_has_passed_only_when_all_of_it_has(string date, string group)
    {
        using var work = new TemporaryFolder();
        var run = await CommandRun.BuildOn(date, Path.Combine(Repository.SiteCases, "hill-and-dale"), work["output"]);
        run.Expect(0);
        Assert.Contains("A second round of the Safer Lanes Fund", Rows(BuiltSite.At(work["output"]), group));
    }

    [Fact]
    public void What_is_settled_leads_to_the_paragraph_that_shows_it() =>
        Assert.NotNull(BuiltSite.HillAndDale.Page(Address).QuerySelector("#table-commitments-settled a[href='/newsletters/2025-summer/#para-lamps-1']"));

    [Fact]
    public void The_groups_make_the_whole_and_the_home_page_says_the_same()
    {
        var site = BuiltSite.Real;
        var parts = site.TextsOf(Address, ".whole .part-count").Sum(Number);
        Assert.Equal(Number(site.TextOf(Address, ".whole-sum strong")), parts);
        Assert.Equal(parts, site.Page(Address).QuerySelectorAll("tbody tr").Length);
        Assert.StartsWith($"{parts} commitments:", site.TextOf("/", "[aria-labelledby=promised] p"));
        Assert.NotNull(site.Page("/topics/").QuerySelector($"main a[href='{Address}']"));
    }

    [Fact]
    public void Only_the_documents_make_a_commitment_settled()
    {
        var settled = Rows(BuiltSite.Real, "settled");
        Assert.Contains("Use Instagram as well", settled);
        Assert.DoesNotContain("Twenty or more school assemblies about sexual violence", settled);
        Assert.Contains("Open the Community Action Fund for rural crime", Rows(BuiltSite.Real, "unanswered"));
    }

    [Fact]
    public async Task Evidence_that_names_no_paragraph_is_reported_at_its_cell()
    {
        using var work = new TemporaryFolder();
        FolderContents.Copy(Path.Combine(Repository.SiteCases, "hill-and-dale"), work.Path);
        var path = work["content/data/commitments/2025.csv"];
        File.WriteAllText(path, File.ReadAllText(path).Replace("#para-lamps-1", "#para-lamps-7", StringComparison.Ordinal));
        var run = await CommandRun.Build(work.Path, work["output"]);
        run.Expect(1);
        Assert.Contains("content/data/commitments/2025.csv:4:", run.Error);
        Assert.Contains("\"para-lamps-7\" is no paragraph of content/newsletters/2025-summer.md. Did you mean \"para-lamps-1\"?", run.Error);
    }

    private static IReadOnlyList<string> Rows(BuiltSite site, string group) => site.TextsOf(Address, $"#table-commitments-{group} tbody th");

    private static int Number(string text) => int.Parse(text.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
}
