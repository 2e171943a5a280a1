// A part within its whole, for each of several: what was spent of what was allocated.

namespace Transparency.Engine.Charts;

public static class PartsChart
{
    /// <param name="about">What it shows.</param>
    /// <param name="parts">One bar each, in their order; a part is not greater than its whole.</param>
    /// <param name="part">What the parts are: <c>Spent</c>.</param>
    /// <param name="whole">What the wholes are: <c>Allocation</c>.</param>
    /// <param name="tick">A number of the axis in words.</param>
    public static ChartDrawing Draw(ChartAbout about, IReadOnlyList<ChartPart> parts, string part, string whole, Func<decimal, string> tick)
    {
        var scale = Scale.FromNought(parts.Select(p => p.Whole));
        var labels = BarRows.Labels(parts.Select(p => p.Label));
        var bottom = labels.Sum(l => ((l.Count + 1) * BarRows.LineHeight) + BarRows.BarHeight + BarRows.Gap);
        var svg = Svg.OfHeight(about, bottom + BarRows.LineHeight);
        Axis.Across(svg, scale, bottom, tick);
        var y = 0.0;
        foreach (var (item, lines) in parts.Zip(labels))
        {
            y = BarRows.Label(svg, lines, item.IsMarked, y);
            Bar(svg, scale.At(item.Whole), y, "track");
            Bar(svg, scale.At(item.Part), y, item.IsMarked ? "bar marked" : "bar");
            svg.Text(item.Text, "0", y + BarRows.BarHeight + 1, "value");
            y += BarRows.BarHeight + BarRows.LineHeight + BarRows.Gap;
        }

        return ChartDrawing.Of(svg.Done(), new ChartKey("bar", part), new ChartKey("track", whole));
    }

    private static void Bar(Svg svg, double length, double y, string kind) =>
        svg.Add("rect", ("x", "0"), ("y", Svg.Em(y)), ("width", Svg.Percent(length)), ("height", Svg.Em(BarRows.BarHeight)), ("class", kind));
}
