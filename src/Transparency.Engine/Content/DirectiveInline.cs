// [para 57], [table small-grants] and the other marks in the syntax tree.

using Markdig.Syntax.Inlines;

namespace Transparency.Engine.Content;

/// <summary>A mark in square brackets that is not a link.</summary>
internal sealed class DirectiveInline : LeafInline
{
    /// <summary><c>para</c>, <c>table</c>, <c>chart</c>, <c>source</c>, <c>figure</c> or <c>plain</c>.</summary>
    public required string Name { get; init; }

    /// <summary>As typed, brackets included.</summary>
    public required string Raw { get; init; }

    /// <summary>The paragraph's id without <c>para-</c>, the dataset, the dataset and its chart, the place or the figure; empty when <see cref="Mend"/> is given.</summary>
    public string Id { get; init; } = "";

    public string Label { get; init; } = "";

    /// <summary>What to type instead when the mark is misspelt; null when it is right.</summary>
    public string? Mend { get; init; }
}
