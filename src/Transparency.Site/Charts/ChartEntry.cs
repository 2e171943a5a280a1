// What a chart is drawn from: a row's label, its period and its values.

using Transparency.Engine.Data;
using Transparency.Site.Figures;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Charts;

/// <summary>One row as a chart sees it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Id">What its label stands for: an area's id.</param>
/// <param name="Label">The label in words.</param>
/// <param name="Across">Its period in words; empty where the chart has none.</param>
/// <param name="Order">Its period as it sorts.</param>
/// <param name="Value">The value, or the part; divided by the population where the chart asks for it. Null where it is not known.</param>
/// <param name="Whole">The whole that it is a part of; null where the chart has none.</param>
/// <param name="Population">The cell that it was divided by; null where it was not.</param>
/// <param name="Unit">As of a column.</param>
internal sealed record ChartEntry(Row Row, string Id, string Label, string Across, string Order, decimal? Value, decimal? Whole, CellReference? Population, string? Unit)
{
    /// <summary>The value as readers see it.</summary>
    public string Text => Value is { } value ? Format.Number(value, Unit) : "not stated";

    /// <summary>Those that have both a part and its whole; others are in no sum of either.</summary>
    public static IReadOnlyList<ChartEntry> Complete(IEnumerable<ChartEntry> entries) => [.. entries.Where(e => e.Value is not null && e.Whole is not null)];

    /// <summary>The sums of the parts and of their wholes.</summary>
    public static (decimal Part, decimal Whole) Sums(IReadOnlyList<ChartEntry> complete) => (complete.Sum(e => e.Value!.Value), complete.Sum(e => e.Whole!.Value));

    /// <summary>A part of its whole, from 0 to 1; none of nothing.</summary>
    public static decimal Ratio(decimal part, decimal whole) => whole == 0 ? 0 : part / whole;

    /// <summary>The rows of a chart, in the order of its table.</summary>
    public static IReadOnlyList<ChartEntry> Of(SiteModel model, Table table, ChartDeclaration chart)
    {
        var rows = table.Rows.Where(r => chart.Where?.Holds(r) != false).ToList();
        var labels = rows.ToDictionary(r => r, r => chart.Label is not { } column ? "" : Words(model, r, column) is { Length: > 0 } words ? words : "Not stated");

        // Rows that one label names are told apart by what else they are called.
        var several = rows.GroupBy(r => (labels[r], chart.Across is { } across ? CanonicalText.Of(r[across].Value) : "")).Where(g => g.Count() > 1).SelectMany(g => g).ToHashSet();
        return [.. rows.Select(row =>
        {
            var population = chart.PerHead ? Residents(model, row, chart.Label!) : null;
            var value = row[chart.Values[0]].Value as decimal?;
            return new ChartEntry(
                row,
                chart.Label is { } label ? CanonicalText.Of(row[label].Value) : "",
                several.Contains(row) ? RowLinks.Name(model, row) : labels[row],
                chart.Across is { } across ? Words(model, row, across) : "",
                chart.Across is { } order ? CanonicalText.Of(row[order].Value) : "",
                !chart.PerHead ? value : value is not null && population is not null ? Figure.Share(value.Value, (decimal)population.Row[population.Column!].Value!) : null,
                chart.Values.Count > 1 ? row[chart.Values[1]].Value as decimal? : null,
                population,
                CellViews.Unit(row, chart.Values[0]));
        })];
    }

    private static string Words(SiteModel model, Row row, Column column) => string.Join(", ", CellViews.Of(model, row, column).Values.Select(v => v.Text));

    // Null where the entry has no population, or none to divide by.
    private static CellReference? Residents(SiteModel model, Row row, Column label)
    {
        if (row.Text(label.Name) is not { } id || model.Table(label.Reference!.Resource) is not { } register) return null;
        return register.Find(id) is { } entry && register.Schema.Find("population") is { } column && entry[column].Value is > 0m ? new(entry, column) : null;
    }
}
