// What rows refer to, and what they add up to.

namespace Transparency.Tests.Robustness;

internal static class KeysAndTotals
{
    private const string Areas = "content/areas.csv";

    public static IReadOnlyList<OddInput> Inputs { get; } =
    [
        new("KR-01", "Two rows of one id", s => s.Lines(OddSite.Row(3), OddSite.Row(4), OddSite.Row(3))),
        new("KR-02", "Ids that differ in capitals, space or kind of hyphen", s => s.Lines(OddSite.Row(3), OddSite.Row(3).Replace("grant-3,", "Grant-3 ,"), OddSite.Row(3).Replace("grant-3,", "grant\u20113,"))),
        new("KR-03", "A row without an id", s => s.Lines(OddSite.Row(3).Replace("grant-3,", ","))),
        new("KR-04", "A row twice", s => s.Lines(OddSite.Row(3), OddSite.Row(3))) { Decision = "An error, since it would be added up twice: the id is the same, so the message is that of two rows of one id." },
        new("KR-05", "One id in two files of a dataset", s => s.Write("content/data/funded-projects/2024-25.csv", s.Read(OddSite.Grants))),
        new("KR-06", "A misspelt area", s => s.Cell("area", "East Elmshyre")),
        new("KR-07", "An alias of two areas", s => s.Replace(Areas, "West Elmshire District;", "East Elmshire Council;")),
        new("KR-08", "An area by another of its names", s => s.Cell("area", "East Elmshire Council")) { Shows = site => Assert.Contains("East Elmshire", site.MainText("/projects/safer-paths/"), StringComparison.Ordinal) },
        new("KR-09", "An area that had ended before the year of the row", s => s.Replace(Areas, "East Elmshire District;East Elmshire Council,,,,", "East Elmshire District;East Elmshire Council,,2020-03-31,,")) { Shows = site => Assert.True(site.Has("/areas/east-elmshire/")) },
        new("KR-10", "An area's code beside the name of another", s => { s.Replace(Areas, "East Elmshire,district,,", "East Elmshire,district,E07000001,"); s.Replace(Areas, "West Elmshire,district,,", "West Elmshire,district,E07000002,"); WithCode(s, "E07000002"); }),
        new("KR-11", "An unknown source", s => s.Replace(OddSite.Grants, "letter-2025-05-06,para-2", "letter-2025-05-07,para-2")),
        new("KR-12", "No source where one is required", s => s.Replace(OddSite.Grants, "letter-2025-05-06,para-2", ",para-2")),
        new("KR-13", "A source that nothing comes from", s => s.Write("seeds/sources.csv", s.Read("seeds/sources.csv") + "letter-2020-01-01,Another letter,Another letter,Office,letter,2020-01-01,1 January 2020,,,,\n")) { Decision = "No message: a register may hold more than the site uses yet. The page of the source says that nothing does.", Shows = site => Assert.Contains("No figure of this site comes from it yet.", site.MainText("/sources/letter-2020-01-01/"), StringComparison.Ordinal) },
        new("KR-14", "An id renamed in one file only", s => s.Replace(Areas, "east-elmshire,East Elmshire,", "elmshire-east,Elmshire East,")),
        new("KR-15", "Areas that succeed each other in a circle", s => { s.Replace(Areas, "East Elmshire Council,,,,", "East Elmshire Council,,2024-03-31,west-elmshire,"); s.Replace(Areas, "West Elmshire Council,,,,", "West Elmshire Council,,2024-03-31,east-elmshire,"); }),
        new("KR-16", "Different signs between the entries of a list", s => s.Replace(OddSite.Grants, "para-2,,", "para-2,\"letter-2025-05-06#para-1, letter-2025-05-06#para-3\",")),
        new("KR-17", "A link to a draft", s => { s.Write("content/letters/2025-06-01-another.md", s.Read(OddSite.Letter).Replace("2025-05-06", "2025-06-01").Replace("source: letter-2025-06-01\n", "").Replace("£12,500", "some")); s.Topic("[The letter](/letters/2025-05-06-river-path/)"); s.Replace(OddSite.Letter, "date: 2025-05-06", "date: 2025-05-06\ndraft: true"); }),
        new("KR-18", "A row that had a page and is gone", s => s.Write("content/addresses.csv", "address\n/projects/river-patrol/\n")) { Decision = "An error, not a warning: an address that was published never leads to nothing without someone saying so." },
        new("KR-19", "A register that cannot be read", s => s.Replace(Areas, "east-elmshire,East Elmshire,", "east-elmshire,\"East Elmshire,")),
        new("TO-01", "A total that is a penny off", s => Check(s, "12499.99")),
        new("TO-02", "Fractions that a computer cannot hold, a thousand times", s => { s.Column("\"decimal\"", ", \"transparency:unit\": \"count\"", [.. Enumerable.Range(0, 1_000).Select(i => i % 2 == 0 ? "0.1" : "0.2")]); s.Replace("content/data/odd/csv-metadata.json", "\"tableSchema\"", "\"transparency:checks\": [{ \"id\": \"sum\", \"title\": \"They add up\", \"left\": \"sum(odd.value)\", \"right\": \"150\" }], \"tableSchema\""); }) { Shows = site => Assert.Contains("They add up", site.MainText("/checks/"), StringComparison.Ordinal) },
        new("TO-03", "A total of which one row is not sound", s => { Check(s, "12500"); s.Lines(OddSite.Row(3).Replace(",3,published", ",x,published")); }),
        new("TO-04", "A refund, below nought", s => s.Column("\"decimal\"", ", \"transparency:unit\": \"GBP\"", "100.00", "-30.00")) { Shows = site => Assert.Contains("−£30.00", site.MainText("/data/odd/"), StringComparison.Ordinal) },
        new("TO-05", "Shares that add up to 99.9", s => { s.Column("\"decimal\"", ", \"transparency:unit\": \"percent\"", "33.3", "33.3", "33.3"); s.Replace("content/data/odd/csv-metadata.json", "\"tableSchema\"", "\"transparency:checks\": [{ \"id\": \"sum\", \"title\": \"The shares make a whole\", \"left\": \"sum(odd.value)\", \"right\": \"100\", \"tolerance\": 0.15 }], \"tableSchema\""); }) { Decision = "No check of shares is made unasked; a declared one has a tolerance.", Shows = site => Assert.Contains("The shares make a whole", site.MainText("/checks/"), StringComparison.Ordinal) },
        new("TO-06", "One grant for two areas", s => { s.Replace(OddSite.Schema, "\"The area of the project; empty where it is not one area.\", \"datatype\": \"string\"", "\"The areas of the project.\", \"datatype\": \"string\", \"separator\": \";\""); s.Cell("area", "east-elmshire;west-elmshire"); s.Lines(OddSite.Row(300)); }) { Decision = "Each area's page shows the grant in a table of its own and counts it for neither; the sum of all counts it once.", Shows = SharedGrant },
        new("TO-07", "A sum per resident of an area without residents", s => s.Replace(Areas, ",51200,", ",0,")) { Shows = site => { Assert.DoesNotContain("NaN", site.MainText("/areas/east-elmshire/"), StringComparison.Ordinal); Assert.DoesNotContain("∞", site.MainText("/areas/east-elmshire/"), StringComparison.Ordinal); } },
        new("TO-08", "A row of the total among the rows", s => s.Lines("grant-total,Total of all,,,,12500,published,,letter-2025-05-06,para-2,,")) { Decision = "It is a grant like any other to the program, and would be counted: a declared check of the sum finds it. Without one nobody can tell it from a project called Total.", Shows = site => Assert.Contains("Total", site.MainText("/projects/grant-total/"), StringComparison.Ordinal) },
        new("TO-10", "Thousands of pounds among pounds", s => s.Lines([.. Enumerable.Range(3, 10).Select(OddSite.Row), OddSite.Row(20).Replace(",20,published", ",12500000,published")])) { Decision = "A note: a large amount may be right, and a warning could not be answered.", Shows = site => Assert.Contains("£12,500,000", site.MainText("/projects/grant-20/"), StringComparison.Ordinal) },
        new("TO-11", "A figure in a letter that its data do not confirm", s => s.Replace(OddSite.Schema, "\"tableSchema\"", "\"transparency:checks\": [{ \"id\": \"count\", \"title\": \"The letter names every project\", \"left\": \"count(funded-projects)\", \"right\": \"3\" }], \"tableSchema\"")),
    ];

