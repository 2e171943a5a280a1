// An explorer of more rows and choices than a page can list.

using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Transparency.Site.Preview;

namespace Transparency.BrowserTests;

/// <summary>Hill and Dale with 600 grants to 150 organisations, so that one facet is too long to be listed.</summary>
public sealed class LargeExplorerTests(BrowserSite browser, LargeExplorerTests.GrantSite site) : IClassFixture<LargeExplorerTests.GrantSite>
{
    private const string Explorer = "/explore/grants/";
    private const int Rows = 600;
    private const int Organisations = 150;

    [Fact]
    public async Task A_long_list_of_choices_is_fetched_when_it_is_opened_and_shows_those_with_most()
    {
        List<string> asked = [];
        await using var finder = await Open(Explorer, page => page.Request += (_, request) => asked.Add(request.Url.Split('/')[^1]));
        Assert.Equal(Rows, await finder.Total());
        Assert.DoesNotContain(asked, name => name.StartsWith("v0.", StringComparison.Ordinal));
        var summary = finder.Page.Locator("#facets summary", new() { HasText = "Organisation (150)" });
        await summary.ClickAsync();
        await finder.Page.GetByText("20 of 150, those with most first").WaitForAsync();
        Assert.Contains(asked, name => name.StartsWith("v0.", StringComparison.Ordinal));
        var counts = await finder.Page.Locator("#facets details[open] input[name=organisation] ~ .choice-count").AllTextContentsAsync();
        Assert.Equal(20, counts.Count);
        Assert.Equal(counts.Select(int.Parse).OrderDescending(), counts.Select(int.Parse));
    }

    [Fact]
    public async Task A_choice_of_a_long_list_is_looked_for_made_and_kept_in_the_address()
    {
        await using var finder = await Open(Explorer);
        await finder.Page.Locator("#facets summary", new() { HasText = "Organisation (150)" }).ClickAsync();
        await finder.Page.GetByLabel("Find in Organisation").FillAsync("number 149");
        await finder.Choice("organisation", "made-149").WaitForAsync();
        var told = await finder.CountOf("organisation", "made-149");
        Assert.Equal(Rows / Organisations, told);
        await finder.Choice("organisation", "made-149").CheckAsync();
        Assert.Equal(told, await finder.Total());
        Assert.Equal("?organisation=made-149", finder.Query);
        Assert.Equal("made-149", await finder.Page.EvaluateAsync<string>("() => document.activeElement.value"));

        await using var shared = await Open(Explorer + finder.Query);
        Assert.Equal(told, await shared.Total());
        Assert.True(await shared.Choice("organisation", "made-149").IsCheckedAsync());
        await shared.Page.Locator("#clear").ClickAsync();
        Assert.Equal(Rows, await shared.Total());
    }

    [Fact]
    public async Task Days_are_narrowed_to_a_range_and_sorted_by()
    {
        await using var finder = await Open(Explorer + "?award_date-from=2025-05-01&award_date-to=2025-05-31&sort=-award_date");
        Assert.Equal(Grants().Count(g => g.Day.Month == 5), await finder.Total());
        Assert.Equal("2025-05-01", await finder.Page.Locator("[name=award_date-from]").InputValueAsync());
        await finder.Page.Locator("#columns input[value=award_date]").CheckAsync();
        await finder.Settled();
        var days = await finder.Page.Locator("#rows td[data-label='Awarded on']").AllTextContentsAsync();
        Assert.All(days, day => Assert.EndsWith("May 2025", day));
        Assert.Equal(days.OrderByDescending(d => DateOnly.Parse(d, CultureInfo.InvariantCulture)), days);
    }

    [Fact]
    public async Task A_long_text_is_fetched_when_its_column_is_chosen()
    {
        List<string> asked = [];
        await using var finder = await Open(Explorer, page => page.Request += (_, request) => asked.Add(request.Url.Split('/')[^1]));
        await finder.Settled();
        Assert.DoesNotContain(asked, name => name.StartsWith("bc", StringComparison.Ordinal));
        await finder.Page.Locator("#columns input[value=description]").CheckAsync();
        await Assertions.Expect(finder.Page.Locator("#rows td[data-label='What it is']").First).ToContainTextAsync("grant number");
        Assert.Contains(asked, name => name.StartsWith("bc", StringComparison.Ordinal));
    }

    [Fact]
    public Task Axe_finds_nothing_while_a_long_list_is_open() =>
        AxeTests.FindsNothing(browser, "a long list", site.Address + Explorer + "?organisation=made-7");

