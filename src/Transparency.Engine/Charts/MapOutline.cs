// The outlines of regions as they are drawn: projected, simplified, on a grid of whole numbers.

namespace Transparency.Engine.Charts;

/// <summary>A map to draw; regions that have no outline are tiles.</summary>
/// <param name="Width">Of the drawing, in its own units.</param>
/// <param name="Height">As <paramref name="Width"/>.</param>
/// <param name="Regions">In the order that they are drawn.</param>
/// <param name="IsTiled">Whether the regions are tiles of one size.</param>
public sealed record MapOutline(int Width, int Height, IReadOnlyList<MapRegion> Regions, bool IsTiled);

/// <summary>One region.</summary>
/// <param name="Id">What it is known by.</param>
/// <param name="Path">Its outline, as the <c>d</c> of a path.</param>
/// <param name="X">Where its label is centred.</param>
/// <param name="Y">As <paramref name="X"/>.</param>
/// <param name="LabelWidth">The room for the label.</param>
public sealed record MapRegion(string Id, string Path, double X, double Y, double LabelWidth);
