using System.Net;
using Transparency.Engine.Diagnostics;
using Transparency.Site;
using Transparency.Site.Hosting;
using Transparency.Site.Preview;
using Transparency.Tests.Robustness;

namespace Transparency.Tests.Preview;

/// <summary>Over a real connection, as a browser has it.</summary>
public sealed class PreviewSiteTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly PreviewState _state = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false });
    private LocalServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _folder.Write("index.html", "<!doctype html><title>Home</title><body><h1>Home</h1></body>");
        _folder.Write("404.html", "<!doctype html><title>None</title><body><h1>None</h1></body>");
        _folder.Write("areas/index.html", "<!doctype html><title>Areas</title><body></body>");
        _folder.Write("data/a.csv", "id\n");
        _server = await LocalServer.Start(0, new PreviewSite(_folder.Path, _state, _stopping.Token).Answer, CancellationToken.None);
        _client.BaseAddress = new UriBuilder(_server.Address) { Host = "127.0.0.1" }.Uri;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _server.DisposeAsync();
        _client.Dispose();
        _stopping.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_page_gets_the_reloading_script_and_its_file_does_not()
    {
        _state.Built(0, []);
        var html = await _client.GetStringAsync("/", TestContext.Current.CancellationToken);
        Assert.Contains("<h1>Home</h1><script src=\"/.transparency/preview.js\"", html);
        Assert.EndsWith("</body>", html);
        Assert.DoesNotContain("script", await File.ReadAllTextAsync(_folder["index.html"], TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/data/a.csv", "text/csv; charset=utf-8")]
    [InlineData("/.transparency/preview.js", "text/javascript; charset=utf-8")]
    public async Task An_answer_has_its_type_the_security_headers_and_is_not_kept(string address, string type)
    {
        using var response = await _client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.ToString());
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        foreach (var (name, value) in SecurityHeaders.All) Assert.Equal(value, response.Headers.GetValues(name).Single());
    }

    [Fact]
    public async Task An_unknown_address_shows_the_sites_own_page_for_it()
    {
        using var response = await _client.GetAsync("/nowhere/", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("<h1>None</h1>", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_address_without_its_last_slash_is_redirected()
    {
        using var response = await _client.GetAsync("/areas?q=a%20b", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/areas/?q=a%20b", response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("10.0.0.1:8080")]
    public async Task Another_hosts_name_gets_nothing(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = host } };
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.DoesNotContain("Home", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Only_reading_is_answered()
    {
        using var response = await _client.PostAsync("/", new StringContent("x"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        using var head = await _client.SendAsync(new(HttpMethod.Head, "/data/a.csv"), TestContext.Current.CancellationToken);
        Assert.Equal(3, head.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task When_a_build_fails_the_messages_are_a_page_and_the_last_good_site_stays()
    {
        _state.Built(0, [new Diagnostic(
            Severity.Error, "data/not-a-number", "\"<£900>\" is not a number.", new("content/a.csv", 5, 4, 6), "Write digits only.", "cell D4, column \"amount\"", "P2,<£900>")]);
        Assert.Contains("1 error</a>", await _client.GetStringAsync("/", TestContext.Current.CancellationToken));
        var html = await _client.GetStringAsync("/.transparency/messages?page=/areas/", TestContext.Current.CancellationToken);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        Assert.Equal("1 error: the site was not built", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Error: \"<£900>\" is not a number.", page.QuerySelector("h2")!.TextContent);
        Assert.Equal("<£900>", page.QuerySelector("mark")!.TextContent);
        Assert.Equal("/areas/", page.QuerySelector("main a")!.GetAttribute("href"));
        Assert.Contains("content/a.csv, line 5, character 4 (cell D4, column \"amount\")", page.Body!.TextContent);
    }

    [Fact]
    public async Task Without_any_good_site_every_address_shows_the_messages()
    {
        File.Delete(_folder["index.html"]);
        File.Delete(_folder["404.html"]);
        _state.Built(0, [new Diagnostic(Severity.Error, "x/y", "Wrong.", new("a.md"))]);
        using var response = await _client.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("Wrong.", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_way_back_never_leads_to_another_host()
    {
        var html = await _client.GetStringAsync("/.transparency/messages?page=//evil.example/", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("evil", html);
    }

    [Fact]
    public async Task A_browser_hears_of_the_next_build()
    {
        _state.Built(0, []);
        using var stream = await _client.GetStreamAsync($"/.transparency/events?seen={_state.Latest.Id}", TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        Assert.Equal(": still here", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        _state.Built(0, []);
        await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.Equal($"id: {_state.Latest.Id}", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        Assert.Equal("data: { \"errors\": 0 }", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    [Catalogue("EN-13", "A preview whose port is taken", Outcome = "the next free one", Decision = "More use than an error; the address is told.")]
    public async Task EN_13_A_taken_port_is_followed_by_the_next_free_one()
    {
        await using var second = await LocalServer.Start(_server.Address.Port, _ => Task.CompletedTask, CancellationToken.None);
        Assert.InRange(second.Address.Port, _server.Address.Port + 1, _server.Address.Port + 20);
    }

    [Theory]
    [InlineData("/../../../../../../../etc/passwd")]
    [InlineData("/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/..%2f..%2f..%2f..%2f..%2fetc/passwd")]
    [InlineData("/%00")]
    [InlineData("/\\..\\..\\etc\\passwd")]
    [InlineData("/long")]
    [Catalogue("EN-15", "A preview that is asked for files outside the site", Outcome = "refused; nothing of them is sent")]
    public async Task EN_15_Whatever_is_asked_for_nothing_outside_the_site_is_sent(string target)
    {
        // Through a bare connection: a browser's own library would put the address right before it is sent.
        using var connection = new System.Net.Sockets.TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, _server.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = connection.GetStream();
        var asked = target == "/long" ? "/" + new string('a', 100_000) : target;
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"GET {asked} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Matches("^HTTP/1.1 4[0-9][0-9] ", answer);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }
}
