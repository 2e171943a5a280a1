// From one period to the next: who rose, who fell.

namespace Transparency.Engine.Charts;

public static class SlopeChart
{
    private const int LabelLength = 17;
    private const double LineHeight = 1.25;
    private const double Top = 1.8;
    private const double Left = 0.24;
    private const double Right = 0.5;

    // Between the end of a line and its label, which may have had to move.
    private const double Leader = 0.04;

    /// <param name="about">What it shows.</param>
    /// <param name="before">The earlier period.</param>
    /// <param name="after">The later one.</param>
    /// <param name="slopes">Both values of each; who lacks one is left out.</param>
    public static ChartDrawing Draw(ChartAbout about, string before, string after, IReadOnlyList<(ChartItem Before, ChartItem After)> slopes)
    {
        var known = slopes.Where(s => s.Before.Value is not null && s.After.Value is not null).ToList();
        var labels = known.Select(s => Lines.Of($"{s.After.Label} {s.After.Text}", LabelLength)).ToList();
        var height = Math.Max(14, labels.Sum(l => (l.Count * LineHeight) + 0.4) * 1.15);
        var scale = Scale.FromNought(known.SelectMany(s => new[] { s.Before.Value!.Value, s.After.Value!.Value }));
        var svg = Svg.OfHeight(about, Top + height + 1.5);
        svg.Text(before, Svg.Percent(Left), 1, "tick", "end").Text(after, Svg.Percent(Right), 1, "tick");
        var starts = Apart([.. known.Select(s => (Y(s.Before), LineHeight))]);
        var ends = Apart([.. known.Zip(labels).Select(s => (Y(s.First.After), s.Second.Count * LineHeight))]);
        for (var i = 0; i < known.Count; i++)
        {
            var (from, to) = known[i];
            var kind = to.Value > from.Value ? "rise" : to.Value < from.Value ? "fall" : "level";
            svg.Add("line", ("x1", Svg.Percent(Left + 0.01 + Leader)), ("y1", Svg.Em(Y(from))), ("x2", Svg.Percent(Right - 0.01 - Leader)), ("y2", Svg.Em(Y(to))), ("class", $"line {kind}"));
            Join(svg, Left + 0.01, starts[i], Left + 0.01 + Leader, Y(from));
            Join(svg, Right - 0.01 - Leader, Y(to), Right - 0.01, ends[i]);
            svg.Text(from.Text, Svg.Percent(Left), starts[i] + 0.35, "value", "end");
            for (var l = 0; l < labels[i].Count; l++) svg.Text(labels[i][l], Svg.Percent(Right), ends[i] + 0.35 + (l * LineHeight), "label");
        }

        return ChartDrawing.Of(svg.Done(), new ChartKey("rise", "Rose"), new ChartKey("fall", "Fell"));

        double Y(ChartItem item) => Top + (height * (1 - scale.At(item.Value!.Value)));
    }

    private static void Join(Svg svg, double fromX, double fromY, double toX, double toY) =>
        svg.Add("line", ("x1", Svg.Percent(fromX)), ("y1", Svg.Em(fromY)), ("x2", Svg.Percent(toX)), ("y2", Svg.Em(toY)), ("class", "axis"));

    // Labels that would cover each other move down, those below with them, and all up again where they leave the chart.
    private static double[] Apart(IReadOnlyList<(double Y, double Height)> labels)
    {
        var places = labels.Select(l => l.Y).ToArray();
        var order = Enumerable.Range(0, labels.Count).OrderBy(i => labels[i].Y).ThenBy(i => i).ToList();
        var bottom = labels.Count == 0 ? 0 : labels.Max(l => l.Y) + 1;
        for (var i = 1; i < order.Count; i++)
            places[order[i]] = Math.Max(places[order[i]], places[order[i - 1]] + labels[order[i - 1]].Height + 0.15);
        for (var i = order.Count - 1; i >= 0; i--)
        {
            places[order[i]] = Math.Min(places[order[i]], bottom - labels[order[i]].Height + LineHeight);
            bottom = places[order[i]] - 0.15 - LineHeight;
        }

        return places;
    }
}
