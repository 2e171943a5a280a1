using Transparency.Site;
using Transparency.Site.Commands;
using Transparency.Site.Preview;

namespace Transparency.Tests.Preview;

/// <summary>The preview from a saved file to the browser.</summary>
public sealed class PreviewServerTests : IDisposable
{
    private const string Newsletter = "content/newsletters/2025-summer.md";
    private const string Address = "newsletters/2025-summer/";

    private readonly GitFolder _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_saved_newsletter_is_shown_as_a_draft_once_and_is_built_behind_it()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var output = new Lines();
        var built = new SemaphoreSlim(0);
        var options = new BuildOptions(_site.Path, Repository.Theme, _site["preview"], new(2025, 9, 10));
        var running = PreviewServer.Run(() => options, 0, (_, _) => built.Release(), new Terminal(output, output), stop.Token);
        await built.WaitAsync(cancel);
        using var client = new HttpClient { BaseAddress = new(await output.Url) };
        var seen = Name(await client.GetStringAsync(Address, cancel));
        using var events = new StreamReader(await client.GetStreamAsync($".transparency/events?seen={seen}", cancel));
        Assert.Equal(": still here", await events.ReadLineAsync(cancel));

        Save("new lamps", "bright lamps");
        while ((await events.ReadLineAsync(cancel))?.StartsWith("id: ", StringComparison.Ordinal) == false);
        var draft = await client.GetStringAsync(Address, cancel);
        Assert.Contains("bright lamps", draft, StringComparison.Ordinal);
        using var afterwards = new StreamReader(await client.GetStreamAsync($".transparency/events?seen={Name(draft)}", cancel));

        await built.WaitAsync(cancel);
        Assert.Contains("bright lamps", await File.ReadAllTextAsync(Path.Combine(_site["preview"], Address, "index.html"), cancel), StringComparison.Ordinal);

        // Who has seen the draft is not sent to the same page again; what comes next is told.
        Save("title: Newsletter, summer 2025", "titel: Newsletter, summer 2025");
        for (string? line = ""; line?.StartsWith("id: ", StringComparison.Ordinal) != true; line = await afterwards.ReadLineAsync(cancel))
            Assert.False(line is null or "data: { \"errors\": 0 }", "The page was shown again, as it was.");
        Assert.Matches("\"errors\": [1-9]", await afterwards.ReadLineAsync(cancel) ?? "");
        Assert.Contains("bright lamps", await client.GetStringAsync(Address, cancel), StringComparison.Ordinal);
        await stop.CancelAsync();
        Assert.Equal(ExitCode.Clean, await running);
    }

    // In one step, as most editors do: on a busy machine half a file might be read else, which is no fault of the preview.
    private void Save(string old, string words)
    {
        var beside = Path.Combine(_site.Path, "content", "newsletters", ".saving");
        File.WriteAllText(beside, _site.Read(Newsletter).Replace(old, words, StringComparison.Ordinal));
        File.Move(beside, Path.Combine(_site.Path, Newsletter), overwrite: true);
    }

    private static string Name(string html) => Uri.EscapeDataString(html.Split("data-build=\"")[1].Split('"')[0]);

    // What the program writes; its address as soon as that is told.
    private sealed class Lines : StringWriter
    {
        private readonly TaskCompletionSource<string> _url = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Url => _url.Task;

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.StartsWith("Preview: ", StringComparison.Ordinal) == true) _url.TrySetResult(value.Split(' ')[1]);
        }
    }
}
