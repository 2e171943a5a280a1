// What a chart shows, in sentences made from its values.

using Transparency.Engine.Charts;
using Transparency.Engine.Data;

namespace Transparency.Site.Charts;

/// <summary>Sentences that stay true when the data change, because they are made of them.</summary>
internal static class ChartFindings
{
    private const int FewNames = 3;
    private const int MostValues = 40;

    /// <summary>The headline of a chart.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="entries">What it is drawn from.</param>
    /// <param name="marked">The entry that the page is about; null where it is about all.</param>
    public static string Of(ChartDeclaration chart, IReadOnlyList<ChartEntry> entries, string? marked) => chart.Kind switch
    {
        ChartKind.Parts => marked is not null && entries.FirstOrDefault(e => e.Id == marked) is { } own ? PartOf(chart, own) : Parts(chart, entries),
        ChartKind.Waffle => Waffle(chart, entries),
        ChartKind.Line or ChartKind.Slope or ChartKind.Multiples => Changes(chart, entries),
        _ => Ranks(entries, chart.PerHead ? " for each resident" : UnitAfter(entries.FirstOrDefault()?.Unit), marked),
    };

    /// <summary>All values in words, for those who do not see the chart.</summary>
    public static string Values(ChartDeclaration chart, IReadOnlyList<ChartEntry> entries)
    {
        var words = entries.Take(MostValues).Select(e => $"{e.Label}{(e.Across.Length > 0 ? $", {e.Across}" : "")}: {Text(e)}");
        return string.Join("; ", words) + (entries.Count > MostValues ? $"; and {Format.Count(entries.Count - MostValues, "other", "others")} in the table." : ".");

        string Text(ChartEntry entry) => chart.Values.Count > 1 ? PartText(entry) : entry.Text;
    }

    /// <summary><c>£2.00 of £5.00</c>.</summary>
    public static string PartText(ChartEntry entry) => entry.Whole is { } whole ? $"{entry.Text} of {Format.Number(whole, entry.Unit)}" : entry.Text;

    /// <summary>What came of one entry's whole: <c>North Vale has spent all of its £31,335.75.</c></summary>
    private static string PartOf(ChartDeclaration chart, ChartEntry entry)
    {
        if (entry.Value is not { } part || entry.Whole is not { } whole) return $"{entry.Label}: {PartText(entry)}.";
        var (verb, all) = (chart.Verb ?? "used", Format.Number(whole, entry.Unit));
        return part == whole ? $"{entry.Label} has {verb} all of its {all}."
            : part == 0 ? $"{entry.Label} has {verb} nothing of its {all} so far."
            : $"{entry.Label} has {verb} {entry.Text} of its {all}, {Share(part, whole)}.";
    }

    private static string Parts(ChartDeclaration chart, IReadOnlyList<ChartEntry> entries)
    {
        var known = ChartEntry.Complete(entries);
        var (part, whole) = ChartEntry.Sums(known);
        var unit = known[0].Unit;
        var verb = chart.Verb ?? "used";
        var all = known.Count(e => e.Value == e.Whole);
        var nothing = known.Count(e => e.Value == 0 && e.Whole > 0);
        var counts = (all, nothing) switch
        {
            (0, 0) => "",
            (_, 0) => $": {all} of {known.Count} have {verb} all",
            (0, _) => $": {nothing} of {known.Count} have {verb} nothing",
            _ => $": {all} of {known.Count} have {verb} all, {nothing} nothing",
        };
        return $"{Format.Number(part, unit)} of {Format.Number(whole, unit)} is {verb}, {Share(part, whole)}{counts}.";
    }

    private static string Waffle(ChartDeclaration chart, IReadOnlyList<ChartEntry> entries)
    {
        var known = ChartEntry.Complete(entries);
        var (part, whole) = ChartEntry.Sums(known);
        var filled = WaffleChart.Hundredths(ChartEntry.Ratio(part, whole));
        return $"Of every 100{UnitWord(known[0].Unit, " ")}, {filled} {(filled == 1 ? "is" : "are")} {chart.Verb ?? "used"}.";
    }

