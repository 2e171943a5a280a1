// Makes charts for pages out of what datasets declare.

using Transparency.Engine.Charts;
using Transparency.Engine.Data;
using Transparency.Site.Charts;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>Declared charts as <see cref="ChartView"/>s.</summary>
public static class ChartViews
{
    private const int FewSources = 3;

    /// <summary>All charts of a dataset.</summary>
    public static IReadOnlyList<ChartView> Of(SiteModel model, Table table) => [.. model.Charts[table.Id].Select(c => Of(model, table, c))];

    /// <summary>The chart that a text calls for; null where there is none, which was reported.</summary>
    public static ChartView? Find(SiteModel model, string dataset, string chart) =>
        model.Table(dataset) is { } table && model.Charts[dataset].FirstOrDefault(c => c.Id == chart) is { } declared ? Of(model, table, declared) : null;

    /// <summary>The charts that compare the entries of a register.</summary>
    /// <param name="model">The site.</param>
    /// <param name="register">The register.</param>
    /// <param name="id">The entry to mark, where it has a value; null for the page of all.</param>
    public static IReadOnlyList<ChartView> Comparing(SiteModel model, string register, string? id) =>
    [
        .. from table in model.Datasets
           from chart in model.Charts[table.Id]
           where chart.OnPagesOf.Contains(register)
           let entries = ChartEntry.Of(model, table, chart)
           where id is null || entries.Any(e => e.Id == id && e.Value is not null)
           select Of(model, table, chart, entries, id)
    ];

    private static ChartView Of(SiteModel model, Table table, ChartDeclaration chart) => Of(model, table, chart, ChartEntry.Of(model, table, chart), null);

    private static ChartView Of(SiteModel model, Table table, ChartDeclaration chart, IReadOnlyList<ChartEntry> entries, string? marked)
    {
        var about = new ChartAbout($"chart-{table.Id}-{chart.Id}", ChartFindings.Of(chart, entries, marked), ChartFindings.Values(chart, entries));
        return ChartView.Of(
            about,
            chart.Kind.ToString().ToLowerInvariant(),
            Subject(chart, entries),
            ChartPictures.Draw(model, chart, entries, about, marked),
            Sources(model, entries),
            chart.Kind == ChartKind.Map ? AreaMaps.Credit(model) : null,
            [.. ChartPeriods.Of(chart, entries).Notes],
            ChartTwins.Of(model, table, chart, entries, about.Id));
    }

    private static string Subject(ChartDeclaration chart, IReadOnlyList<ChartEntry> entries)
    {
        var unit = ChartFindings.UnitWord(entries.FirstOrDefault()?.Unit, "") + (chart.PerHead ? " for each resident" : "");
        var period = chart.Period ?? RowPeriods.Of([.. entries.Select(e => e.Row)]);
        var more = string.Join(", ", new[] { unit.Trim(), period }.Where(t => !string.IsNullOrEmpty(t)));
        return more.Length == 0 ? chart.Title : $"{chart.Title}: {more}";
    }

    // The passages where they are few, otherwise the documents.
    private static IReadOnlyList<LinkView> Sources(SiteModel model, IReadOnlyList<ChartEntry> entries)
    {
        var rows = entries.Select(e => e.Row).Concat(entries.Select(e => e.Population?.Row).OfType<Row>()).ToList();
        var places = rows.Select(Provenance.Of).OfType<Provenance>().Select(model.Places.Of).Distinct().ToList();
        return places.Count <= FewSources
            ? [.. places.Select(p => new LinkView(p.Label, p.Url))]
            : [.. model.Places.Documents(rows).Select(d => new LinkView(d.ShortTitle, d.PageUrl))];
    }
}
