// Dates as they must be written, and what to say about those that are not.

using System.Globalization;

namespace Transparency.Engine.Data;

/// <summary>Year-month-day, with four, two and two digits: <c>2025-10-27</c>.</summary>
internal static partial class DateText
{
    private static readonly string[] _inWords =
        ["d MMMM yyyy", "d MMM yyyy", "d-MMM-yy", "d MMM yy", "dddd d MMMM yyyy", "ddd d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "d-MMM-yyyy", "yyyy/M/d", "yyyy.M.d", "yyyy-M-d", "yyyyMMdd"];

    public static bool TryRead(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    public static string Hint(string text)
    {
        text = Ordinal().Replace(text, "$1");
        const string rule = "Write the year, the month and the day, for example 2025-10-27.";
        if (DateOnly.TryParseExact(text, _inWords, CultureInfo.InvariantCulture, DateTimeStyles.None, out var certain))
            return $"Write {CanonicalText.Of(certain)}.";

        if (text.Contains('T') || text.Contains(':')) return $"Leave out the time. {rule}";
        var parts = text.Split('/', '.', '-');
        if (parts.Length == 3 && parts[0].Length is 1 or 2 && parts[2].Length is 2 or 4 && parts.All(part => int.TryParse(part, NumberStyles.None, null, out _)))
            return Numbers(parts) ?? rule;
        if (parts.Length == 3 && parts[0].Length == 4) return "There is no such day in the calendar: correct it.";
        if (text.Length == 5 && text.All(char.IsAsciiDigit)) return $"A spreadsheet has turned the date into its own count of days. {rule}";
        return rule;
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"^(\d{1,2})(?:st|nd|rd|th)\b")]
    private static partial System.Text.RegularExpressions.Regex Ordinal();

    /// <summary>Both readings of 01/02/2024, so that the editor, who knows, chooses.</summary>
    private static string? Numbers(string[] parts)
    {
        var year = (parts[2].Length == 2 ? "20" : "") + parts[2];
        var readings = new[] { $"{year}-{parts[1].PadLeft(2, '0')}-{parts[0].PadLeft(2, '0')}", $"{year}-{parts[0].PadLeft(2, '0')}-{parts[1].PadLeft(2, '0')}" }
            .Where(reading => TryRead(reading, out _))
            .Distinct()
            .ToList();
        return readings.Count switch
        {
            0 => "There is no such day in the calendar: correct it.",
            1 => $"Write {readings[0]}.",
            _ => $"Write {readings[0]} or {readings[1]}, whichever day is meant: the year, the month and the day.",
        };
    }
}
