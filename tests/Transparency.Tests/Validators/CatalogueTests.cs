using System.Text.Json;
using System.Text.RegularExpressions;

namespace Transparency.Tests.Validators;

/// <summary>The catalogue of the data as programs of others see it.</summary>
public sealed class CatalogueTests
{
    private const string Package = "data/datapackage.json";
    private const string Catalogue = "data/catalogue.jsonld";

    private static readonly BuiltSite Site = BuiltSite.Real;

    private static IEnumerable<string> Tables =>
        Directory.EnumerateFiles(Path.Combine(Site.Folder, "data"), "*.zip", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)!);

    // The registers of areas and sources have pages of another kind.
    private static IEnumerable<string> Datasets => Tables.Except(["areas", "sources"]);

    [Theory]
    [InlineData(Package)]
    [InlineData(Catalogue)]
    public void The_standards_own_rules_find_nothing(string file)
    {
        var problems = Assert.Single(NodeValidators.Problems([Path.Combine(Site.Folder, file)])).Value;
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Theory]
    [InlineData("no-resources", Package, "\"resources\":", "\"files\":")]
    [InlineData("other-type", Package, "\"type\": \"number\"", "\"type\": \"date\"")]
    [InlineData("other-heading", Package, "\"name\": \"amount\",", "\"name\": \"sum\",")]
    [InlineData("no-such-reference", "data/funded-projects/funded-projects.csv", "csp-funding", "csp-findung")]
    [InlineData("no-number", "data/funded-projects/funded-projects.csv", ",9460.00,", ",a lot,")]
    [InlineData("no-title", Catalogue, "\"dct:title\":", "\"dct:heading\":")]
    [InlineData("no-page", Catalogue, "\"dcat:accessURL\":", "\"dcat:accessLink\":")]
    public void A_planted_fault_is_found(string name, string file, string right, string wrong)
    {
        using var work = new TemporaryFolder();
        foreach (var csv in Tables.Select(d => $"data/{d}/{d}.csv").Append(Package).Append(Catalogue))
        {
            var text = Site.Text(csv);
            if (csv == file)
            {
                Assert.Contains(right, text);
                text = new Regex(Regex.Escape(right)).Replace(text, wrong, 1);
            }

            work.Write(csv, text);
        }

        var problems = NodeValidators.Problems([work[file == Catalogue ? Catalogue : Package]]);
        Assert.True(problems.Single().Value.Count > 0, $"Nobody noticed {name}.");
    }

    [Fact]
    public void Both_catalogues_and_the_pages_tell_of_every_dataset_and_of_the_same_files()
    {
        using var package = JsonDocument.Parse(Site.Text(Package));
        using var catalogue = JsonDocument.Parse(Site.Text(Catalogue));
        var resources = package.RootElement.GetProperty("resources").EnumerateArray().ToList();
        Assert.Equal(Tables.Order(StringComparer.Ordinal), resources.Select(r => r.GetProperty("name").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(resources, r => Assert.Equal(r.GetProperty("bytes").GetInt64(), new FileInfo(Path.Combine(Site.Folder, "data", r.GetProperty("path").GetString()!)).Length));
        Assert.Equal(
            Datasets.Select(d => Markup(d).GetProperty("@id").GetString()!).Concat(["https://transparency.example/areas/#dataset", "https://transparency.example/sources/#dataset"]).Order(StringComparer.Ordinal),
            catalogue.RootElement.GetProperty("dcat:dataset").EnumerateArray().Select(d => d.GetProperty("@id").GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Schema_org_knows_every_word_of_what_pages_say_of_their_datasets()
    {
        var problems = NodeValidators.Problems([.. Datasets.Select(d => Path.Combine(Site.Folder, "data", d, "index.html"))]);
        Assert.True(problems.Count > 20, $"Only {problems.Count} pages were read.");
        Assert.All(problems, page => Assert.True(page.Value.Count == 0, $"{page.Key}: {string.Join("; ", page.Value)}"));
    }

    [Theory]
    [InlineData("\"license\":", "\"licence\":")]
    [InlineData("\"Dataset\"", "\"DataSet\"")]
    [InlineData("\"encodingFormat\":", "\"mediaType\":")]
    [InlineData("https://schema.org/\"", "https://example.org/\"")]
    public void A_word_that_schema_org_does_not_know_is_found(string right, string wrong)
    {
        using var work = new TemporaryFolder();
        var text = Site.Text("data/csp-allocations/index.html");
        Assert.Contains(right, text);
        work.Write("index.html", text.Replace(right, wrong, StringComparison.Ordinal));
        Assert.True(NodeValidators.Problems([work["index.html"]]).Single().Value.Count > 0, $"Nobody noticed {wrong}.");
    }

    [Fact]
    public void The_catalogue_says_how_often_a_dataset_is_brought_up_to_date() =>
        Assert.Equal(Tables.Count(), Site.Text(Catalogue).Split("http://publications.europa.eu/resource/authority/frequency/IRREG").Length - 1);

    // No validator at hand says what those who list data cannot do without.
    [Fact]
    public void What_a_page_says_of_its_dataset_has_all_that_lists_of_data_ask_for() => Assert.All(Datasets, dataset =>
    {
        var markup = Markup(dataset);
        Assert.Equal("Dataset", markup.GetProperty("@type").GetString());
        foreach (var property in new[] { "name", "license", "identifier", "url" }) Assert.NotEqual("", markup.GetProperty(property).GetString());
        Assert.NotEqual("", markup.GetProperty("creator").GetProperty("name").GetString());
        Assert.InRange(markup.GetProperty("description").GetString()!.Length, 50, 5000);
        var files = markup.GetProperty("distribution").EnumerateArray().ToList();
        Assert.Contains(files, f => f.GetProperty("encodingFormat").GetString() == "text/csv");
        Assert.All(files, f => Assert.True(Site.Has(new Uri(f.GetProperty("contentUrl").GetString()!).AbsolutePath)));
        if (markup.TryGetProperty("temporalCoverage", out var period)) Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2}$", period.GetString());
        if (markup.TryGetProperty("dateModified", out var day)) Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", day.GetString());
    });

    [Fact]
    public void The_page_of_a_dataset_says_who_publishes_it_for_which_period_and_under_which_licence()
    {
        var text = Site.MainText("/data/csp-allocations/");
        Assert.Contains("About these data Publisher Office of the Police and Crime Commissioner", text);
        Assert.Contains("Licence Open Government Licence v3.0 Period 2025-26 Newest source 27 October 2025", text);
    }

    [Fact]
    public void Whatever_refers_to_an_area_or_a_source_says_so_in_the_Data_Package()
    {
        using var package = JsonDocument.Parse(Site.Text(Package));
        var keys = package.RootElement.GetProperty("resources").EnumerateArray()
            .Select(r => r.GetProperty("schema"))
            .SelectMany(s => s.TryGetProperty("foreignKeys", out var all) ? all.EnumerateArray().ToArray() : [])
            .Select(k => k.GetProperty("reference").GetProperty("resource").GetString())
            .ToHashSet();
        Assert.Contains("areas", keys);
        Assert.Contains("sources", keys);
    }

    [Theory]
    [InlineData("/areas/", "/data/areas/areas.csv")]
    [InlineData("/sources/", "/data/sources/sources.xlsx")]
    public void The_page_of_a_register_has_its_files(string page, string file)
    {
        Assert.Contains(Site.Page(page).QuerySelectorAll(".formats a"), a => a.GetAttribute("href") == file);
        Assert.True(Site.Has(file));
    }

    private static JsonElement Markup(string dataset) =>
        JsonDocument.Parse(Assert.Single(Site.Page($"/data/{dataset}/").QuerySelectorAll("script[type='application/ld+json']")).TextContent).RootElement;
}
