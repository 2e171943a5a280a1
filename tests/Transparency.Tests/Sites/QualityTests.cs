using Transparency.Tests.Validators;

namespace Transparency.Tests.Sites;

/// <summary>The report on the data, against counts made here from the CSV files.</summary>
public sealed class QualityTests
{
    private const string Page = "/data/quality/";

    private static readonly BuiltSite Site = BuiltSite.Real;

    [Fact]
    public void Gaps_in_what_the_law_asks_of_grants_are_counted()
    {
        var (names, rows) = Read("funded-projects");
        var gaps = new[] { "conditions", "organisation", "purpose", "reasons" }.Select(name => rows.Count(r => r[names.IndexOf(name)].Length == 0)).ToList();
        Assert.True(gaps.Sum() > 0);
        Assert.Contains($"item 3f: {gaps.Sum()} gaps in {rows.Count} rows.", Site.MainText(Page));
        Assert.Contains($"Conditions not told in {gaps[0]} of {rows.Count} Organisation not told in {gaps[1]} of {rows.Count}", Site.MainText(Page));
    }

    [Fact]
    public void Filled_cells_are_counted_for_every_column_of_every_dataset()
    {
        var told = CsvRows.Read(Path.Combine(Site.Folder, "data/quality/completeness.csv")).Skip(1).ToList();
        Assert.True(told.Count > 200, $"Only {told.Count} columns are told of.");
        foreach (var dataset in told.GroupBy(line => line[0]))
        {
            var (names, rows) = Read(dataset.Key);
            foreach (var line in dataset.Where(l => l[1] != "note"))
            {
                Assert.Equal($"{rows.Count(r => r[names.IndexOf(line[1])].Length > 0)} of {rows.Count}", $"{line[3]} of {line[4]}");
            }
        }
    }

    [Theory]
    [InlineData("no-award-date", "award_date")]
    [InlineData("no-programme", "fund")]
    [InlineData("no-location", "area")]
    public void What_projects_lack_is_found(string check, string column)
    {
        var (names, rows) = Read("funded-projects");
        var missing = rows.Where(r => r[names.IndexOf(column)].Length == 0).Select(r => r[0]).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(missing);
        Assert.Equal(missing, Findings(Site).Where(f => f[0] == check).Select(f => f[2]).Order(StringComparer.Ordinal));
        Assert.Equal(missing.Count, Site.Page(Page).QuerySelectorAll($"#check-{check} li").Length);
    }

    [Fact]
    public async Task What_is_odd_is_found_and_nothing_else()
    {
        using var work = new TemporaryFolder();
        FolderContents.Copy(Path.Combine(Repository.SiteCases, "hill-and-dale"), work["site"]);
        var projects = work["site/content/data/funded-projects/2025-26.csv"];
        File.AppendAllText(projects, """
            free-paint,Free paint,Free paint,friends-of-the-hill,young-people,,overhill,,2025-26,2031-01-01,0,published,,Ask ann@hill.example,,,,report-2025-06-30,para-3,,
            old-gate,An old gate,A gate,friends-of-the-hill,young-people,,overhill,,2025-26,1990-01-01,5,published,,Gates,,,,report-2025-06-30,para-3,,

            """);
        var organisations = work["site/content/data/organisations/2025.csv"];
        File.AppendAllText(organisations, "hill-charity,The Hill Charity,,Charity,1234567,report-2025-06-30,para-2,,\n");
        File.AppendAllText(work["site/content/site.yml"], "allowed:\n  - text: ann@hill.example\n    reason: The desk of the society.\n");
        (await CommandRun.Build(work["site"], work["out"])).Expect(0);

        var found = Findings(BuiltSite.At(work["out"]));
        Assert.Equal(["free-paint"], Ids("amount-not-above-nought"));
        Assert.Equal(["free-paint", "old-gate"], Ids("far-date"));
        Assert.Equal(["free-paint"], Ids("title-is-description"));
        Assert.Equal(["ann@hill.example"], found.Where(f => f[0] == "email").Select(f => f[4]));
        Assert.Equal(["overhill-boxing"], Ids("charity-number"));
        Assert.Equal(["friends-of-the-hill", "hill-charity"], Ids("one-identifier-several-names"));
        Assert.Empty(Ids("one-name-several-identifiers"));
        Assert.Empty(Ids("company-number"));

        IEnumerable<string> Ids(string check) => found.Where(f => f[0] == check).Select(f => f[2]).Order(StringComparer.Ordinal);
    }

    private static List<IReadOnlyList<string>> Findings(BuiltSite site) =>
        [.. CsvRows.Read(Path.Combine(site.Folder, "data/quality/findings.csv")).Skip(1)];

    private static (List<string> Names, List<IReadOnlyList<string>> Rows) Read(string dataset)
    {
        var all = CsvRows.Read(Path.Combine(Site.Folder, $"data/{dataset}/{dataset}.csv"));
        return ([.. all[0]], [.. all.Skip(1)]);
    }
}
