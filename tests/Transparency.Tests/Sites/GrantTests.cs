using System.Text.Json;
using Transparency.Site.Grants;
using Transparency.Tests.Validators;

namespace Transparency.Tests.Sites;

/// <summary>Grants in the form of the 360Giving Data Standard.</summary>
public sealed class GrantTests
{
    private const string Page = "/data/grants-360giving/";
    private const string Json = "data/grants-360giving.json";
    private const string Csv = "data/grants-360giving.csv";

    private static readonly BuiltSite Made = BuiltSite.HillAndDale;

    [Fact]
    public void The_standards_own_schema_finds_nothing()
    {
        var problems = Assert.Single(NodeValidators.Problems([Path.Combine(Made.Folder, Json)])).Value;
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Theory]
    [InlineData("2025-05-02", "2 May 2025")]
    [InlineData("T00:00:00Z", "")]
    [InlineData("\"amountAwarded\": 12500.50", "\"amountAwarded\": \"12500.50\"")]
    [InlineData("\"currency\": \"GBP\"", "\"currency\": \"POUND\"")]
    [InlineData("\"recipientOrganization\"", "\"recipient\"")]
    [InlineData("\"geoCodeType\": \"NMD\"", "\"geoCodeType\": \"district\"")]
    [InlineData("-mill-lane-lamps", "-hill-steps")]
    public void A_planted_fault_is_found(string right, string wrong)
    {
        using var work = new TemporaryFolder();
        var text = Made.Text(Json);
        Assert.Contains(right, text);
        work.Write(Json, text.Replace(right, wrong, StringComparison.Ordinal));
        Assert.True(NodeValidators.Problems([work[Json]]).Single().Value.Count > 0, $"Nobody noticed \"{wrong}\".");
    }

    [Fact]
    public void A_project_with_an_amount_a_day_and_a_recipient_is_a_grant_and_says_where_it_comes_from()
    {
        using var json = JsonDocument.Parse(Made.Text(Json));
        Assert.Equal("360G-HillAndDale-mill-lane-lamps, 360G-HillAndDale-hill-steps", string.Join(", ", Grants(json).Select(g => g.GetProperty("id").GetString())));
        var lamps = Grants(json)[0];
        Assert.Equal(12500.50m, lamps.GetProperty("amountAwarded").GetDecimal());
        Assert.Equal("Safer Lanes Fund", lamps.GetProperty("grantProgramme")[0].GetProperty("title").GetString());
        Assert.Equal("https://open.hill-and-dale.example/projects/mill-lane-lamps/", lamps.GetProperty("url").GetString());
        Assert.All(lamps.GetProperty("relatedDocument").EnumerateArray(), d => Assert.StartsWith("https://open.hill-and-dale.example/", d.GetProperty("url").GetString()));
        Assert.Equal("360G-HillAndDale-ORG:netherdale-parish", lamps.GetProperty("recipientOrganization")[0].GetProperty("id").GetString());
        Assert.Equal("GB-CHC-1234567", Grants(json)[1].GetProperty("recipientOrganization")[0].GetProperty("id").GetString());
    }

    [Fact]
    public void The_flat_file_has_the_standards_titles_and_says_the_same()
    {
        var rows = CsvRows.Read(Path.Combine(Made.Folder, Csv));
        Assert.Equal(["Identifier", "Title", "Description", "Currency", "Amount Awarded", "Award Date"], rows[0].Take(6));
        using var json = JsonDocument.Parse(Made.Text(Json));
        foreach (var (row, grant) in rows.Skip(1).Zip(Grants(json)))
        {
            string Cell(string title) => row[rows[0].ToList().IndexOf(title)];
            Assert.Equal(grant.GetProperty("id").GetString(), Cell("Identifier"));
            Assert.Equal(grant.GetProperty("amountAwarded").GetRawText(), Cell("Amount Awarded"));
            Assert.Equal(grant.GetProperty("recipientOrganization")[0].GetProperty("id").GetString(), Cell("Recipient Org:Identifier"));
            Assert.Equal(grant.GetProperty("beneficiaryLocation")[0].GetProperty("geoCode").GetString(), Cell("Beneficiary Location:Geographic Code"));
        }
    }

    [Fact]
    public void The_page_says_of_each_other_project_what_it_lacks()
    {
        Assert.Contains("2 grants listed", Made.MainText(Page));
        Assert.Contains("A quiz for every school Lacks Amount Awarded, Award Date, Recipient Org:Identifier and Recipient Org:Name", Made.MainText(Page));
        Assert.DoesNotContain("Not for publication", Made.MainText(Page));
        Assert.Equal(3, CsvRows.Read(Path.Combine(Made.Folder, "data/grants-360giving/left-out.csv")).Count - 1);
    }

    // The documents of the first office give no day of award: nothing is made up.
    [Fact]
    public void Where_no_project_is_a_grant_there_is_no_file_and_the_page_says_why()
    {
        var site = BuiltSite.Real;
        Assert.False(site.Has("/" + Json));
        Assert.False(site.Has("/" + Csv));
        Assert.Contains("0 grants listed There is no file, since no project has all that the standard requires", site.MainText(Page));
        Assert.Contains("Award Date 47 projects", site.MainText(Page));
        Assert.Contains("Not for publication as 360Giving data.", site.MainText(Page));
    }

    [Fact]
    public async Task Without_a_prefix_the_file_says_that_it_is_not_for_publication()
    {
        using var work = new TemporaryFolder();
        FolderContents.Copy(Path.Combine(Repository.SiteCases, "hill-and-dale"), work["site"]);
        work.Write("site/content/site.yml", File.ReadAllText(work["site/content/site.yml"]).Replace("grant_prefix: 360G-HillAndDale", "grant_prefix:", StringComparison.Ordinal));
        (await CommandRun.Build(work["site"], work["out"])).Expect(0);
        using var json = JsonDocument.Parse(File.ReadAllText(work["out/" + Json]));
        Assert.EndsWith("(not for publication)", json.RootElement.GetProperty("title").GetString());
        Assert.StartsWith("Not for publication", json.RootElement.GetProperty("description").GetString());
        Assert.All(Grants(json), g => Assert.StartsWith("NO-PREFIX-", g.GetProperty("id").GetString()));
        Assert.DoesNotContain("360G-", File.ReadAllText(work["out/" + Csv]));
        Assert.Equal([], NodeValidators.Problems([work["out/" + Json]]).Single().Value);
    }

    [Theory]
    [InlineData("1234567", true)]
    [InlineData("SC012345", true)]
    [InlineData("NIC100123", true)]
    [InlineData("12345", false)]
    [InlineData("12345678", false)]
    [InlineData("1234567 ", false)]
    public void A_charity_number_is_told_from_what_is_none(string text, bool isOne) => Assert.Equal(isOne, OrganisationIdentifier.IsCharityNumber(text));

    [Theory]
    [InlineData("00123456", true)]
    [InlineData("SC123456", true)]
    [InlineData("123456", false)]
    [InlineData("ABC12345", false)]
    public void A_company_number_is_told_from_what_is_none(string text, bool isOne) => Assert.Equal(isOne, OrganisationIdentifier.IsCompanyNumber(text));

    private static IReadOnlyList<JsonElement> Grants(JsonDocument json) => [.. json.RootElement.GetProperty("grants").EnumerateArray()];
}
