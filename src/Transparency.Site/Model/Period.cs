// A stretch of days: a financial year, a quarter, one day.

using Transparency.Engine.Data;

namespace Transparency.Site.Model;

/// <summary>Two days and all between them.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day; the first where it is one day.</param>
/// <param name="Words">How a reader calls it: <c>2029-30</c>, <c>5 May 2029</c>.</param>
public sealed record Period(DateOnly First, DateOnly Last, string Words)
{
    public static Period Of(DateOnly day) => new(day, day, Format.Date(day));

    public static Period Between(DateOnly first, DateOnly last) =>
        first == last ? Of(first) : new(first, last, $"{Format.Date(first)} to {Format.Date(last)}");

    /// <summary>From the first day to the last that any of the rows is about, in financial years where all of them say one; null where none names a day.</summary>
    public static Period? Over(IReadOnlyList<Row> rows)
    {
        var periods = rows.Select(Of).OfType<Period>().ToList();
        if (periods.Count == 0) return null;
        var whole = Between(periods.Min(p => p.First), periods.Max(p => p.Last));
        var years = rows.Select(row => row.Text("financial_year")).Distinct().Order(StringComparer.Ordinal).ToList();
        if (years.Contains(null)) return whole;
        return whole with { Words = years.Count == 1 ? years[0]! : $"{years[0]} to {years[^1]}" };
    }

    /// <summary>What a row is about: its financial year, else its period, else the days that it names; null where it names none.</summary>
    public static Period? Of(Row row)
    {
        if (row.Text("financial_year") is { } year && FinancialYears.Days(year) is { } days) return days;
        var own = new[] { row.Date("period_from"), row.Date("period_to") }.OfType<DateOnly>().ToList();
        var named = own.Count > 0
            ? own
            : row.Schema.Columns.Where(c => !Validity.IsColumn(c.Name)).Select(c => row[c].Value).OfType<DateOnly>().ToList();
        return named.Count == 0 ? null : Between(named.Min(), named.Max());
    }
}
