// A financial year runs from 1 April to 31 March and is written 2025-26.

using System.Globalization;

namespace Transparency.Site.Model;

/// <summary>Reckoning with financial years.</summary>
public static class FinancialYears
{
    /// <summary>The year that <paramref name="date"/> (<c>yyyy-MM</c> or <c>yyyy-MM-dd</c>) falls in.</summary>
    public static string Containing(string date)
    {
        var year = int.Parse(date[..4], CultureInfo.InvariantCulture);
        var month = int.Parse(date[5..7], CultureInfo.InvariantCulture);
        return Name(month >= 4 ? year : year - 1);
    }

    public static string Containing(DateOnly day) => Name(day.Month >= 4 ? day.Year : day.Year - 1);

    /// <summary>All days of the year that is written <c>2025-26</c>; null for anything else.</summary>
    public static Period? Days(string year) =>
        year.Length == 7 && int.TryParse(year[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var first) && first is > 0 and < 9999 && Name(first) == year
            ? new(new(first, 4, 1), new(first + 1, 3, 31), year)
            : null;

    /// <summary><c>2025-26</c> for 2025.</summary>
    public static string Name(int firstYear) =>
        $"{firstYear.ToString(CultureInfo.InvariantCulture)}-{((firstYear + 1) % 100).ToString("00", CultureInfo.InvariantCulture)}";
}
