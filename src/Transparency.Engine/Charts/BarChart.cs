// Bars that lie, each under its label, so that names are read on a phone.

using Transparency.Engine.Theming;

namespace Transparency.Engine.Charts;

public static class BarChart
{
    private const int LabelLength = 40;
    private const double LineHeight = 1.3;
    private const double BarHeight = 1.15;
    private const double Gap = 0.75;

    // From here on a value stands within its bar: beside it there would be no room on a phone.
    private const double Long = 0.55;

    /// <param name="about">What it shows.</param>
    /// <param name="items">One bar each, in their order.</param>
    /// <param name="tick">A number of the axis in words.</param>
    public static ChartDrawing Draw(ChartAbout about, IReadOnlyList<ChartItem> items, Func<decimal, string> tick) =>
        ChartDrawing.Of(Draw(about, items, tick, Scale.FromNought(items.Select(i => i.Value).OfType<decimal>())));

    internal static Html Draw(ChartAbout about, IReadOnlyList<ChartItem> items, Func<decimal, string> tick, Scale scale)
    {
        var labels = items.Select(i => Lines.Of(i.Label, LabelLength)).ToList();
        var bottom = labels.Sum(l => (l.Count * LineHeight) + BarHeight + Gap);
        var svg = Svg.OfHeight(about, bottom + LineHeight);
        Axis.Across(svg, scale, bottom, tick);
        var y = 0.0;
        foreach (var (item, lines) in items.Zip(labels))
        {
            foreach (var line in lines) svg.Text(line, "0", (y += LineHeight) - 0.3, item.IsMarked ? "label marked" : "label");
            Bar(svg, item, scale, y);
            y += BarHeight + Gap;
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
        svg.Add("rect", ("x", Svg.Percent(Math.Min(nought, end))), ("y", Svg.Em(y)), ("width", Svg.Percent(Math.Abs(end - nought))), ("height", Svg.Em(BarHeight)), ("class", item.IsMarked ? "bar marked" : "bar"));
        var isWithin = end - nought > Long;
        var beside = Math.Max(nought, end);
        svg.Text(item.Text, Svg.Percent(isWithin ? end : beside), y + 0.85, isWithin ? item.IsMarked ? "value within marked" : "value within" : "value", isWithin ? "end" : null, isWithin ? "-0.4em" : "0.3em");
    }
}
