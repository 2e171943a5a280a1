// Which lines differ between two texts.

namespace Transparency.Site.History;

/// <summary>Compares texts line by line, by their longest common part.</summary>
internal static class LineComparison
{
    // Beyond this much work all lines between the first and the last difference count as different.
    private const long MostCells = 4_000_000;

    /// <summary>Pairs of a line that was and a line that is; one of the two is null where a line only went or only came.</summary>
    public static IReadOnlyList<(string? Was, string? Is)> Differences(IReadOnlyList<string> was, IReadOnlyList<string> now)
    {
        var start = 0;
        while (start < was.Count && start < now.Count && was[start] == now[start]) start++;
        var (wasEnd, nowEnd) = (was.Count, now.Count);
        while (wasEnd > start && nowEnd > start && was[wasEnd - 1] == now[nowEnd - 1]) (wasEnd, nowEnd) = (wasEnd - 1, nowEnd - 1);

        List<(string? Was, string? Is)> pairs = [];
        List<string> gone = [];
        List<string> come = [];
        var (i, j) = (start, start);
        foreach (var (nextWas, nextNow) in Common(was, now, start, wasEnd, nowEnd).Append((wasEnd, nowEnd)))
        {
            while (i < nextWas) gone.Add(was[i++]);
            while (j < nextNow) come.Add(now[j++]);
            Pair(gone, come, pairs);
            (i, j) = (nextWas + 1, nextNow + 1);
        }

        return pairs;
    }

    // Between two lines that stayed, what went and what came is told side by side.
    private static void Pair(List<string> gone, List<string> come, List<(string? Was, string? Is)> pairs)
    {
        for (var i = 0; i < Math.Max(gone.Count, come.Count); i++) pairs.Add((gone.ElementAtOrDefault(i), come.ElementAtOrDefault(i)));
        gone.Clear();
        come.Clear();
    }

    private static List<(int Was, int Now)> Common(IReadOnlyList<string> was, IReadOnlyList<string> now, int start, int wasEnd, int nowEnd)
    {
        var (height, width) = (wasEnd - start, nowEnd - start);
        List<(int Was, int Now)> common = [];
        if ((long)height * width is 0 or > MostCells) return common;
        var longest = new int[height + 1, width + 1];
        for (var i = height - 1; i >= 0; i--)
        {
            for (var j = width - 1; j >= 0; j--)
            {
                longest[i, j] = was[start + i] == now[start + j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        for (var (i, j) = (0, 0); i < height && j < width;)
        {
            if (was[start + i] == now[start + j]) common.Add((start + i++, start + j++));
            else if (longest[i + 1, j] >= longest[i, j + 1]) i++;
            else j++;
        }

        return common;
    }
}
