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
        switch (chart.Kind)
        {
            case ChartKind.Parts:
                var parts = entries.Where(e => e.Value is not null && e.Whole is not null).OrderByDescending(e => e.Whole).ThenBy(e => e.Label, StringComparer.Ordinal);
                return PartsChart.Draw(
                    about,
                    [.. parts.Select(e => new ChartPart(e.Label, e.Value!.Value, e.Whole!.Value, ChartFindings.PartText(e), IsMarked(e)))],
                    chart.Values[0].Title, chart.Values[1].Title, Tick);
            case ChartKind.Waffle:
                var whole = entries.Sum(e => e.Whole ?? 0);
                return WaffleChart.Draw(about, whole == 0 ? 0 : entries.Sum(e => e.Value ?? 0) / whole, chart.Values[0].Title, $"The rest of {chart.Values[1].Title.ToLowerInvariant()}");
            case ChartKind.Line:
                return LineChart.Draw(about, Periods(), Series(), Tick);
            case ChartKind.Slope when Periods() is [var before, var after]:
                return SlopeChart.Draw(about, before, after, [.. Series().Where(s => s.Items is [not null, not null]).Select(s => (Named(s, 0), Named(s, 1)))]);
            case ChartKind.Multiples:
                return MultiplesChart.Draw(about, Series(), Tick);
            case ChartKind.Map when model.Map is { } outline:
                return MapChart.Draw(about, outline, [.. entries.Select(e => new MapItem(e.Id, e.Label, e.Value, e.Text, IsMarked(e)))], v => Format.Number(v, unit), "Not stated");
            default:
                var bars = entries.OrderBy(e => e.Value is null).ThenByDescending(e => e.Value).ThenBy(e => e.Label, StringComparer.Ordinal);
                return BarChart.Draw(about, [.. bars.Select(e => Item(e, e.Label))], Tick);
        }

        // Ten pounds are £10 on an axis, half a pound £0.50, half of another unit 0.5.
        string Tick(decimal value) => Format.Number(value == decimal.Truncate(value) ? decimal.Truncate(value) : unit == "GBP" ? decimal.Round(value, 2) + 0.00m : value / 1.000000000000m, unit);

        bool IsMarked(ChartEntry entry) => marked is not null && entry.Id == marked;

        ChartItem Item(ChartEntry entry, string label) => new(label, entry.Value, entry.Text, IsMarked(entry));

        IReadOnlyList<string> Periods() => ChartEntry.Periods(entries);

        IReadOnlyList<ChartSeries> Series() => [.. entries.GroupBy(e => e.Label, StringComparer.Ordinal).Select(g => new ChartSeries(
            g.Key,
            [.. Periods().Select(p => g.FirstOrDefault(e => e.Across == p) is { } entry ? Item(entry, p) : null)]))];

        static ChartItem Named(ChartSeries series, int index) => series.Items[index]! with { Label = series.Label };
    }
}
