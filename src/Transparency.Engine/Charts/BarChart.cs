// Bars that lie, each under its label, so that names are read on a phone.

using Transparency.Engine.Theming;

namespace Transparency.Engine.Charts;

public static class BarChart
{
    // From here on a value stands within its bar: beside it there would be no room on a phone.
    private const double Long = 0.55;

    /// <param name="about">What it shows.</param>
    /// <param name="items">One bar each, in their order.</param>
    /// <param name="tick">A number of the axis in words.</param>
    public static ChartDrawing Draw(ChartAbout about, IReadOnlyList<ChartItem> items, Func<decimal, string> tick) =>
        ChartDrawing.Of(Draw(about, items, tick, Scale.FromNought(items.Select(i => i.Value).OfType<decimal>())));

    internal static Html Draw(ChartAbout about, IReadOnlyList<ChartItem> items, Func<decimal, string> tick, Scale scale)
    {
        var labels = BarRows.Labels(items.Select(i => i.Label));
        var bottom = labels.Sum(l => (l.Count * BarRows.LineHeight) + BarRows.BarHeight + BarRows.Gap);
        var svg = Svg.OfHeight(about, bottom + BarRows.LineHeight);
        Axis.Across(svg, scale, bottom, tick);
        var y = 0.0;
        foreach (var (item, lines) in items.Zip(labels))
        {
            y = BarRows.Label(svg, lines, item.IsMarked, y);
            Bar(svg, item, scale, y);
            y += BarRows.BarHeight + BarRows.Gap;
        }

        return svg.Done();
    }

    private static void Bar(Svg svg, ChartItem item, Scale scale, double y)
    {
        var nought = scale.At(0m);
        if (item.Value is not { } value)
        {
            svg.Text(item.Text, Svg.Percent(nought), y + 0.85, "absent", shift: "0.3em");
            return;
        }

        var end = scale.At(value);
        svg.Add("rect", ("x", Svg.Percent(Math.Min(nought, end))), ("y", Svg.Em(y)), ("width", Svg.Percent(Math.Abs(end - nought))), ("height", Svg.Em(BarRows.BarHeight)), ("class", item.IsMarked ? "bar marked" : "bar"));
        var isWithin = end - nought > Long;
        var beside = Math.Max(nought, end);
        svg.Text(item.Text, Svg.Percent(isWithin ? end : beside), y + 0.85, isWithin ? item.IsMarked ? "value within marked" : "value within" : "value", isWithin ? "end" : null, isWithin ? "-0.4em" : "0.3em");
    }
}
