using Transparency.Site.Hosting;

namespace Transparency.Tests.Hosting;

public sealed class SecurityHeadersTests
{
    [Fact]
    public void The_published_site_has_them_in_both_forms_that_hosts_read()
    {
        var configuration = File.ReadAllText(Path.Combine(Repository.Root, "netlify.toml"));
        var file = BuiltSite.Real.Text("_headers");
        foreach (var (addresses, headers) in SecurityHeaders.ByAddress)
        {
            Assert.Contains($"for = \"{addresses}\"\n", configuration, StringComparison.Ordinal);
            Assert.Contains($"{addresses}\n", file, StringComparison.Ordinal);
            foreach (var (name, value) in headers)
            {
                Assert.Contains($"{name} = \"{value}\"\n", configuration, StringComparison.Ordinal);
                Assert.Contains($"  {name}: {value}\n", file, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Nothing_unsafe_is_allowed() =>
        Assert.DoesNotContain("unsafe", SecurityHeaders.All.Single(header => header.Name == "Content-Security-Policy").Value);

    [Fact]
    public void What_others_grade_headers_with_finds_nothing() =>
        Assert.Empty(NodeValidators.ProblemsOfHeaders(Path.Combine(BuiltSite.Real.Folder, "_headers"), Path.Combine(Repository.Root, "netlify.toml")));

    [Theory]
    [InlineData("script-src 'self'", "script-src 'self' 'unsafe-inline'", "script-src")]
    [InlineData("default-src 'none'; ", "", "object-src")]
    [InlineData("  X-Content-Type-Options: nosniff", "  X-Content-Type-Options nosniff", "X-Content-Type-Options")]
    public void What_others_grade_headers_with_finds_what_is_planted(string sound, string planted, string told)
    {
        using var work = new TemporaryFolder();
        var headers = BuiltSite.Real.Text("_headers");
        Assert.Contains(sound, headers, StringComparison.Ordinal);
        work.Write("_headers", headers.Replace(sound, planted, StringComparison.Ordinal));
        Assert.Contains(NodeValidators.ProblemsOfHeaders(work["_headers"], Path.Combine(Repository.Root, "netlify.toml")), p => p.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whom_to_tell_of_a_weakness_stands_where_people_look_for_it()
    {
        Assert.False(BuiltSite.Real.Has("/.well-known/security.txt"), "The first office has not said whom to tell, and something says it all the same.");
        using var work = new TemporaryFolder();
        FolderContents.Copy(Path.Combine(Repository.ErrorCases, "_base"), work["site"]);
        File.AppendAllText(work["site/content/site.yml"], "security:\n  contact: mailto:security@elmshire.example\n  policy: https://elmshire.example/security\n");
        (await CommandRun.Build(work["site"], work["out"])).Expect(0);
        Assert.Equal(
            """
            Contact: mailto:security@elmshire.example
            Expires: 2027-12-31T23:59:59Z
            Preferred-Languages: en
            Canonical: https://transparency.example/.well-known/security.txt
            Policy: https://elmshire.example/security

            """.ReplaceLineEndings("\n"),
            BuiltSite.At(work["out"]).Text(".well-known/security.txt"));
    }

    [Theory]
    [InlineData("security@elmshire.example")]
    [InlineData("javascript:x")]
    public async Task A_contact_that_is_no_address_is_told_of(string contact)
    {
        using var work = new TemporaryFolder();
        FolderContents.Copy(Path.Combine(Repository.ErrorCases, "_base"), work["site"]);
        File.AppendAllText(work["site/content/site.yml"], $"security:\n  contact: {contact}\n");
        var run = (await CommandRun.Build(work["site"], work["out"])).Expect(1);
        Assert.Contains(": error site/address: ", run.Error, StringComparison.Ordinal);
    }
}
