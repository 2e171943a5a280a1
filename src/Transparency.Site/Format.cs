// How numbers, money and dates read on a page. British English, whatever the machine is set to.

using System.Globalization;

namespace Transparency.Site;

/// <summary>Turns values into the words that a reader sees.</summary>
public static class Format
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>
    /// A number with its unit. Pounds and percentages keep the decimals that were written; nothing is rounded here.
    /// </summary>
    /// <param name="unit"><c>GBP</c>, <c>GBP per …</c>, <c>percent</c>, <c>count</c> or what is counted; null for a bare number.</param>
    public static string Number(decimal value, string? unit)
    {
        var digits = Digits(Math.Abs(value));
        var sign = value < 0 ? "\u2212" : "";
        return unit switch
        {
            "GBP" => $"{sign}£{digits}",
            "percent" => $"{sign}{digits}%",
            _ => sign + digits,
        };
    }

    /// <summary>As <see cref="Number"/>, and names what is counted: <c>358 engagements</c>.</summary>
    public static string Quantity(decimal value, string? unit) =>
        unit is null or "GBP" or "percent" or "count" ? Number(value, unit) : $"{Number(value, unit)} {unit}";

    /// <summary><c>27 November 2025</c>.</summary>
    public static string Date(DateOnly date) => $"{date.Day} {Months[date.Month - 1]} {date.Year}";

    /// <summary>A date of which only the month or the year may be known, written as <c>2025-11-27</c>, <c>2025-11</c> or <c>2025</c>.</summary>
    public static string PartialDate(string written)
    {
        var parts = written.Split('-');
        return parts.Length switch
        {
            3 => Date(DateOnly.ParseExact(written, "yyyy-MM-dd", Invariant)),
            2 => $"{Months[int.Parse(parts[1], Invariant) - 1]} {parts[0]}",
            _ => written,
        };
    }

    /// <summary>"one project", "six projects" and the like are for prose; tables use figures: <c>1 project</c>, <c>6 projects</c>.</summary>
    public static string Count(int count, string singular, string plural) =>
        $"{count.ToString("N0", Invariant)} {(count == 1 ? singular : plural)}";

    /// <summary>"a", "a and b", "a, b and c", with the given word before the last.</summary>
    public static string List(IReadOnlyList<string> items, string word) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} {word} {items[^1]}";

    /// <summary>The size of a file: <c>640 bytes</c>, <c>12 kB</c>, <c>1.4 MB</c>.</summary>
    public static string Size(long bytes) => Engine.Files.FileSize.Words(bytes);

    private static string Digits(decimal value)
    {
        var scale = value.Scale;
        return value.ToString("N" + scale.ToString(Invariant), Invariant);
    }
}
