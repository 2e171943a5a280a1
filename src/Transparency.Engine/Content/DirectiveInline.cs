// [para 57] and [table small-grants] in the syntax tree.

using Markdig.Syntax.Inlines;

namespace Transparency.Engine.Content;

/// <summary>A mark in square brackets that is not a link.</summary>
internal sealed class DirectiveInline : LeafInline
{
    /// <summary><c>para</c> or <c>table</c>.</summary>
    public required string Name { get; init; }

    /// <summary>As typed, brackets included.</summary>
    public required string Raw { get; init; }

    /// <summary>The paragraph's id without <c>para-</c>, or the dataset; empty when <see cref="Mend"/> is given.</summary>
    public string Id { get; init; } = "";

    public string Label { get; init; } = "";

    /// <summary>What to type instead when the mark is misspelt; null when it is right.</summary>
    public string? Mend { get; init; }
}
