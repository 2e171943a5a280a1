using Transparency.Site.Preview;

namespace Transparency.Tests.Preview;

public sealed class SecurityHeadersTests
{
    [Fact]
    public void The_preview_sends_what_the_published_site_sends()
    {
        var configuration = File.ReadAllText(Path.Combine(Repository.Root, "netlify.toml"));
        foreach (var (name, value) in SecurityHeaders.All) Assert.Contains($"{name} = \"{value}\"\n", configuration);
    }

    [Fact]
    public void Nothing_unsafe_is_allowed() =>
        Assert.DoesNotContain("unsafe", SecurityHeaders.All.Single(header => header.Name == "Content-Security-Policy").Value);
}
