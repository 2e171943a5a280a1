using Microsoft.Playwright;
using Transparency.Site.Preview;

namespace Transparency.BrowserTests;

/// <summary>What an enemy would write into content, on pages in a real browser: nothing of it runs.</summary>
public sealed class PayloadTests(BrowserSite browser)
{
    private static readonly IReadOnlyList<string> Payloads =
        [.. File.ReadAllLines(Path.Combine(Repository.Root, "tests", "cases", "payloads", "active.txt")).Where(line => line.Length > 0)];

    // Notices execution in every way that a payload may use, and takes part as a reader would: everything is pointed at, focused and pressed.
    private const string Watch = "window.hasRun = 0; window.ran = () => { window.hasRun++; }; window.alert = window.prompt = window.confirm = window.ran;";

    private const string Touch =
        """
        async () => {
          for (const element of document.querySelectorAll("main *")) {
            for (const kind of ["mouseover", "mouseenter", "focus", "pointerdown", "toggle"]) element.dispatchEvent(new Event(kind));
            if (element.tabIndex >= 0 && element.tagName !== "A") element.focus();
          }
          await new Promise(done => setTimeout(done, 50));
          const odd = [...document.querySelectorAll("*")].filter(e =>
            [...e.attributes].some(a => /^on/i.test(a.name) || /^\s*(javascript|vbscript|data):/i.test(a.value) && /^(href|src|action|data|xlink:href|formaction)$/i.test(a.name)));
          return { ran: window.hasRun, odd: odd.map(e => e.outerHTML.slice(0, 200)) };
        }
        """;

    [Fact]
    public async Task Nothing_that_is_typed_into_content_runs()
    {
        using var work = new TemporaryFolder();
        FolderContents.Copy(Path.Combine(Repository.ErrorCases, "_base"), work["site"]);
        var refused = 0;
        for (var i = 0; i < Payloads.Count; i++) work.Write(Topic(i), $"---\ntitle: {Quoted(Payloads[i])}\nsummary: {Quoted(Payloads[i])}\n---\n\n{Payloads[i]}\n\nAnd {Payloads[i]} within.\n\n## Then {Payloads[i].TrimStart('#', ' ')}\n\n- {Payloads[i]}\n");
        var grants = "site/content/data/funded-projects/2025-26.csv";
        File.AppendAllLines(work[grants], Payloads.Select((p, i) => $"odd-{i},{Cell(p)},{Cell(p)},,,,not-published,{Cell(p)},letter-2025-05-06,para-3,,{Cell(p)}"));
        var settings = File.ReadAllText(work["site/content/site.yml"]).Replace("title: Transparency", $"title: {Quoted(Payloads[0])}", StringComparison.Ordinal);
        File.WriteAllText(work["site/content/site.yml"], settings);

        // What is refused stops the build, with a message that names the file: it is as safe as can be, and taken away to see the others.
        var run = await CommandRun.Build(work["site"], work["output"]);
        for (var i = 0; i < Payloads.Count; i++)
        {
            if (!run.Error.Contains($"content/topics/odd-{i}.md:", StringComparison.Ordinal) || !IsRefused(run.Error, i)) continue;
            File.Delete(work[Topic(i)]);
            refused++;
        }

        (await CommandRun.Build(work["site"], work["output"])).Expect(0);
        Assert.InRange(refused, 5, Payloads.Count / 2);

        await using var server = await Served(work["output"]);
        var context = await browser.Browser.NewContextAsync(new() { BypassCSP = true });
        await context.AddInitScriptAsync(Watch);
        var page = await context.NewPageAsync();
        page.Dialog += async (_, dialog) => await dialog.DismissAsync();
        var site = BuiltSite.At(work["output"]);
        var looked = 0;
        foreach (var address in site.Addresses)
        {
            await page.GotoAsync($"{server.Url}{address}");
            var found = await page.EvaluateAsync<System.Text.Json.JsonElement>(Touch);
            Assert.True(found.GetProperty("ran").GetInt32() == 0, $"Something ran on {address}.");
            Assert.True(found.GetProperty("odd").GetArrayLength() == 0, $"{address} has {found.GetProperty("odd")}");
            looked++;
        }

        await context.CloseAsync();
        Assert.True(looked > Payloads.Count, $"Only {looked} pages were looked at.");
    }

    [Theory]
    [InlineData("<script>ran()</script>")]
    [InlineData("<img src=x onerror=ran()>")]
    [InlineData("<b onmouseover=ran()>x</b>")]
    [InlineData("<svg onload=ran()>")]
    public async Task What_runs_is_noticed(string markup)
    {
        var page = await browser.Open("/404.html", new() { BypassCSP = true }, before: page => page.AddInitScriptAsync(Watch).GetAwaiter().GetResult(), plant: markup);
        var found = await page.EvaluateAsync<System.Text.Json.JsonElement>(Touch);
        await page.Context.CloseAsync();
        Assert.True(found.GetProperty("ran").GetInt32() > 0, $"{markup} ran unnoticed.");
    }

    private static bool IsRefused(string messages, int number) =>
        messages.Split('\n').Any(line => line.StartsWith($"content/topics/odd-{number}.md", StringComparison.Ordinal) && line.Contains(": error ", StringComparison.Ordinal));

    private static string Topic(int number) => $"site/content/topics/odd-{number}.md";

    private static string Quoted(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    private static string Cell(string text) => "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static async Task<ServedFolder> Served(string folder)
    {
        var stopping = new CancellationTokenSource();
        return new(await LocalServer.Start(0, new PreviewSite(folder, null, stopping.Token).Answer, CancellationToken.None), stopping);
    }

    private sealed record ServedFolder(LocalServer Server, CancellationTokenSource Stopping) : IAsyncDisposable
    {
        public string Url => $"http://127.0.0.1:{Server.Address.Port}";

        public async ValueTask DisposeAsync()
        {
            await Stopping.CancelAsync();
            await Server.DisposeAsync();
            Stopping.Dispose();
        }
    }
}
