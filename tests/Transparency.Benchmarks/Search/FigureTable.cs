// The printed table: each figure beside its bar and beside Pagefind's.

using System.Globalization;

namespace Transparency.Benchmarks.Search;

/// <summary>Writes to the console as figures arrive.</summary>
public static class FigureTable
{
    public static void Head(string title)
    {
        Console.WriteLine();
        Console.WriteLine(title);
        Line("", "ours", "bar", "", "Pagefind", "ratio");
    }

    /// <param name="what">What was measured, with its unit.</param>
    /// <param name="ours">Our figure.</param>
    /// <param name="bar">The most that ours may be.</param>
    /// <param name="theirs">Pagefind's.</param>
    public static void Row(string what, double ours, double? bar = null, double? theirs = null) => Line(
        what,
        Number(ours),
        bar is { } most ? Number(most) : "",
        bar is null ? "" : ours <= bar ? "met" : "MISSED",
        theirs is { } other ? Number(other) : "",
        theirs is > 0 ? (ours / theirs.Value).ToString("0.00", CultureInfo.InvariantCulture) : "");

    public static void Answer(string what, bool yes) => Line(what, yes ? "yes" : "NO", "", "", "", "");

    /// <summary>The largest files of an opening, so that one sees where the bytes are.</summary>
    public static void Largest(string what, Opening opening, int most = 14)
    {
        var files = opening.Sent.GroupBy(s => s.Path).Select(g => (Path: g.Key, Bytes: g.Sum(s => s.Bytes))).OrderByDescending(f => f.Bytes).ToList();
        Console.WriteLine();
        Console.WriteLine($"{what}: {files.Count} files");
        foreach (var (path, bytes) in files.Take(most)) Console.WriteLine($"{bytes,12:N0}  {path}");
        if (files.Count > most) Console.WriteLine($"{files.Skip(most).Sum(f => f.Bytes),12:N0}  in {files.Count - most} smaller ones");
    }

    private static string Number(double value) => value.ToString(value < 10 ? "0.00" : value < 100 ? "0.0" : "N0", CultureInfo.InvariantCulture);

    private static void Line(string what, string ours, string bar, string met, string theirs, string ratio) =>
        Console.WriteLine($"{what,-62}{ours,10}{bar,8}  {met,-7}{theirs,10}{ratio,7}".TrimEnd());
}
