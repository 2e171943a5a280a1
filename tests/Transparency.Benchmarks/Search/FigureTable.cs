// The printed table: each figure beside its bar and beside Pagefind's.

using System.Globalization;
using System.Text.RegularExpressions;

namespace Transparency.Benchmarks.Search;

/// <summary>Writes to the console as figures arrive.</summary>
public static partial class FigureTable
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

    /// <summary>Where the bytes of an opening are: files whose names differ only in numbers and hashes are told together.</summary>
    public static void Composition(string what, Opening opening)
    {
        Console.WriteLine();
        Console.WriteLine($"{what}: {opening.Sent.Count} files");
        foreach (var group in opening.Sent.GroupBy(s => Numbers().Replace(s.Path, "*")).OrderByDescending(g => g.Sum(s => s.Bytes)))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Sum(s => s.Bytes),12:N0}  {group.Key}{(group.Count() > 1 ? $" ({group.Count()} files)" : "")}"));
    }

    private static string Number(double value) => value.ToString(value < 10 ? "0.00" : value < 100 ? "0.0" : "N0", CultureInfo.InvariantCulture);

    private static void Line(string what, string ours, string bar, string met, string theirs, string ratio) =>
        Console.WriteLine($"{what,-62}{ours,10}{bar,8}  {met,-7}{theirs,10}{ratio,7}".TrimEnd());

    [GeneratedRegex(@"(?<=/[a-z]+)[0-9]*\.[0-9a-f]{10}(?=[./])")]
    private static partial Regex Numbers();
}
