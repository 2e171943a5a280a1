// From a saved newsletter to the page that a browser gets of it, while the preview runs.

using System.Diagnostics;
using System.Globalization;
using Transparency.Benchmarks.Search;

namespace Transparency.Benchmarks.Builds;

/// <summary>Saves a newsletter again and again, as somebody does who looks at each for two seconds.</summary>
public static class SavedText
{
    private const int Saves = 15;
    private static readonly TimeSpan Looked = TimeSpan.FromSeconds(2);

    /// <summary>Milliseconds from the save to the page in hand, median; what the preview waits for further changes is among them.</summary>
    /// <param name="executable">Our program.</param>
    /// <param name="corpus">The folder of the office.</param>
    /// <param name="newsletters">Where its newsletters lie.</param>
    public static async Task<double> Shown(string executable, string corpus, string newsletters)
    {
        var file = Directory.EnumerateFiles(newsletters, "*.md").Order(StringComparer.Ordinal).First();
        var text = await File.ReadAllTextAsync(file);
        var beside = Path.Combine(newsletters, ".saving");
        var start = new ProcessStartInfo(executable, ["serve", "--root", corpus, "--theme", Path.Combine(Checkout.Root, "site"), "--date", "2026-01-05", "--port", "0", "--quiet"])
        {
            WorkingDirectory = corpus,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var server = Process.Start(start)!;
        server.ErrorDataReceived += (_, _) => { };
        server.BeginErrorReadLine();
        try
        {
            string? line;
            while ((line = await server.StandardOutput.ReadLineAsync()) is not null && !line.StartsWith("Preview: ", StringComparison.Ordinal));
            _ = server.StandardOutput.ReadToEndAsync();
            using var client = new HttpClient { BaseAddress = new(line!.Split(' ')[1]) };
            var address = $"newsletters/{Path.GetFileNameWithoutExtension(file)}/";
            List<double> times = [];
            for (var i = 0; i < Saves; i++)
            {
                var seen = (await client.GetStringAsync(address)).Split("data-build=\"")[1].Split('"')[0];
                using var events = new StreamReader(await client.GetStreamAsync($".transparency/events?seen={Uri.EscapeDataString(seen)}"));
                await events.ReadLineAsync();
                await events.ReadLineAsync();
                var word = string.Create(CultureInfo.InvariantCulture, $"saved{i}");
                var began = Stopwatch.GetTimestamp();
                await File.WriteAllTextAsync(beside, $"{text}\n\n{word}\n");
                File.Move(beside, file, overwrite: true);
                while ((await events.ReadLineAsync())?.StartsWith("id: ", StringComparison.Ordinal) != true);
                if (!(await client.GetStringAsync(address)).Contains(word, StringComparison.Ordinal)) throw new InvalidOperationException("The page is not that of the saved text.");
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                await Task.Delay(Looked);
            }

            return times.Median();
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
            await File.WriteAllTextAsync(file, text);
        }
    }
}
