// A date of which the day, or the day and the month, may not be known.

using System.Globalization;

namespace Transparency.Engine.Content;

/// <summary>A day, a month or a year; sorts by its first day, the less exact before the more exact.</summary>
/// <param name="Year">1900 to 2100.</param>
/// <param name="Month">1 to 12; null where only the year is known.</param>
/// <param name="Day">1 to 31; null where the day is not known.</param>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null) : IComparable<PartialDate>
{
    public DateOnly First => new(Year, Month ?? 1, Day ?? 1);

    public DateOnly Last => Day is not null ? First : Month is not null ? First.AddMonths(1).AddDays(-1) : new(Year, 12, 31);

    public bool IsDay => Day is not null;

    /// <summary>Reads <c>2025</c>, <c>2025-11</c> or <c>2025-11-27</c>; null for anything else.</summary>
    public static PartialDate? Parse(string text)
    {
        foreach (var format in (ReadOnlySpan<string>)["yyyy", "yyyy-MM", "yyyy-MM-dd"])
        {
            if (text.Length != format.Length) continue;
            if (!DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return null;
            if (date.Year is < 1900 or > 2100) return null;
            return new(date.Year, format.Length > 4 ? date.Month : null, format.Length > 7 ? date.Day : null);
        }

        return null;
    }

    public int CompareTo(PartialDate other)
    {
        var order = First.CompareTo(other.First);
        return order != 0 ? order : ToString().Length.CompareTo(other.ToString().Length);
    }

    /// <summary>As it is written: <c>2025-11-27</c>, <c>2025-11</c>, <c>2025</c>.</summary>
    public override string ToString() =>
        First.ToString(Day is not null ? "yyyy-MM-dd" : Month is not null ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture);
}
