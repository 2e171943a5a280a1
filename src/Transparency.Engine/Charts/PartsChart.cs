// A part within its whole, for each of several: what was spent of what was allocated.

namespace Transparency.Engine.Charts;

public static class PartsChart
{
    private const int LabelLength = 40;
    private const double LineHeight = 1.3;
    private const double BarHeight = 1.15;
    private const double Gap = 0.75;

    /// <param name="about">What it shows.</param>
    /// <param name="parts">One bar each, in their order; a part is not greater than its whole.</param>
    /// <param name="part">What the parts are: <c>Spent</c>.</param>
    /// <param name="whole">What the wholes are: <c>Allocation</c>.</param>
    /// <param name="tick">A number of the axis in words.</param>
    public static ChartDrawing Draw(ChartAbout about, IReadOnlyList<ChartPart> parts, string part, string whole, Func<decimal, string> tick)
    {
        var scale = Scale.FromNought(parts.Select(p => p.Whole));
        var labels = parts.Select(p => Lines.Of(p.Label, LabelLength)).ToList();
        var bottom = labels.Sum(l => ((l.Count + 1) * LineHeight) + BarHeight + Gap);
        var svg = Svg.OfHeight(about, bottom + LineHeight);
        Axis.Across(svg, scale, bottom, tick);
        var y = 0.0;
        foreach (var (item, lines) in parts.Zip(labels))
        {
            foreach (var line in lines) svg.Text(line, "0", (y += LineHeight) - 0.3, item.IsMarked ? "label marked" : "label");
            Bar(svg, scale.At(item.Whole), y, "track");
            Bar(svg, scale.At(item.Part), y, item.IsMarked ? "bar marked" : "bar");
            svg.Text(item.Text, "0", y + BarHeight + 1, "value");
            y += BarHeight + LineHeight + Gap;
        }

        return ChartDrawing.Of(svg.Done(), new ChartKey("bar", part), new ChartKey("track", whole));
    }

    private static void Bar(Svg svg, double length, double y, string kind) =>
        svg.Add("rect", ("x", "0"), ("y", Svg.Em(y)), ("width", Svg.Percent(length)), ("height", Svg.Em(BarHeight)), ("class", kind));
}
