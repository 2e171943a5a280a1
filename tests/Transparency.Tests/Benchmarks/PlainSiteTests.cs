// The plain site of the benchmark is a whole site, and no less is checked than the engine always checks.

using Transparency.Engine.Diagnostics;
using Transparency.PlainSite;

namespace Transparency.Tests.Benchmarks;

public sealed class PlainSiteTests : IDisposable
{
    private const string Heading = "id,title,organisation,area,fund,financial_year,amount,award_date,description\n";

    private static readonly string Peers = Path.Combine(Repository.Root, "tests", "benchmarks", "peers");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Has_the_pages_lists_totals_and_files_that_the_others_make()
    {
        var rows = Enumerable.Range(1, 101).Select(i => $"grant-{i},Project {i},Boats & Co,Hillshire,Fund,2024-25,1000,2024-05-{(i % 28) + 1:00},About it\n");
        Assert.Empty(Write(string.Concat(rows)).Sorted());
        Assert.Contains("£1,000 awarded to <a href=\"/organisations/boats-co/\">Boats &amp; Co</a>", Page("projects/grant-7"), StringComparison.Ordinal);
        Assert.Contains("<dd>£101,000</dd>", Page("areas/hillshire"), StringComparison.Ordinal);
        Assert.Equal(100, Count(Page("projects"), "<th scope=\"row\">"));
        Assert.Equal(1, Count(Page("projects/page/2"), "<th scope=\"row\">"));
        Assert.Contains("<strong>Boats</strong> in <a href=\"/projects/grant-7/\">the harbour</a>", Page("newsletters/first"), StringComparison.Ordinal);
        Assert.All(new[] { "index.html", "sitemap.xml", "data/search.json", "data/projects.csv", "assets/site.css" }, f => Assert.True(File.Exists(_folder["site/" + f]), f));
    }

    [Theory]
    [InlineData("grant-7,Project,Boats,Hillshire,Fund,2024-25,much,2024-05-01,About it\n", "much")]
    [InlineData("grant-8,Project,Boats,Hillshire,Fund,2024-25,1000,2024-05-01,About it\n", "/projects/grant-7/")]
    public void Is_not_written_where_a_cell_or_a_link_is_wrong(string rows, string words)
    {
        Assert.Contains(Write(rows).Sorted(), m => m.Message.Contains(words, StringComparison.Ordinal));
        Assert.False(Directory.Exists(_folder["site"]));
    }

    private DiagnosticBag Write(string rows)
    {
        _folder.Write("grants.csv", Heading + rows);
        _folder.Write("newsletters/first.md", "---\ntitle: First\ndate: 2024-06-01\nsummary: What there is\n---\n\n**Boats** in [the harbour](/projects/grant-7/).\n");
        var bag = new DiagnosticBag();
        SiteWriter.Write(_folder.Path, Peers, _folder["site"], bag);
        return bag;
    }

    private string Page(string path) => File.ReadAllText(_folder[$"site/{path}/index.html"]);

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
