// The measures of bars that lie, each under its label.

namespace Transparency.Engine.Charts;

/// <summary>What charts of bars have in common; lengths are in em.</summary>
internal static class BarRows
{
    public const double LineHeight = 1.3;
    public const double BarHeight = 1.15;
    public const double Gap = 0.75;

    // So many characters fit beside the edge of a phone.
    private const int LabelLength = 40;

    /// <summary>The lines of each label.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Labels(IEnumerable<string> labels) => [.. labels.Select(l => Lines.Of(l, LabelLength))];

    /// <summary>Writes the lines of a label from <paramref name="y"/> on, and tells where they end.</summary>
    public static double Label(Svg svg, IReadOnlyList<string> lines, bool isMarked, double y)
    {
        foreach (var line in lines) svg.Text(line, "0", (y += LineHeight) - 0.3, isMarked ? "label marked" : "label");
        return y;
    }
}
