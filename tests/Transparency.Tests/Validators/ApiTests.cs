using System.Text.Json;
using System.Text.RegularExpressions;

namespace Transparency.Tests.Validators;

/// <summary>The interface for programs, as its own description and validators of others see it.</summary>
public sealed class ApiTests
{
    private const string Description = "api/v1/openapi.json";

    private static readonly BuiltSite Site = BuiltSite.Real;

    [Fact]
    public void Every_file_is_as_the_description_says()
    {
        var problems = Assert.Single(NodeValidators.Problems([Path.Combine(Site.Folder, Description)])).Value;
        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(20)));
    }

    [Theory]
    [InlineData("no-answers", Description, "\"responses\":", "\"answers\":")]
    [InlineData("text-for-number", "api/v1/areas/charnwood.json", "\"population\": [0-9]+", "\"population\": \"many\"")]
    [InlineData("no-name", "api/v1/letters/index.json", "\"name\": ", "\"called\": ")]
    [InlineData("other-family", "api/v1/index.json", "\"name\": \"areas\"", "\"name\": \"regions\"")]
    public void A_planted_fault_is_found(string name, string file, string right, string wrong)
    {
        using var work = new TemporaryFolder();
        FolderContents.Copy(Path.Combine(Site.Folder, "api"), work["api"]);
        var text = Site.Text(file);
        Assert.Matches(right, text);
        work.Write(file, new Regex(right).Replace(text, wrong, 1));
        Assert.True(NodeValidators.Problems([work[Description]]).Single().Value.Count > 0, $"Nobody noticed {name}.");
    }

    [Fact]
    public void An_area_has_its_allocation_with_the_source_and_the_projects_that_its_page_shows()
    {
        var area = Read("api/v1/areas/charnwood.json");
        Assert.Equal("Charnwood", area.GetProperty("name").GetString());
        Assert.True(Site.Has(new Uri(area.GetProperty("page").GetString()!).AbsolutePath));
        var allocation = Assert.Single(area.GetProperty("datasets").GetProperty("csp-allocations").EnumerateArray());
        Assert.Equal(89530.24m, allocation.GetProperty("allocation").GetDecimal());
        Assert.NotEqual("", allocation.GetProperty("source").GetString());
        Assert.Equal(
            Site.Page("/areas/charnwood/").QuerySelectorAll("#table-funded-projects tbody tr").Length,
            area.GetProperty("datasets").GetProperty("funded-projects").GetArrayLength());
    }

    [Fact]
    public void Whatever_has_a_page_of_these_families_has_a_file()
    {
        var families = Read("api/v1/index.json").GetProperty("collections").EnumerateArray().Select(c => c.GetProperty("name").GetString()!).ToList();
        Assert.Contains("projects", families);
        Assert.Contains("newsletters", families);
        var listed = families.SelectMany(f => Read($"api/v1/{f}/index.json").GetProperty("items").EnumerateArray()).Select(i => i.GetProperty("page").GetString()!).ToList();
        Assert.Equal(listed.Count, listed.Distinct().Count());
        Assert.All(listed, page => Assert.True(Site.Has(new Uri(page).AbsolutePath), page));
        var rest = Site.Addresses.Where(a => a.EndsWith("/none-stated/", StringComparison.Ordinal) || a.EndsWith("/no-single-area/", StringComparison.Ordinal));
        Assert.Equal(
            Site.Addresses.Where(a => families.Any(f => a.StartsWith($"/{f}/", StringComparison.Ordinal) && a != $"/{f}/")).Except(rest).Order(StringComparer.Ordinal),
            listed.Select(page => new Uri(page).AbsolutePath).Order(StringComparer.Ordinal));
    }

    private static JsonElement Read(string file) => JsonDocument.Parse(Site.Text(file)).RootElement;
}
