// What a chart is drawn from is there, and what a text calls for is a chart.

using Transparency.Engine.Content;
using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Site.Model;

/// <summary>Reports charts that cannot be drawn, and marks that name none.</summary>
internal static class ChartCheck
{
    /// <summary>The charts of each table that can be drawn; what is in the way of the others is reported. A table without rows has none.</summary>
    public static ILookup<string, ChartDeclaration> Tables(IReadOnlyDictionary<string, Table> tables, DiagnosticBag bag)
    {
        List<(string Table, ChartDeclaration Chart)> sound = [];
        foreach (var table in tables.Values.Where(t => t.Rows.Count > 0))
        {
            foreach (var chart in table.Schema.Charts)
            {
                if (ProblemOf(table, chart, tables) is var (message, hint)) Unsuitable(message, chart.Span, hint);
                else if (LostBreak(table, chart) is { } lost) Unsuitable($"No row is of the period \"{lost.At}\".", lost.Span, $"Write it as the column \"{chart.Across?.Name}\" does, or take the break away.");
                else sound.Add((table.Id, chart));

                void Unsuitable(string message, SourceSpan span, string hint) =>
                    bag.Error(DataCodes.SchemaUnsuitable, message, span, hint, sourceLine: table.Schema.File.Line(span.Line));
            }
        }

        return sound.ToLookup(s => s.Table, s => s.Chart, StringComparer.Ordinal);
    }

    /// <summary>The marks of a text.</summary>
    public static void Document(Document document, IReadOnlyDictionary<string, Table> tables, DiagnosticBag bag)
    {
        foreach (var part in document.Parts.OfType<ChartPart>())
        {
            var charts = tables.Values.SelectMany(t => t.Schema.Charts.Select(c => $"{t.Id}#{c.Id}")).ToList();
            var written = $"{part.Dataset}#{part.Chart}";
            if (charts.Contains(written)) continue;
            bag.Error(
                SiteCodes.UnknownChart, $"There is no chart \"{written}\".{NearestName.Suggest(written, charts)}", part.Span,
                "Write the name of a folder in content/data, # and the id of a chart in its csv-metadata.json.", sourceLine: document.File.Line(part.Span.Line));
        }
    }

    private static ChartBreak? LostBreak(Table table, ChartDeclaration chart) =>
        chart.Breaks.FirstOrDefault(b => chart.Across is not { } across || table.Rows.All(r => CanonicalText.Of(r[across].Value) != b.At));

    private static (string Message, string Hint)? ProblemOf(Table table, ChartDeclaration chart, IReadOnlyDictionary<string, Table> tables)
    {
        var register = chart.Label?.Reference?.Resource;
        if (chart.Kind == ChartKind.Map && register != "areas")
            return ("A map shows areas, and its label is no column that refers to them.", "Name in \"label\" a column that refers to \"areas\".");
        if (chart.PerHead && (register is null || tables.GetValueOrDefault(register)?.Schema.Find("population") is null))
            return ("To divide by the population, the label must be a column that refers to a register with a column \"population\".", "Take \"perHead\" away, or name such a column in \"label\".");
        var rows = table.Rows.Where(r => chart.Where?.Holds(r) != false).ToList();
        if (rows.All(r => chart.Values.Any(v => r[v].IsEmpty)))
            return ($"Chart \"{chart.Id}\" would be empty: {(rows.Count == 0 ? "no row is as \"where\" says" : "its rows have no numbers")}.", "Change \"where\", or take the chart away.");
        if (chart.Kind == ChartKind.Map && rows.GroupBy(r => r.Text(chart.Label!.Name), StringComparer.Ordinal).FirstOrDefault(g => g.Key is not null && g.Count() > 1) is { Key: var twice })
            return ($"A map has one value for each area, and \"{twice}\" has several rows.", "Say in \"where\" which rows are drawn: financial_year = 2025-26");
        if (chart.Kind is ChartKind.Parts or ChartKind.Waffle && rows.FirstOrDefault(r => r[chart.Values[0]].Value is decimal part && r[chart.Values[1]].Value is decimal whole && (part > whole || part < 0)) is { } odd)
            return ($"In row \"{odd.Key}\" {chart.Values[0].Name} is not a part of {chart.Values[1].Name}.", "Name the part first and then the whole, or choose bars.");
        if (chart.Kind == ChartKind.Slope && rows.Select(r => CanonicalText.Of(r[chart.Across!].Value)).Distinct().Count() is not 2 and var periods)
            return ($"A slope goes from one period to another, and \"{chart.Across!.Name}\" has {periods}.", "Choose a line, or multiples.");
        if (chart is { Kind: ChartKind.Slope, Breaks.Count: > 0 })
            return ("A slope compares two periods, and \"breaks\" says that they cannot be compared.", "Choose a line, which stops at the break, or multiples.");
        return null;
    }
}