    private Task<Finder> Open(string address, Action<IPage>? before = null) => Finder.Open(browser, site.Address + address, before: before);

    private static IEnumerable<(int Number, DateOnly Day)> Grants() =>
        Enumerable.Range(0, Rows).Select(i => (i, new DateOnly(2025, 4, 1).AddDays(i % 300)));

    /// <summary>Builds and serves the site once.</summary>
    public sealed class GrantSite : IAsyncLifetime
    {
        private readonly TemporaryFolder _root = new();
        private readonly TemporaryFolder _built = new();
        private readonly CancellationTokenSource _stopping = new();
        private LocalServer _server = null!;

        public string Address => $"http://127.0.0.1:{_server.Address.Port}";

        public async ValueTask InitializeAsync()
        {
            FolderContents.Copy(Path.Combine(Repository.SiteCases, "hill-and-dale"), _root.Path);
            var register = Directory.EnumerateFiles(_root["content/data/organisations"], "*.csv").First();
            var heading = (await File.ReadAllLinesAsync(register))[0];
            _root.Write("content/data/organisations/made.csv", heading + "\n" + string.Concat(Enumerable.Range(0, Organisations).Select(i => $"made-{i},Organisation number {i},,Charity,,report-2025-06-30,para-2,,\n")));
            _root.Write("content/data/grants/csv-metadata.json", Schema);
            var rows = new StringBuilder("id,title,description,organisation,area,financial_year,award_date,amount,source,locator\n");
            foreach (var (number, day) in Grants())
            {
                var amount = number % 10 == 0 ? "" : $"{(number * 37 % 5000) + 1}.50";
                rows.Append(CultureInfo.InvariantCulture, $"g-{number},Grant {number},The grant number {number},made-{number % Organisations},Over Hill,2025-26,{day:yyyy-MM-dd},{amount},report-2025-06-30,para-2\n");
            }

            _root.Write("content/data/grants/2025-26.csv", rows.ToString());
            (await CommandRun.Build(_root.Path, _built.Path)).Expect(0);
            _server = await LocalServer.Start(0, new PreviewSite(_built.Path, null, _stopping.Token).Answer, CancellationToken.None);
        }

        public async ValueTask DisposeAsync()
        {
            await _stopping.CancelAsync();
            if (_server is not null) await _server.DisposeAsync();
            _stopping.Dispose();
            _root.Dispose();
            _built.Dispose();
        }

        private const string Schema = """
            {
              "@context": "http://www.w3.org/ns/csvw",
              "dc:title": "Grants",
              "dc:description": "Made-up grants.",
              "transparency:rowTitle": "title",
              "transparency:explore": true,
              "tableSchema": {
                "columns": [
                  { "name": "id", "titles": "Id", "dc:description": "The row's own id.", "datatype": { "base": "string", "format": "[a-z0-9]+(-[a-z0-9]+)*" }, "required": true, "transparency:hidden": true },
                  { "name": "title", "titles": "Grant", "dc:description": "The name of the grant.", "datatype": "string", "required": true },
                  { "name": "description", "titles": "What it is", "dc:description": "What the money pays for.", "datatype": "string" },
                  { "name": "organisation", "titles": "Organisation", "dc:description": "Who receives it.", "datatype": "string" },
                  { "name": "area", "titles": "Area", "dc:description": "The area.", "datatype": "string" },
                  { "name": "financial_year", "titles": "Financial year", "dc:description": "1 April to 31 March.", "datatype": { "base": "string", "format": "[0-9]{4}-[0-9]{2}" } },
                  { "name": "award_date", "titles": "Awarded on", "dc:description": "The day of the award.", "datatype": "date" },
                  { "name": "amount", "titles": "Amount", "dc:description": "The amount.", "datatype": { "base": "decimal", "minimum": 0 }, "transparency:unit": "GBP" },
                  { "name": "source", "titles": "Source", "dc:description": "The document.", "datatype": "string", "required": true },
                  { "name": "locator", "titles": "Paragraph", "dc:description": "The paragraph.", "datatype": { "base": "string", "format": "[a-z0-9]+(-[a-z0-9]+)*" }, "required": true }
                ],
                "primaryKey": "id",
                "foreignKeys": [
                  { "columnReference": "organisation", "reference": { "resource": "organisations", "columnReference": "id" } },
                  { "columnReference": "area", "reference": { "resource": "areas", "columnReference": "id" } },
                  { "columnReference": "source", "reference": { "resource": "sources", "columnReference": "id" } }
                ]
              }
            }
            """;
    }
}
