// Reads the charts that a schema declares.

using Transparency.Engine.Content;
using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>Turns <c>transparency:charts</c> into declarations; a chart that cannot be drawn is reported and left out.</summary>
internal sealed class ChartReader(SchemaRules rules, FileReport report, string? rowTitle)
{
    private static readonly IReadOnlyDictionary<string, ChartKind> Kinds =
        Enum.GetValues<ChartKind>().ToDictionary(k => k.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    // What official statistics commonly take for too small to be told in per cent.
    private const decimal SmallBase = 50;

    public IReadOnlyList<ChartDeclaration> Read(JsonProperties table)
    {
        List<ChartDeclaration> charts = [];
        foreach (var map in table.Objects("transparency:charts"))
        {
            if (One(map) is not { } chart) continue;
            if (charts.Find(c => c.Id == chart.Id) is { } first)
                Unsuitable($"Two charts are called \"{chart.Id}\".", chart.Span, $"The first is on line {first.Span.Line}. Give one of the two another id.");
            else if (charts.Find(c => c.Title == chart.Title) is { } same)
                Unsuitable($"Two charts are about \"{chart.Title}\".", chart.Span, $"The first is on line {same.Span.Line}. Who hears the page tells them apart by their titles: change one.");
            else charts.Add(chart);
        }

        return charts;
    }

    private ChartDeclaration? One(MapNode map)
    {
        var chart = new JsonProperties(map, report, map["id"] is ScalarNode name ? $"Chart \"{name.Value}\"" : "The chart");
        var id = chart.RequiredTextNode("id");
        var kindText = chart.RequiredTextNode("kind");
        var title = chart.RequiredText("title");
        var label = chart.TextNode("label") is { } named ? rules.Exists(named.Value, named.Span) : rowTitle is null ? null : rules.Exists(rowTitle, map.Span);
        var written = chart.Texts("values");
        var values = written.Select(v => rules.Number(v, "drawn")).OfType<Column>().ToList();
        var acrossText = chart.TextNode("across");
        var across = acrossText is null ? null : rules.Exists(acrossText.Value, acrossText.Span);
        var where = Where(chart.TextNode("where"));
        var perHead = chart.Flag("perHead");
        var period = chart.Text("period");
        var verb = chart.Text("verb");
        var smallBase = chart.Number("smallBase") ?? SmallBase;
        var breaks = Breaks(chart);
        var onPagesOf = rules.Registers(chart, "onPagesOf");
        chart.ReportUnknown();
        if (id is null || kindText is null) return null;
        if (Slugs.Of(id.Value) != id.Value) Unsuitable($"\"{id.Value}\" cannot be the id of a chart.", id.Span, $"Write small letters, digits and hyphens: {Slugs.Of(id.Value)}");
        if (!Kinds.TryGetValue(kindText.Value, out var kind))
        {
            Unsuitable($"There is no chart \"{kindText.Value}\".{NearestName.Suggest(kindText.Value, Kinds.Keys)}", kindText.Span, $"Write one of {string.Join(", ", Kinds.Keys)}.");
            return null;
        }

        // A column that cannot be drawn was reported, and is not missing.
        return values.Count == written.Count && HasAll(kind, kindText, label, values, across)
            ? new(id.Value, kind, title, label, values, across, where, perHead, period, verb, smallBase, breaks, onPagesOf, id.Span)
            : null;
    }

    private IReadOnlyList<ChartBreak> Breaks(JsonProperties chart)
    {
        List<ChartBreak> breaks = [];
        foreach (var map in chart.Objects("breaks"))
        {
            var one = new JsonProperties(map, report, "The break");
            var at = one.RequiredTextNode("at");
            var note = one.RequiredText("note");
            one.ReportUnknown();
            if (at is not null) breaks.Add(new(at.Value, note.TrimEnd('.'), at.Span));
        }

        return breaks;
    }

    // Nothing is missing that this kind of chart is drawn from.
    private bool HasAll(ChartKind kind, ScalarNode at, Column? label, List<Column> values, Column? across)
    {
        var needed = kind is ChartKind.Parts or ChartKind.Waffle ? 2 : 1;
        if (values.Count != needed)
        {
            Unsuitable($"A chart of the kind \"{at.Value}\" is drawn from {(needed == 1 ? "one column" : "two columns")} of numbers.", at.Span,
                needed == 1 ? "Name it in \"values\": [\"amount\"]." : "Name the part and then the whole in \"values\": [\"spent\", \"allocation\"].");
            return false;
        }

        if (kind is ChartKind.Line or ChartKind.Slope or ChartKind.Multiples && across is null)
        {
            Unsuitable($"A chart of the kind \"{at.Value}\" needs the column of its periods.", at.Span, "Name it in \"across\", for example \"across\": \"financial_year\".");
            return false;
        }

        if (kind is ChartKind.Waffle || label is not null) return true;
        Unsuitable($"A chart of the kind \"{at.Value}\" needs the column that names what is drawn.", at.Span, "Name it in \"label\", or give the table a \"transparency:rowTitle\".");
        return false;
    }

    private RowCondition? Where(ScalarNode? text)
    {
        if (text is null) return null;
        if (RowCondition.Read(text.Value) is { } condition) return rules.Exists(condition.Column, text.Span) is null ? null : condition;
        Unsuitable($"\"{text.Value}\" does not say which rows are drawn.", text.Span, "Write a column, an equals sign with spaces around it, and a value: financial_year = 2025-26");
        return null;
    }

    private void Unsuitable(string message, SourceSpan span, string hint) => report.Error(DataCodes.SchemaUnsuitable, message, span, hint);
}
