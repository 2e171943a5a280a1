using Microsoft.Playwright;

namespace Transparency.BrowserTests;

public sealed class NetworkTests(BrowserSite site)
{
    [Theory]
    [PageTypeData]
    public async Task A_page_asks_no_other_host_and_breaks_no_rule_of_the_headers(string type, string address)
    {
        List<string> complaints = [];
        var page = await site.Open(address, before: page =>
        {
            page.Request += (_, request) =>
            {
                if (!request.Url.StartsWith(site.BaseUrl + "/", StringComparison.Ordinal)) complaints.Add($"asks for {request.Url}");
            };
            page.Response += (_, response) =>
            {
                var isPage = response.Url == site.BaseUrl + address;
                if (response.Status >= 400 && !isPage) complaints.Add($"{response.Status} for {response.Url}");
            };
            page.Console += (_, message) =>
            {
                if (message.Type is "error" or "warning" && !message.Text.Contains("status of 404", StringComparison.Ordinal)) complaints.Add(message.Text);
            };
            page.PageError += (_, error) => complaints.Add(error);
        });
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.Context.CloseAsync();
        Assert.True(complaints.Count == 0, $"{type} ({address}):\n{string.Join('\n', complaints.Distinct())}");
    }
}