    private static string Ranks(IReadOnlyList<ChartEntry> entries, string unit, string? marked)
    {
        var known = entries.Where(e => e.Value is not null).OrderByDescending(e => e.Value).ToList();
        if (known.Count == 0) return "No value is stated.";
        var (first, last) = (known[0], known[^1]);
        if (known.Count == 1) return $"{first.Label}: {first.Text}{unit}.";
        if (first.Value == last.Value) return $"All {known.Count} have the same, {first.Text}{unit}.";
        if (marked is not null && known.Find(e => e.Id == marked) is { } own && own.Value != first.Value)
            return $"{own.Label} comes {Ordinal(1 + known.Count(e => e.Value > own.Value))} of {known.Count} with {own.Text}{unit}; {Comes(known, first)} first with {first.Text}.";
        return $"{Comes(known, first)} first with {first.Text}{unit}, {Comes(known, last)} last with {last.Text}.";
    }

    private static string Comes(List<ChartEntry> known, ChartEntry at)
    {
        var same = known.Where(e => e.Value == at.Value).Select(e => e.Label).ToList();
        return same.Count > FewNames ? $"{same.Count} of them come" : $"{Format.List(same, "and")} {(same.Count == 1 ? "comes" : "come")}";
    }

    // A change is told as a difference: a percentage of a small number would make much of little.
    private static string Changes(ChartDeclaration chart, IReadOnlyList<ChartEntry> entries)
    {
        var periods = ChartPeriods.Of(chart, entries);
        if (!periods.CanCompare) return periods.Broken is [.., { } note] ? $"From {periods.All[^1]} on, {note}: no change can be told." : "No change can be told.";
        var (from, to) = (periods.All[periods.Start], periods.All[^1]);
        var changes = entries.Where(e => e.Value is not null).GroupBy(e => e.Label, StringComparer.Ordinal)
            .Select(g => (Label: g.Key, From: g.FirstOrDefault(e => e.Across == from), To: g.FirstOrDefault(e => e.Across == to)))
            .Where(c => c.From is not null && c.To is not null)
            .Select(c => (c.Label, c.To!.Unit, By: c.To.Value!.Value - c.From!.Value!.Value))
            .OrderByDescending(c => c.By).ToList();
        var when = $"From {from} to {to}, ";
        if (changes.Count == 0) return $"{when}no change can be told.";
        if (changes is [var only]) return only.By == 0 ? $"{when}{only.Label} stayed the same." : $"{when}{only.Label} {(only.By > 0 ? "rose" : "fell")} by {Format.Quantity(Math.Abs(only.By), only.Unit)}.";
        var (rose, fell) = (changes.Count(c => c.By > 0), changes.Count(c => c.By < 0));
        List<string> parts = [];
        if (rose > 0) parts.Add($"{rose} of {changes.Count} rose, {MostOf(rose)}{changes[0].Label}, by {Format.Quantity(changes[0].By, changes[0].Unit)}");
        if (fell > 0) parts.Add($"{fell} fell, {MostOf(fell)}{changes[^1].Label}, by {Format.Quantity(-changes[^1].By, changes[^1].Unit)}");
        return parts.Count == 0 ? $"{when}all {changes.Count} stayed the same." : $"{when}{string.Join("; ", parts)}.";
    }

    private static string MostOf(int count) => count == 1 ? "" : "most of all ";

    private static string Share(decimal part, decimal whole) => $"{WaffleChart.Hundredths(ChartEntry.Ratio(part, whole))}%";

    // Pounds and per cent have a sign; what else is counted has a name.
    private static string UnitAfter(string? unit) => unit is "GBP" or "percent" ? "" : UnitWord(unit, " ");

    /// <summary>A unit in words, with what stands before it; empty where there is none.</summary>
    public static string UnitWord(string? unit, string before) => unit switch
    {
        null or "count" => "",
        "GBP" => before + "pounds",
        "percent" => before + "per cent",
        _ => before + unit,
    };

    private static string Ordinal(int place) => place switch
    {
        1 => "first",
        2 => "second",
        3 => "third",
        4 => "fourth",
        5 => "fifth",
        6 => "sixth",
        7 => "seventh",
        8 => "eighth",
        9 => "ninth",
        10 => "tenth",
        _ => (place % 100 is 11 or 12 or 13, place % 10) switch
        {
            (false, 1) => $"{place}st",
            (false, 2) => $"{place}nd",
            (false, 3) => $"{place}rd",
            _ => $"{place}th",
        },
    };
}
