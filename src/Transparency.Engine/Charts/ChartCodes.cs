// Codes of messages about what is drawn.

namespace Transparency.Engine.Charts;

/// <summary>Slugs that never change their meaning; each is explained in content/README.md.</summary>
public static class ChartCodes
{
    /// <summary>The file of outlines is no GeoJSON, or an outline in it cannot be drawn or has no code.</summary>
    public const string Outline = "map/outline";
}
