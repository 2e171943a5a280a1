// The table beside a chart: the same values, each with its source.

using Transparency.Engine.Data;
using Transparency.Site.Charts;
using Transparency.Site.Figures;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

internal static class ChartTwins
{
    /// <param name="id">What the table is known by on its page.</param>
    public static TableView Of(SiteModel model, Table table, ChartDeclaration chart, IReadOnlyList<ChartEntry> entries, string id)
    {
        var schema = table.Schema;
        var label = chart.Label?.Name ?? schema.RowTitle ?? schema.Columns[0].Name;
        var columns = new[] { label }.Concat(chart.Across is { } across ? [across.Name] : []).Concat(chart.Values.Select(v => v.Name)).Distinct().ToList();
        var twin = TableViews.Of(model, schema, [.. entries.Select(e => e.Row)], new(chart.Title, columns, KeepEmpty: true, Id: id));
        return chart.PerHead ? WithPopulation(model, chart, twin, entries)
            : ChangeTable.Suits(chart, entries) ? ChangeTable.Of(model, table, chart, entries, twin)
            : twin;
    }

    // What was divided, by what, and the result; each row names the places of both.
    private static TableView WithPopulation(SiteModel model, ChartDeclaration chart, TableView twin, IReadOnlyList<ChartEntry> entries)
    {
        var register = model.Table(chart.Label!.Reference!.Resource)!.Schema;
        var population = register.Find("population")!;
        return twin.Showing(
            [.. twin.Headings, new(population.Title, true, population.Description), new("For each resident", true, null)],
            [.. entries.OrderBy(e => e.Value is null).ThenByDescending(e => e.Value).ThenBy(e => e.Label, StringComparer.Ordinal).Select(e => Row(model, chart, e))],
            []);
    }

    private static RowView Row(SiteModel model, ChartDeclaration chart, ChartEntry entry)
    {
        var residents = entry.Population;
        return new(
            "",
            [
                CellViews.Of(model, entry.Row, chart.Label!, true),
                CellViews.Of(model, entry.Row, chart.Values[0]),
                residents is null ? new([], true, false) : CellViews.Of(model, residents.Row, residents.Column!),
                entry.Value is null ? new([], true, false) : new([new LinkView(entry.Text, ResultUrl(model, chart, entry), "The value divided by the population, both in this row")], true, false),
            ],
            new([.. RowSources.Places(model, entry.Row), .. residents is null ? [] : RowSources.Places(model, residents.Row)], RowSources.Notes(model, entry.Row)));
    }

    // Where the value leads that was divided.
    private static string? ResultUrl(SiteModel model, ChartDeclaration chart, ChartEntry entry) =>
        Provenance.Of(entry.Row, chart.Values[0]) is { } place ? model.Places.Of(place).Url : null;
}
