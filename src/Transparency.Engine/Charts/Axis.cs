// The lines behind a chart, with their numbers.

namespace Transparency.Engine.Charts;

internal static class Axis
{
    // On a phone there is room for so many steps.
    private const int Steps = 3;

    /// <summary>Upright lines with the numbers under them.</summary>
    public static void Across(Svg svg, Scale scale, double bottom, Func<decimal, string> tick)
    {
        foreach (var value in scale.Ticks(Steps))
        {
            var at = scale.At(value);
            svg.Add("line", ("x1", Svg.Percent(at)), ("x2", Svg.Percent(at)), ("y1", "0"), ("y2", Svg.Em(bottom)), ("class", value == 0 ? "axis" : "grid"));
            svg.Text(tick(value), Svg.Percent(at), bottom + 1, "tick", at < 0.08 ? "start" : at > 0.9 ? "end" : "middle");
        }
    }

    /// <summary>Lines across with the numbers on them.</summary>
    public static void Up(Svg svg, Scale scale, double top, double height, Func<decimal, string> tick)
    {
        foreach (var value in scale.Ticks(4))
        {
            var y = top + (height * (1 - scale.At(value)));
            svg.Add("line", ("x1", "0"), ("x2", "100%"), ("y1", Svg.Em(y)), ("y2", Svg.Em(y)), ("class", value == 0 ? "axis" : "grid"));
            svg.Text(tick(value), "0", y - 0.3, "tick");
        }
    }
}
