// "Did you mean …?": the known name nearest to the one that was typed.

namespace Transparency.Engine.Diagnostics;

/// <summary>Suggests a name by edit distance (optimal string alignment), ignoring case.</summary>
public static class NearestName
{
    /// <summary>The nearest of <paramref name="known"/>, or null when none is near enough to be meant.</summary>
    public static string? Find(string typed, IEnumerable<string> known)
    {
        var wanted = typed.Trim().ToLowerInvariant();
        if (wanted.Length == 0) return null;
        var limit = Math.Max(1, wanted.Length / 3);
        var best = known
            .Select(name => (Name: name, Distance: Distance(wanted, name.ToLowerInvariant(), limit)))
            .Where(candidate => candidate.Distance <= limit)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Name;
    }

    /// <summary>" Did you mean …?" with a leading space, or nothing.</summary>
    public static string Suggest(string typed, IEnumerable<string> known) =>
        Find(typed, known) is { } name ? $" Did you mean \"{name}\"?" : "";

    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit) return limit + 1;
        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                if (swapped) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }
}
