using Microsoft.Playwright;

namespace Transparency.BrowserTests;

public sealed class NetworkTests(BrowserSite site)
{
    [Theory]
    [PageTypeData]
    public async Task A_page_asks_no_other_host_and_breaks_no_rule_of_the_headers(string type, string address)
    {
        var complaints = await Complaints(address);
        Assert.True(complaints.Count == 0, $"{type} ({address}):\n{string.Join('\n', complaints)}");
    }

    [Theory]
    [InlineData("<img src=\"http://127.0.0.2/other.png\" alt=\"\">")]
    [InlineData("<p style=\"color: red\">Red</p>")]
    [InlineData("<script>document.title = 'x'</script>")]
    [InlineData("<img src=\"/none.png\" alt=\"\">")]
    public async Task A_planted_fault_is_noticed(string plant) => Assert.NotEmpty(await Complaints("/", plant));

    private async Task<IReadOnlyList<string>> Complaints(string address, string? plant = null)
    {
        List<string> complaints = [];
        void Listen(IPage page)
        {
            page.Request += (_, request) =>
            {
                if (!request.Url.StartsWith(site.BaseUrl + "/", StringComparison.Ordinal)) complaints.Add($"asks for {request.Url}");
            };
            page.Response += (_, response) =>
            {
                // The page for unknown addresses may have any status itself.
                var isPage = response.Url == site.BaseUrl + address;
                if (response.Status >= 400 && !isPage) complaints.Add($"{response.Status} for {response.Url}");
            };
            page.Console += (_, message) =>
            {
                if (message.Type is "error" or "warning" && !message.Text.Contains("status of 404", StringComparison.Ordinal)) complaints.Add(message.Text);
            };
            page.PageError += (_, error) => complaints.Add(error);
        }

        var page = await site.Open(address, before: Listen, plant: plant);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.Context.CloseAsync();
        return [.. complaints.Distinct()];
    }
}
