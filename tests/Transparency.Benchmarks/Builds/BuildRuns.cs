// What was measured, kept as files.

using System.Text.Json;

namespace Transparency.Benchmarks.Builds;

/// <summary>Runs as JSON files.</summary>
public static class BuildRuns
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    public static void Write(BuildRun run, string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, JsonSerializer.Serialize(run, Options) + "\n");
    }

    public static IReadOnlyList<BuildRun> Read(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.json").Select(f => JsonSerializer.Deserialize<BuildRun>(File.ReadAllText(f))!).OrderBy(r => r.Projects)];
}
