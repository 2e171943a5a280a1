// A value of a chart.

namespace Transparency.Engine.Charts;

/// <summary>One bar, region or point.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Value">Null where it is not known.</param>
/// <param name="Text">The value as readers see it.</param>
/// <param name="IsMarked">Whether it is the one that the page is about.</param>
public sealed record ChartItem(string Label, decimal? Value, string Text, bool IsMarked = false);

/// <summary>A part beside its whole.</summary>
/// <param name="Text">Both in words: <c>£2.00 of £5.00</c>.</param>
public sealed record ChartPart(string Label, decimal Part, decimal Whole, string Text, bool IsMarked = false);

/// <summary>A period of an axis.</summary>
/// <param name="StartsAnew">Whether its values are not comparable with those before it.</param>
public sealed record ChartPeriod(string Label, bool StartsAnew = false);

/// <summary>Values in the order of the chart's periods; null where there is none.</summary>
public sealed record ChartSeries(string Label, IReadOnlyList<ChartItem?> Items);
