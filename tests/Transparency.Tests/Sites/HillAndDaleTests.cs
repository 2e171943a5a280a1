namespace Transparency.Tests.Sites;

/// <summary>A second office, with other areas and a dataset that the code does not know.</summary>
public sealed class HillAndDaleTests
{
    [Fact]
    public async Task The_made_up_office_is_clean()
    {
        var root = Path.Combine(Repository.SiteCases, "hill-and-dale");
        var run = await CommandRun.Of("check", "--root", root, "--theme", Repository.Theme, "--date", CommandRun.Date);
        Assert.Equal("", run.Error);
        run.Expect(0);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/areas/")]
    [InlineData("/areas/netherdale/")]
    [InlineData("/data/bridge-patrols/")]
    [InlineData("/letters/2025-07-14-bridges/")]
    [InlineData("/newsletters/2025-summer/")]
    [InlineData("/reports/2025-06-30-half-year/")]
    [InlineData("/topics/")]
    [InlineData("/bridges/")]
    public void It_has_its_pages(string address) => Assert.True(BuiltSite.HillAndDale.Has(address), $"There is no page {address}.");

    [Fact]
    public void A_dataset_that_the_code_does_not_know_reaches_the_page_of_its_area() =>
        Assert.Contains("41", BuiltSite.HillAndDale.MainText("/areas/netherdale/"));

    [Fact]
    public void Nothing_of_another_office_is_on_its_pages()
    {
        foreach (var address in BuiltSite.HillAndDale.Addresses)
            Assert.DoesNotContain("Leicester", BuiltSite.HillAndDale.Page(address).DocumentElement.OuterHtml);
    }
}
