// What a reader without scripts has instead of searching and filtering.

using AngleSharp.Dom;
using Transparency.Tests.Harness;

namespace Transparency.Tests.Sites;

public sealed class ListsWithoutScriptTests
{
    private const string Explorer = "/explore/funded-projects/";

    private static readonly BuiltSite Site = BuiltSite.Real;

    [Fact]
    public void Every_choice_of_an_explorer_has_a_page_with_exactly_its_rows_and_the_same_rows_as_a_file()
    {
        var choices = Site.Page(Explorer).QuerySelectorAll("#list .tiles a");
        Assert.True(choices.Length > 20, $"The explorer lists {choices.Length} choices only.");
        foreach (var choice in choices)
        {
            var page = choice.GetAttribute("href")!;
            var rows = int.Parse(choice.QuerySelector(".tile-note")!.TextContent.Split(' ')[0]);
            Assert.True(rows == new PageTable(Site, page, "funded-projects").Rows.Count, $"{page} has another number of rows than {rows}.");
            Assert.True(rows == Records(page + "funded-projects.csv"), $"{page}funded-projects.csv has another number of rows than {rows}.");
        }
    }

    [Fact]
    public void The_choices_of_a_column_are_all_rows()
    {
        var all = Records("/data/funded-projects/funded-projects.csv");
        foreach (var group in Site.Page(Explorer).QuerySelectorAll("#list > section:not(.table)"))
        {
            Assert.Equal(all, group.QuerySelectorAll(".tile-note").Sum(note => int.Parse(note.TextContent.Split(' ')[0])));
        }
    }

    [Fact]
    public void An_explorer_shows_its_rows_without_a_script()
    {
        Assert.Equal(Records("/data/funded-projects/funded-projects.csv"), new PageTable(Site, Explorer, "funded-projects").Rows.Count);
        Assert.True(Site.Page(Explorer).QuerySelector("#finder")!.HasAttribute("hidden"), "What needs a script is shown before there is one.");
    }

    [Theory]
    [InlineData("funds")]
    [InlineData("organisations")]
    [InlineData("years")]
    [InlineData("areas")]
    public void Every_table_of_rows_on_a_page_can_be_taken_away(string family)
    {
        var tables = 0;
        foreach (var address in Site.Addresses.Where(a => a.StartsWith($"/{family}/", StringComparison.Ordinal) && a != $"/{family}/"))
        {
            foreach (var table in Site.Page(address).QuerySelectorAll(".table[id^='table-']").Where(t => t.QuerySelector("td.from") is not null && t.Closest(".chart-twin") is null))
            {
                var file = table.QuerySelector("a[download]")?.GetAttribute("href");
                Assert.True(file is not null, $"{address}: {table.Id} offers no file.");
                Assert.Equal(table.QuerySelectorAll("tbody tr").Length, Records(file));
                tables++;
            }
        }

        Assert.True(tables > 0, $"No table was found under /{family}/.");
    }

    [Fact]
    public void The_list_from_a_to_z_has_every_area_fund_organisation_and_document()
    {
        var listed = Site.Page("/search/").QuerySelectorAll("#list li a").Select(a => a.GetAttribute("href")!).ToHashSet();
        string[] families = ["areas", "funds", "organisations", "letters", "newsletters", "reports"];
        foreach (var address in Site.Addresses.Where(a => families.Contains(a.Split('/')[1]) && a.Split('/').Length == 4))
        {
            if (address.EndsWith("/no-single-area/", StringComparison.Ordinal) || address.EndsWith("/none-stated/", StringComparison.Ordinal)) continue;
            Assert.Contains(address, listed);
        }

        foreach (var topic in Site.Page("/topics/").QuerySelectorAll("main .list a").Select(a => a.GetAttribute("href")!)) Assert.Contains(topic, listed);
    }

    [Fact]
    public void Every_page_has_one_box_to_search_from_and_no_script_but_those_it_needs()
    {
        foreach (var address in Site.Addresses)
        {
            var page = Site.Page(address);
            Assert.True(page.QuerySelectorAll("form[role=search][action='/search/'] input[name=q]").Length == 1, $"{address} has no box to search from, or several.");
            string[] expected = address switch
            {
                "/search/" => ["search.js"],
                Explorer => ["explore.js"],
                "/areas/" => ["areas.js", "tables.js"],
                _ => page.QuerySelector("main .table table") is null ? [] : ["tables.js"],
            };

            // What a search engine reads in a page is no script.
            var scripts = page.QuerySelectorAll("script:not([type='application/ld+json'])").Select(s => Path.GetFileName(s.GetAttribute("src") ?? "within the page"));
            Assert.True(expected.SequenceEqual(scripts), $"{address} has other scripts than {string.Join(", ", expected)}.");
        }
    }

    [Theory]
    [InlineData("/areas/leicester/", "/explore/funded-projects/?area=leicester")]
    [InlineData("/years/2025-26/", "/explore/funded-projects/?financial_year=2025-26")]
    [InlineData("/funds/csp-funding/", "/explore/funded-projects/?fund=csp-funding")]
    [InlineData("/organisations/love4life/", "/explore/funded-projects/?organisation=love4life")]
    [InlineData("/areas/no-single-area/", "/explore/funded-projects/?area=")]
    public void A_page_leads_to_its_rows_in_the_explorer(string page, string explorer) =>
        Assert.Single(Site.Page(page).QuerySelectorAll($"a[href='{explorer}']"));

    // Records of a CSV file without its heading; a line break within quotation marks ends none.
    private static int Records(string file) =>
        Site.Text(file[1..]).Split('"').Where((_, i) => i % 2 == 0).Sum(outside => outside.Count(c => c == '\n')) - 1;
}
