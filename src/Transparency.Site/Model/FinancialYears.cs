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

    /// <summary><c>2025-26</c> for 2025.</summary>
    public static string Name(int firstYear) =>
        $"{firstYear.ToString(CultureInfo.InvariantCulture)}-{((firstYear + 1) % 100).ToString("00", CultureInfo.InvariantCulture)}";
}
