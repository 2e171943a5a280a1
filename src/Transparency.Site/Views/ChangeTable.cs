// What changed from one period to another, told as a difference and, where that is fair, as a percentage.

using Transparency.Engine.Data;
using Transparency.Site.Charts;
using Transparency.Site.Figures;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>The table of a chart over periods: a row for each label, a column for each period, and the change.</summary>
internal static class ChangeTable
{
    // More would not be read side by side.
    private const int MostPeriods = 6;

    /// <summary>Whether a chart's values stand side by side: periods that are few, with one value each.</summary>
    public static bool Suits(ChartDeclaration chart, IReadOnlyList<ChartEntry> entries) =>
        chart.Across is not null && !chart.PerHead && chart.Values.Count == 1 && chart.Label is not null
        && ChartPeriods.Of(chart, entries).All.Count is > 1 and <= MostPeriods
        && entries.GroupBy(e => (e.Label, e.Across)).All(g => g.Count() == 1);

    /// <param name="twin">The same rows one below the other; its notes and citation stay.</param>
    public static TableView Of(SiteModel model, Table table, ChartDeclaration chart, IReadOnlyList<ChartEntry> entries, TableView twin)
    {
        var periods = ChartPeriods.Of(chart, entries);
        var lines = entries.GroupBy(e => e.Label, StringComparer.Ordinal)
            .Select(g => new Line(g.Key, [.. periods.All.Select(p => g.FirstOrDefault(e => e.Across == p))]))
            .OrderBy(l => l.Entries[^1]?.Value is null).ThenByDescending(l => l.Entries[^1]?.Value).ThenBy(l => l.Label, StringComparer.Ordinal)
            .ToList();
        var shared = Shared(periods, lines);
        IReadOnlyList<RowView> rows = [.. lines.Select(l => Row(model, chart, periods, l, shared))];
        IReadOnlyList<HeadingView> headings = [new(chart.Label!.Title, false, chart.Label.Description), .. Headings(chart, periods)];
        return twin.Showing(headings, rows, table.Schema.Totals.Contains(chart.Values[0].Name) ? Totals(chart, periods, lines, twin.Id) : []) with
        {
            Notes = [.. model.Notes.OfTable(table.Id).Select(n => NoteView.Of(model, n)), .. shared.Select(NoteView.Of), .. periods.Notes.Select(n => NoteView.Of($"{Shorthand.Break} marks a break. {n}.")), .. Shorthand.Legend(rows, chart.SmallBase).Select(NoteView.Of)],
        };
    }

    // An entry, or null, for each period.
    private sealed record Line(string Label, IReadOnlyList<ChartEntry?> Entries);

    private static IEnumerable<HeadingView> Headings(ChartDeclaration chart, ChartPeriods periods)
    {
        for (var i = 0; i < periods.All.Count; i++)
            yield return new($"{periods.All[i]}{(periods.Broken[i] is null ? "" : " " + Shorthand.Break)}", true, chart.Values[0].Description);
        if (!periods.CanCompare) yield break;
        var (from, to) = (periods.All[periods.Start], periods.All[^1]);
        var when = periods.All.Count == 2 ? "" : $", {from} to {to}";
        yield return new($"Change{when}", true, $"{to} less {from}");
        yield return new($"Change in %{when}", true, $"The change divided by {from}");
    }

    private static RowView Row(SiteModel model, ChartDeclaration chart, ChartPeriods periods, Line line, IReadOnlyList<string> shared)
    {
        var known = line.Entries.OfType<ChartEntry>().ToList();
        List<CellView> cells = [CellViews.Of(model, known[0].Row, chart.Label!, true)];
        cells.AddRange(line.Entries.Select(e => e is null ? new CellView([], true, false, Shorthand.NotAvailable) : CellViews.Of(model, e.Row, chart.Values[0])));
        if (periods.CanCompare)
        {
            var (from, to) = (line.Entries[periods.Start], line.Entries[^1]);
            var url = to is not null && Provenance.Of(to.Row, chart.Values[0]) is { } place ? model.Places.Of(place).Url : null;
            cells.AddRange(Change(chart, from?.Value, to?.Value, to?.Unit, url, "Worked out from the values in this row"));
        }

        return new(
            "",
            cells,
            new(
                [.. known.SelectMany(e => RowSources.Places(model, e.Row)).Distinct()],
                [.. known.SelectMany(e => RowSources.Notes(model, e.Row).Select(n => Of(e, n))).Where(n => n.Parts is not [_, { Url: null } only] || !shared.Contains(n.Parts[0].Text + only.Text))]));
    }

    // What is to be minded of one period says of which.
    private static NoteView Of(ChartEntry entry, NoteView note) => new([new($"{entry.Across}: ", null), .. note.Parts]);

    // What is noted of a period in every row stands once, below the table.
    private static IReadOnlyList<string> Shared(ChartPeriods periods, IReadOnlyList<Line> lines) => lines.Count < 2 ? [] :
    [
        .. from i in Enumerable.Range(0, periods.All.Count)
           let notes = lines.Select(l => l.Entries[i]?.Row.Text("note")).Distinct().ToList()
           where notes is [not null]
           select $"{periods.All[i]}: {notes[0]}",
    ];

    private static IReadOnlyList<CellView> Totals(ChartDeclaration chart, ChartPeriods periods, IReadOnlyList<Line> lines, string id)
    {
        var column = chart.Values[0];
        var sums = periods.All.Select((_, i) => lines.All(l => l.Entries[i]?.Value is not null) ? Figure.Sum(column.Title, [.. lines.Select(l => l.Entries[i]!.Row)], column) : null).ToList();

        // Years of which one lacks a row are not to be compared.
        if (sums.Any(s => s is null)) return [];
        var (url, made) = (Addresses.Table("", id), "The sum of the rows above");
        List<CellView> cells = [new([new LinkView("Total", null)], false, true)];
        cells.AddRange(sums.Select(s => new CellView([new LinkView(Format.Number(s!.Value, s.Unit), url, made)], true, false)));
        if (!periods.CanCompare) return cells;
        cells.AddRange(Change(chart, sums[periods.Start]!.Value, sums[^1]!.Value, sums[^1]!.Unit, url, made));
        return cells;
    }

    // The difference and the percentage.
    private static IEnumerable<CellView> Change(ChartDeclaration chart, decimal? from, decimal? to, string? unit, string? url, string made)
    {
        var change = ValueChange.Of(from, to, unit, chart.SmallBase);
        yield return Cell(change.Difference);
        yield return Cell(change.Percentage);

        CellView Cell(string text) => text.StartsWith('[') ? new([], true, false, text) : new([new LinkView(text, url, made)], true, false);
    }
}
