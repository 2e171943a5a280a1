// A chart as it is drawn.

using Transparency.Engine.Theming;

namespace Transparency.Engine.Charts;

/// <summary>One picture, or several of one scale, and what their colours stand for.</summary>
public sealed record ChartDrawing(IReadOnlyList<ChartPicture> Pictures, IReadOnlyList<ChartKey> Keys)
{
    public static ChartDrawing Of(Html picture, params IReadOnlyList<ChartKey> keys) => new([new(null, picture)], keys);
}

/// <summary>A line of the legend.</summary>
/// <param name="Kind">The class that gives the colour: <c>level-2</c>, <c>series-1</c>.</param>
public sealed record ChartKey(string Kind, string Text);

/// <summary>One picture.</summary>
/// <param name="Title">What it is of, where there are several; null for the only one.</param>
public sealed record ChartPicture(string? Title, Html Svg);
