// A map of tiles, where no outlines are given.

using System.Globalization;

namespace Transparency.Engine.Charts;

public static class Tiles
{
    private const int Size = 200;
    private const int Gap = 8;

    /// <summary>One square for each region, in rows from the left, in their order.</summary>
    public static MapOutline Outline(IReadOnlyList<string> regions)
    {
        var columns = Math.Max(1, (int)Math.Ceiling(Math.Sqrt(regions.Count)));
        var rows = (regions.Count + columns - 1) / columns;
        return new(columns * Size, rows * Size, [.. regions.Select((id, i) => Tile(id, i % columns * Size, i / columns * Size))], true);
    }

    private static MapRegion Tile(string id, int x, int y)
    {
        var side = Size - Gap;
        return new(id, string.Create(CultureInfo.InvariantCulture, $"M{x + (Gap / 2)} {y + (Gap / 2)}h{side}v{side}h-{side}z"), x + (Size / 2), y + (Size / 2), side);
    }
}
