// Where the source documents do not agree, a reader is told at the figure.

namespace Transparency.Tests.Sites;

public sealed class DisagreementTests
{
    private static readonly BuiltSite Site = BuiltSite.Real;

    [Theory]
    [InlineData("data/recorded-crime/recorded-crime.csv", "39,565")]
    [InlineData("data/recorded-crime/releases/2021-22-annual-report.csv", "39,565")]
    [InlineData("areas/leicester/community-day-themes.csv", "July to September 2025")]
    public void Who_has_only_the_file_is_told_as_well(string file, string other)
    {
        var line = Site.Text(file).Split("\r\n").First(l => l.Contains(other, StringComparison.Ordinal));
        Assert.Contains("https://transparency.example/checks/#check-", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/data/recorded-crime/", "39,565", "39,150")]
    [InlineData("/crime/", "39,565", "39,150")]
    [InlineData("/crime/", "29", "28.05")]
    [InlineData("/data/recorded-crime-change/", "29", "28.05")]
    [InlineData("/crime/", "1 April 2020 to 31 March 2022", "2020-21")]
    [InlineData("/data/budget-figures/", "£230,000,000", "£223,200,000")]
    [InlineData("/projects/leicester-netherhall-after-school-club/", "£576", "£360")]
    [InlineData("/projects/leicester-netherhall-after-school-club/", "£720", "£480")]
    [InlineData("/data/stated-figures/", "48", "13")]
    [InlineData("/reports/2025-10-27-panel-report/", "48", "13")]
    [InlineData("/areas/leicester/", "8 April 2025", "July to September 2025")]
    [InlineData("/data/community-day-themes/", "8 April 2025", "July to September 2025")]
    public void Both_figures_and_a_note_stand_where_a_reader_meets_them(string address, string one, string other)
    {
        var notes = Site.Page(address).QuerySelectorAll(".note, .notes, .row-note, aside")
            .Select(n => string.Join(' ', n.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .ToList();
        Assert.True(
            notes.Any(n => n.Contains(one, StringComparison.Ordinal) || n.Contains(other, StringComparison.Ordinal)),
            $"{address} has no note on {one} and {other}. Its notes:\n{string.Join("\n", notes)}");
        var text = Site.MainText(address);
        Assert.Contains(one, text, StringComparison.Ordinal);
        Assert.Contains(other, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Printed_paragraph_numbers_that_repeat_have_addresses_of_their_own()
    {
        var page = Site.Page("/reports/2025-10-27-panel-report/");
        foreach (var number in new[] { 74, 75, 76, 79 })
        {
            var labels = new[] { $"#para-{number}", $"#para-{number}-2" }
                .Select(id => page.QuerySelector(id)?.QuerySelector("a.para")?.TextContent.Trim());
            Assert.All(labels, label => Assert.Equal(number.ToString(System.Globalization.CultureInfo.InvariantCulture), label));
        }
    }

    [Theory]
    [InlineData("/areas/north-west-leicestershire/", "SNWLP")]
    [InlineData("/areas/melton/", "Melton Mowbray")]
    [InlineData("/areas/leicester/", "Leicester City")]
    [InlineData("/areas/hinckley-and-bosworth/", "Hinckley Bosworth and")]
    [InlineData("/funds/commissioners-safety-fund/", "CSF")]
    [InlineData("/funds/commissioners-safety-fund/", "Community Safety Fund")]
    public void One_place_or_fund_with_many_names_shows_them(string address, string name) =>
        Assert.Contains(name, Site.MainText(address), StringComparison.Ordinal);

    [Fact]
    public void A_name_that_is_spelt_two_ways_is_noted() =>
        Assert.Contains("Mathews", Site.MainText("/reports/2025-06-20-safer-communities-board/"), StringComparison.Ordinal);

    [Fact]
    public void A_name_that_was_broken_over_cells_is_whole_and_noted()
    {
        var text = Site.MainText("/projects/leicester-st-john-ambulance/");
        Assert.Contains("St John Ambulance", text, StringComparison.Ordinal);
        Assert.Contains("NTE Ambula", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/data/recorded-crime/", "39,150 offences here; 39,565 offences in Annual Report 2021-22, \u201cCrime statistics\u201d, paragraph 4: 415 offences more (1.06%). No reason stated.")]
    [InlineData("/crime/", "39,150 offences here; 39,565 offences in")]
    [InlineData("/data/stated-figures/", "29% here; 28.05% in Annual Report 2021-22, \u201cCrime statistics\u201d, paragraph 12: 0.95 percentage points less. No reason stated.")]
    [InlineData("/data/stated-figures/", "16% here; 15.96% in Annual Report 2021-22, \u201cCrime statistics\u201d, paragraph 12: 0.04 percentage points less, within the 0.5 that the check allows.")]
    [InlineData("/data/budget-figures/", "£230,000,000 here; £223,200,000 in Annual Report 2021-22, \u201cThe cost of your police\u201d, paragraph 1: £6,800,000 less (2.96%). No reason stated.")]
    public void A_figure_that_stands_in_two_places_shows_the_other_beside_it(string address, string text)
    {
        var note = Site.Page(address).QuerySelectorAll(".row-note").FirstOrDefault(n => Words(n).Contains(text, StringComparison.Ordinal));
        Assert.True(note is not null, $"{address} has no note \"{text}\".");
        var links = note.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(2, links.Count);
        Assert.Contains("/#para-", links[0], StringComparison.Ordinal);
        Assert.StartsWith("/checks/#check-", links[1], StringComparison.Ordinal);
    }

    private static string Words(AngleSharp.Dom.IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
