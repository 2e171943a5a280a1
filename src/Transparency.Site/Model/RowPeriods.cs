// When rows hold, in their own words.

using Transparency.Engine.Data;

namespace Transparency.Site.Model;

internal static class RowPeriods
{
    /// <summary>The periods of rows, from whichever column says them; null where none does.</summary>
    public static string? Of(IReadOnlyList<Row> rows)
    {
        var periods = rows.Select(r => r.Text("financial_year") ?? r.Text("period_label")).OfType<string>().Distinct().ToList();
        return periods.Count == 0 ? null : string.Join(", ", periods);
    }
}
