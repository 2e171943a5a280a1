// All scripts that a page can load, at once or later.

using System.Text.RegularExpressions;

namespace Transparency.Benchmarks.Search;

/// <summary>Follows what a page names, and what each script names in turn.</summary>
public static partial class ScriptFiles
{
    /// <summary>Paths of files, each once.</summary>
    /// <param name="folder">The site's folder.</param>
    /// <param name="page">The page's file within it.</param>
    public static IReadOnlyList<string> Of(string folder, string page)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>([Path.Combine(folder, page)]);
        while (waiting.TryDequeue(out var file))
        {
            foreach (var name in Named().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value))
            {
                var path = Path.GetFullPath(name.StartsWith('/') ? Path.Combine(folder, name[1..]) : Path.Combine(Path.GetDirectoryName(file)!, name));
                if (File.Exists(path) && found.Add(path)) waiting.Enqueue(path);
            }
        }

        return [.. found];
    }

    /// <summary>Their bytes in thousands, each file compressed by itself.</summary>
    public static double Kilobytes(IEnumerable<string> files, string encoding) => files.Sum(f => Compression.Of(File.ReadAllBytes(f), encoding).Length) / 1e3;

    // A name may go on with a question, also one that is put together by the script.
    [GeneratedRegex("""["'`]([^"'`\s$?]+\.js)(?=["'`$?])""")]
    private static partial Regex Named();
}
