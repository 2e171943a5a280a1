using Microsoft.Playwright;
using Transparency.Site.Preview;

namespace Transparency.BrowserTests;

/// <summary>What an enemy would write into content, on pages in a real browser: nothing of it runs.</summary>
public sealed class PayloadTests(BrowserSite browser)
{
    private static readonly IReadOnlyList<string> Payloads =
        [.. File.ReadAllLines(Path.Combine(Repository.Root, "tests", "cases", "payloads", "active.txt")).Where(line => line.Length > 0)];

    // Lists of others: one comes with the validators; a folder of more is named by a variable of the environment, each file a JSON list of texts.
    private static IEnumerable<string> OfOthers()
    {
        IEnumerable<string> lists = [NodeValidators.TextOf("big-list-of-naughty-strings", "blns.json")];
        if (Environment.GetEnvironmentVariable("TRANSPARENCY_PAYLOADS") is { Length: > 0 } folder) lists = lists.Concat(Directory.EnumerateFiles(folder, "*.json").Select(File.ReadAllText));
        return lists.SelectMany(list => System.Text.Json.JsonSerializer.Deserialize<List<string>>(list)!).Where(text => text.Trim().Length > 0).Distinct(StringComparer.Ordinal);
    }

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

        var looked = await LookAtAll(work["output"]);
        Assert.True(looked > Payloads.Count, $"Only {looked} pages were looked at.");
    }

    [Fact]
    public async Task Nothing_of_the_lists_of_others_runs()
    {
        const int OnOnePage = 50;
        var all = OfOthers().ToList();
        Assert.True(all.Count > 400, $"The lists hold only {all.Count} texts.");
        using var work = new TemporaryFolder();
        FolderContents.Copy(Path.Combine(Repository.ErrorCases, "_base"), work["site"]);
        for (var i = 0; i < all.Count; i++) work.Write(Topic(i), $"---\ntitle: Text\nsummary: A text.\n---\n\n{all[i]}\n\n- {all[i].ReplaceLineEndings(" ")}\n");

        // What is refused by itself is as safe as can be; all else stands on pages and in cells together.
        var wrong = (await Refused(work["site"])).Select(r => r.File).ToHashSet(StringComparer.Ordinal);
        var accepted = all.Where((_, i) => !wrong.Contains($"content/topics/odd-{i}.md")).ToList();
        for (var i = 0; i < all.Count; i++) File.Delete(work[Topic(i)]);
        var pages = accepted.Chunk(OnOnePage).ToList();
        for (var i = 0; i < pages.Count; i++) work.Write(Topic(i), $"---\ntitle: Texts\nsummary: Texts.\n---\n\n{string.Join("\n\n", pages[i].Select(t => $"{t}\n\n- {t.ReplaceLineEndings(" ")}"))}\n");
        File.AppendAllLines(work["site/content/data/funded-projects/2025-26.csv"], accepted.Where(t => t.Trim() == t && !t.AsSpan().ContainsAny("\n\r")).Select((t, i) => $"odd-{i},{Cell(t)},,,,,not-published,{Cell(t)},letter-2025-05-06,para-3,,"));

        // Next to each other some are refused that alone are not; those are taken away with the message that names their line.
        for (var round = 0; round < 60; round++)
        {
            var refused = await Refused(work["site"]);
            if (refused.Count == 0) break;
            foreach (var file in refused.GroupBy(r => r.File, StringComparer.Ordinal))
            {
                var path = work["site/" + file.Key];
                var lines = File.ReadAllText(path).Split('\n').ToList();
                foreach (var line in file.Select(r => r.Line).Distinct().OrderDescending()) lines.RemoveAt(Math.Clamp(line - 1, 0, lines.Count - 1));
                File.WriteAllText(path, string.Join('\n', lines));
            }
        }

        (await CommandRun.Build(work["site"], work["output"])).Expect(0);
        TestContext.Current.SendDiagnosticMessage($"{all.Count} texts of others: {accepted.Count} on pages, {all.Count - accepted.Count} refused.");
        Assert.True(await LookAtAll(work["output"]) > pages.Count, "Pages were left out.");
    }

    // The lines of the errors; none where the site can be built.
    private static async Task<IReadOnlyList<(string File, int Line)>> Refused(string site)
    {
        var run = await CommandRun.Of("check", "--root", site, "--theme", Repository.Theme, "--date", CommandRun.Date, "--format", "json");
        Assert.InRange(run.ExitCode, 0, 1);
        using var json = System.Text.Json.JsonDocument.Parse(run.Output);
        var refused = json.RootElement.GetProperty("diagnostics").EnumerateArray().Where(d => d.GetProperty("severity").GetString() == "error")
            .Select(d => (d.GetProperty("file").GetString()!, d.TryGetProperty("line", out var line) ? line.GetInt32() : 1)).ToList();
        Assert.Equal(run.ExitCode == 1, refused.Count > 0);
        return refused;
    }

    private async Task<int> LookAtAll(string folder)
    {
        await using var server = await Served(folder);
        var context = await browser.Browser.NewContextAsync(new() { BypassCSP = true });
        await context.AddInitScriptAsync(Watch);
        var page = await context.NewPageAsync();
        page.Dialog += async (_, dialog) => await dialog.DismissAsync();
        var site = BuiltSite.At(folder);
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
        return looked;
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
