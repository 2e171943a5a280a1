using Transparency.Site.Preview;

namespace Transparency.Tests.Preview;

public sealed class StaticSiteTests
{
    [Theory]
    [InlineData("/", 200, "site/index.html")]
    [InlineData("/areas/", 200, "site/areas/index.html")]
    [InlineData("/areas/index.html", 200, "site/areas/index.html")]
    [InlineData("/data/a b.csv", 200, "site/data/a b.csv")]
    [InlineData("/areas", 301, null)]
    [InlineData("/data/", 404, "site/404.html")]
    [InlineData("/none", 404, "site/404.html")]
    [InlineData("//areas", 404, "site/404.html")]
    [InlineData("/../secret.txt", 404, "site/404.html")]
    [InlineData("/areas/../../secret.txt", 404, "site/404.html")]
    [InlineData("/..\\secret.txt", 404, "site/404.html")]
    [InlineData("/site-beside/", 404, "site/404.html")]
    [InlineData("", 404, "site/404.html")]
    public void An_address_leads_to_a_file_of_the_site_and_never_out_of_it(string path, int status, string? file)
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "site/index.html", "site/404.html", "site/areas/index.html", "site/data/a b.csv", "secret.txt", "site-beside/index.html" })
            folder.Write(name, name);
        var answer = StaticSite.Find(folder["site"], path);
        Assert.Equal(status, answer.Status);
        Assert.Equal(file is null ? null : Path.GetFullPath(folder[file]), answer.File);
        Assert.Equal(status == 301 ? path + "/" : null, answer.Location);
    }
}
