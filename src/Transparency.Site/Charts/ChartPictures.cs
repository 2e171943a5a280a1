// From a declared chart to its drawing.

using Transparency.Engine.Charts;
using Transparency.Engine.Data;
using Transparency.Site.Model;

namespace Transparency.Site.Charts;

internal static class ChartPictures
{
    public static ChartDrawing Draw(SiteModel model, ChartDeclaration chart, IReadOnlyList<ChartEntry> entries, ChartAbout about, string? marked)
    {
        var unit = entries.FirstOrDefault()?.Unit;
        var series = ChartPeriods.Of(chart, entries);
        var periods = series.All;
        switch (chart.Kind)
        {
            case ChartKind.Parts:
                var parts = ChartEntry.Complete(entries).OrderByDescending(e => e.Whole).ThenBy(e => e.Label, StringComparer.Ordinal);
                return PartsChart.Draw(
                    about,
                    [.. parts.Select(e => new ChartPart(e.Label, e.Value!.Value, e.Whole!.Value, ChartFindings.PartText(e), IsMarked(e)))],
                    chart.Values[0].Title, chart.Values[1].Title, Tick);
            case ChartKind.Waffle:
                var (part, whole) = ChartEntry.Sums(ChartEntry.Complete(entries));
                return WaffleChart.Draw(about, ChartEntry.Ratio(part, whole), chart.Values[0].Title, $"The rest of {chart.Values[1].Title.ToLowerInvariant()}");
            case ChartKind.Line:
                return LineChart.Draw(about, [.. periods.Zip(series.Broken, (p, broken) => new ChartPeriod(p, broken is not null))], Series(), Tick);
            case ChartKind.Slope when periods is [var before, var after]:
                return SlopeChart.Draw(about, before, after, [.. Series().Where(s => s.Items is [not null, not null]).Select(s => (Named(s, 0), Named(s, 1)))]);
            case ChartKind.Multiples:
                return MultiplesChart.Draw(about, Series(), Tick);
            // What has no area is in the table and nowhere on the map.
            case ChartKind.Map when model.Map is { } outline:
                return MapChart.Draw(about, outline, [.. entries.Where(e => e.Id.Length > 0).Select(e => new MapItem(e.Id, e.Label, e.Value, e.Text, IsMarked(e)))], v => Format.Number(v, unit), "Not stated");
            default:
                var bars = entries.OrderBy(e => e.Value is null).ThenByDescending(e => e.Value).ThenBy(e => e.Label, StringComparer.Ordinal);
                return BarChart.Draw(about, [.. bars.Select(e => Item(e, e.Label))], Tick);
        }

        // Ten pounds are £10 on an axis, half a pound £0.50, half of another unit 0.5.
        string Tick(decimal value) => Format.Number(value == decimal.Truncate(value) ? decimal.Truncate(value) : unit == "GBP" ? decimal.Round(value, 2) + 0.00m : value / 1.000000000000m, unit);

        bool IsMarked(ChartEntry entry) => marked is not null && entry.Id == marked;

        ChartItem Item(ChartEntry entry, string label) => new(label, entry.Value, entry.Text, IsMarked(entry));

        IReadOnlyList<ChartSeries> Series() => [.. entries.GroupBy(e => e.Label, StringComparer.Ordinal).Select(g => new ChartSeries(
            g.Key,
            [.. periods.Select(p => g.FirstOrDefault(e => e.Across == p) is { } entry ? Item(entry, p) : null)]))];

        static ChartItem Named(ChartSeries series, int index) => series.Items[index]! with { Label = series.Label };
    }
}