    // A column of codes beside the areas of the grants.
    private static void WithCode(OddSite site, string code)
    {
        site.Replace(OddSite.Schema, "{ \"name\": \"financial_year\"", "{ \"name\": \"gss_code\", \"titles\": \"Code\", \"dc:description\": \"The area's code.\", \"datatype\": \"string\" },\n      { \"name\": \"financial_year\"");
        site.GrantsAs(text => text.Replace(",area,", ",area,gss_code,", StringComparison.Ordinal).Replace(",east-elmshire,", $",east-elmshire,{code},", StringComparison.Ordinal).Replace(",west-elmshire,", ",west-elmshire,,", StringComparison.Ordinal));
    }

    private static void SharedGrant(BuiltSite site)
    {
        foreach (var area in new[] { "east", "west" })
            Assert.Contains("counted for none of them", site.TextOf($"/areas/{area}-elmshire/", "#table-shared-projects"), StringComparison.Ordinal);
        Assert.Contains("£300", site.TextOf("/areas/west-elmshire/", "section[aria-labelledby='projects']"), StringComparison.Ordinal);
        Assert.DoesNotContain("£12,500", site.TextOf("/areas/west-elmshire/", "section[aria-labelledby='projects']"), StringComparison.Ordinal);
        Assert.Contains("£12,800", site.MainText("/figures/granted-2025-26/"), StringComparison.Ordinal);
        Assert.DoesNotContain("£25,300", site.MainText("/data/funded-projects/") + site.MainText("/areas/"), StringComparison.Ordinal);
    }

    private static void Check(OddSite site, string total) => site.Replace(OddSite.Schema, "\"tableSchema\"",
        $"\"transparency:checks\": [{{ \"id\": \"total\", \"title\": \"The grants add up to the total in the letter\", \"left\": \"sum(funded-projects.amount)\", \"right\": \"{total}\" }}], \"tableSchema\"");
}
