// A hundred squares, so many of them filled: of every hundred pounds, how many.

namespace Transparency.Engine.Charts;

public static class WaffleChart
{
    private const int Side = 10;

    /// <param name="about">What it shows.</param>
    /// <param name="share">The part, from 0 to 1; shown in whole hundredths, never as none or all where it is neither.</param>
    /// <param name="part">What the filled squares are.</param>
    /// <param name="rest">What the others are.</param>
    public static ChartDrawing Draw(ChartAbout about, decimal share, string part, string rest)
    {
        var filled = Hundredths(share);
        var svg = Svg.OfShape(about, "waffle", Side * 10, Side * 10);
        for (var i = 0; i < Side * Side; i++)
        {
            svg.Add("rect", ("x", Svg.Number((i % Side * 10) + 0.5)), ("y", Svg.Number((i / Side * 10) + 0.5)), ("width", "9"), ("height", "9"), ("class", i < filled ? "bar" : "track"));
        }

        return ChartDrawing.Of(svg.Done(), new ChartKey("bar", $"{part}: {filled}"), new ChartKey("track", $"{rest}: {100 - filled}"));
    }

    /// <summary>Of every hundred, how many.</summary>
    public static int Hundredths(decimal share) => share switch
    {
        <= 0 => 0,
        >= 1 => 100,
        _ => Math.Clamp((int)Math.Round(share * 100, MidpointRounding.AwayFromZero), 1, 99),
    };
}
