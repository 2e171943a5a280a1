// Which periods of a chart can be compared with each other.

using Transparency.Engine.Data;

namespace Transparency.Site.Charts;

/// <summary>The periods of a chart, the earliest first.</summary>
/// <param name="All">In words.</param>
/// <param name="Broken">For each, what is different from it on; null where it goes on as before.</param>
internal sealed record ChartPeriods(IReadOnlyList<string> All, IReadOnlyList<string?> Broken)
{
    public static ChartPeriods Of(ChartDeclaration chart, IEnumerable<ChartEntry> entries)
    {
        var periods = entries.Select(e => (e.Order, e.Across)).Distinct().OrderBy(p => p.Order, StringComparer.Ordinal).ToList();
        return new([.. periods.Select(p => p.Across)], [.. periods.Select(p => chart.Breaks.FirstOrDefault(b => b.At == p.Order)?.Note)]);
    }

    /// <summary>The place of the earliest that can be compared with the last, which is the last itself where that begins a new series.</summary>
    public int Start => Math.Max(0, Enumerable.Range(0, All.Count).LastOrDefault(i => Broken[i] is not null));

    /// <summary>Whether a change can be told at all.</summary>
    public bool CanCompare => Start < All.Count - 1;

    /// <summary>The breaks in words.</summary>
    public IEnumerable<string> Notes => All.Zip(Broken).Where(p => p.Second is not null).Select(p => $"A break in the series: from {p.First} on, {p.Second}.");
}
