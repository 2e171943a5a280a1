// Lines over periods.

namespace Transparency.Engine.Charts;

public static class LineChart
{
    private const double Top = 1.5;
    private const double Height = 12;
    private const double Edge = 0.03;
    private const int FewPeriods = 5;

    /// <param name="about">What it shows.</param>
    /// <param name="periods">The periods, in their order; at a break, lines stop and begin anew.</param>
    /// <param name="series">One line each, with a value or null for each period; a line is broken where there is none.</param>
    /// <param name="tick">A number of the axis in words.</param>
    public static ChartDrawing Draw(ChartAbout about, IReadOnlyList<ChartPeriod> periods, IReadOnlyList<ChartSeries> series, Func<decimal, string> tick)
    {
        var scale = Scale.FromNought(series.SelectMany(s => s.Items).Select(i => i?.Value).OfType<decimal>()).Rounded();
        var svg = Svg.OfHeight(about, Top + Height + 1.6);
        Axis.Up(svg, scale, Top, Height, tick);
        for (var i = 0; i < periods.Count; i++)
        {
            // So many fit on a phone, the last among them.
            var every = (periods.Count + FewPeriods - 1) / FewPeriods;
            if ((periods.Count - 1 - i) % every == 0) svg.Text(periods[i].Label, Svg.Percent(X(i, periods.Count)), Top + Height + 1.2, "tick", i == 0 ? "start" : i == periods.Count - 1 ? "end" : "middle");
        }

        for (var i = 1; i < periods.Count; i++)
        {
            if (!periods[i].StartsAnew) continue;
            var between = Svg.Percent((X(i - 1, periods.Count) + X(i, periods.Count)) / 2);
            svg.Add("line", ("x1", between), ("y1", Svg.Em(Top)), ("x2", between), ("y2", Svg.Em(Top + Height)), ("class", "break"));
        }

        for (var s = 0; s < series.Count; s++) Line(svg, series[s], periods, scale, SeriesKind(s));
        return ChartDrawing.Of(svg.Done(), [.. series.Count < 2 ? [] : series.Select((s, i) => new ChartKey(SeriesKind(i), s.Label))]);
    }

    private static void Line(Svg svg, ChartSeries series, IReadOnlyList<ChartPeriod> periods, Scale scale, string kind)
    {
        var count = series.Items.Count;
        svg.Open("svg", ("x", "0"), ("y", Svg.Em(Top)), ("width", "100%"), ("height", Svg.Em(Height)), ("viewBox", "0 0 100 100"), ("preserveAspectRatio", "none"), ("overflow", "visible"));
        for (var i = 1; i < count; i++)
        {
            if (periods[i].StartsAnew || series.Items[i - 1]?.Value is not { } from || series.Items[i]?.Value is not { } to) continue;
            svg.Add("line", ("x1", Svg.Number(100 * X(i - 1, count))), ("y1", Svg.Number(100 * (1 - scale.At(from)))), ("x2", Svg.Number(100 * X(i, count))), ("y2", Svg.Number(100 * (1 - scale.At(to)))), ("class", $"line {kind}"));
        }

        svg.Close();
        for (var i = 0; i < count; i++)
        {
            if (series.Items[i]?.Value is { } value)
                svg.Add("circle", ("cx", Svg.Percent(X(i, count))), ("cy", Svg.Em(Top + (Height * (1 - scale.At(value))))), ("r", "0.28em"), ("class", $"point {kind}"));
        }
    }

    // What has no more than four kinds of line is told apart by dashes as well.
    private static string SeriesKind(int index) => $"series-{(index % 4) + 1}";

    private static double X(int index, int count) => count == 1 ? 0.5 : Edge + ((1 - (2 * Edge)) * index / (count - 1));
}
