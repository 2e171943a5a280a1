// What the search sets itself to reach.

namespace Transparency.Benchmarks.Search;

/// <summary>The most that each figure may be with so many rows; null where no bar is set for that number.</summary>
public sealed record Bars(double? ExplorerOpened, double? FirstQuery, double? Answer, double? BuildShare)
{
    /// <summary>All scripts of a page, compressed, in thousands of bytes, whatever the number of rows.</summary>
    public const double Script = 12;

    public static Bars Of(int rows) => rows switch
    {
        1_000 => new(15, 60, 20, 0.3),
        10_000 => new(40, 110, 30, 0.15),
        50_000 => new(150, 250, 50, 0.1),
        _ => new(null, null, null, null),
    };
}
