namespace Transparency.Tests.Sites;

/// <summary>Days and successors in any register, and who held office when.</summary>
public sealed class ValidityTests
{
    [Fact]
    public async Task A_fund_that_has_ended_keeps_its_page_and_links_to_the_one_that_followed()
    {
        using var work = new TemporaryFolder();
        FolderContents.Copy(Path.Combine(Repository.SiteCases, "hill-and-dale"), work.Path);
        var schema = File.ReadAllText(work["content/data/funds/csv-metadata.json"]);
        work.Write("content/data/funds/csv-metadata.json", schema
            .Replace("""{ "name": "source",""", """
                { "name": "valid_to", "titles": "Until", "dc:description": "Its last day.", "datatype": "date" },
                { "name": "successor", "titles": "Followed by", "dc:description": "What followed it.", "datatype": "string" },
                { "name": "source",
                """, StringComparison.Ordinal)
            .Replace("""
                "foreignKeys": [
                """, """
                "foreignKeys": [
                  { "columnReference": "successor", "reference": { "resource": "funds", "columnReference": "id" } },
                """, StringComparison.Ordinal));
        var lines = File.ReadAllLines(work["content/data/funds/2025.csv"]);
        File.WriteAllLines(work["content/data/funds/2025.csv"], lines.Select((line, i) => i switch
        {
            0 => line.Replace(",source", ",valid_to,successor,source", StringComparison.Ordinal),
            _ when line.StartsWith("safer-lanes,", StringComparison.Ordinal) => line.Replace(",report-2025-06-30", ",2025-12-31,Young People's Fund,report-2025-06-30", StringComparison.Ordinal),
            _ => line.Replace(",report-2025-06-30", ",,,report-2025-06-30", StringComparison.Ordinal),
        }));
        var run = await CommandRun.Build(work.Path, work["output"]);
        Assert.Equal("", run.Error);
        var site = BuiltSite.At(work["output"]);
        Assert.Contains("Safer Lanes Fund was a fund until 31 December 2025. It was followed by Young People's Fund.", site.MainText("/funds/safer-lanes/"));
        Assert.Contains("It has taken the place of Safer Lanes Fund.", site.MainText("/funds/young-people/"));
        Assert.Contains("Former funds", site.TextsOf("/funds/", "h2"));
    }

    [Theory]
    [InlineData("2025-26", new[] { "Robin Fell Police and Crime Commissioner, from 9 May 2024" })]
    [InlineData("2024-25", new[] { "Robin Fell Police and Crime Commissioner, from 9 May 2024", "Sam Beck Police and Crime Commissioner, from May 2021 to 8 May 2024" })]
    public void The_page_of_a_year_shows_who_held_office_in_it(string year, string[] holders) =>
        Assert.Equal(holders, BuiltSite.HillAndDale.TextsOf($"/years/{year}/", "[aria-labelledby=office] .facts > div"));

    [Fact]
    public void Where_no_day_is_known_nobody_is_said_to_have_held_office() =>
        Assert.DoesNotContain(BuiltSite.Real.Addresses, a => a.StartsWith("/years/", StringComparison.Ordinal) && BuiltSite.Real.MainText(a).Contains("Who held office", StringComparison.Ordinal));
}
