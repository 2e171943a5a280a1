// Pagefind, fetched with npm for the comparison only: nothing of the product depends on it.

using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Transparency.Benchmarks.Search;

/// <summary>Builds Pagefind's index.</summary>
public sealed class Pagefind
{
    private const string Version = "1.6.0";

    // A module finds what npm brought only from beside it.
    private const string Script = "pagefind.mjs";

    private readonly string _folder;

    private Pagefind(string folder) => _folder = folder;

    /// <summary>Fetches Pagefind into a folder; null where there is no npm or no network.</summary>
    public static async Task<Pagefind?> Install(string work)
    {
        var folder = Directory.CreateDirectory(Path.Combine(work, "npm")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "package.json"), "{\"private\":true}");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Search", Script), Path.Combine(folder, Script));
        return await Exit("npm", ["install", "--silent", "--no-audit", "--no-fund", $"pagefind@{Version}"], folder) == 0 ? new(folder) : null;
    }

    /// <summary>Builds the index of the grants anew; the cost is that of node and of what it starts.</summary>
    public async Task<Cost> Build(IReadOnlyList<Grant> grants, string output)
    {
        var records = Path.Combine(_folder, "records.jsonl");
        await using (var lines = new StreamWriter(records))
        {
            foreach (var grant in grants) await lines.WriteLineAsync(Record(grant));
        }

        if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
        var start = Stopwatch.GetTimestamp();
        using var processor = new DescendantTime();
        if (await Exit("node", [Script, records, Path.Combine(output, "pagefind")], _folder) != 0) throw new InvalidOperationException("Pagefind did not build its index.");
        return new(Stopwatch.GetElapsedTime(start).TotalSeconds, processor.Seconds);
    }

    private static string Record(Grant grant)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("url", $"/g/{grant.Number}/");
            json.WriteString("content", $"{grant.Title}. {grant.Organisation}. {grant.Description}");
            json.WriteString("language", "en");
            json.WriteStartObject("meta");
            json.WriteString("title", grant.Title);
            json.WriteEndObject();
            json.WriteStartObject("filters");
            foreach (var (name, value) in new[] { ("area", grant.Area), ("fund", grant.Fund), ("year", grant.Year) })
            {
                json.WriteStartArray(name);
                json.WriteStringValue(value);
                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteStartObject("sort");
            json.WriteString("amount", (grant.Amount ?? 0).ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static async Task<int> Exit(string program, IReadOnlyList<string> arguments, string folder)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
        catch (Win32Exception)
        {
            return -1;
        }
    }
}
