// A stretch of a document's words: markup, or a place that the site fills in.

using Transparency.Engine.Diagnostics;
using Transparency.Engine.Theming;

namespace Transparency.Engine.Content;

/// <summary>A part of a text that is markup, or that only the site can complete: it knows where numbers come from.</summary>
public abstract record Segment
{
    /// <summary>How it reads where nothing is filled in.</summary>
    public abstract Html Plain { get; }
}

/// <summary>Sanitised markup; tags that are opened in one segment may be closed in a later one.</summary>
public sealed record MarkupSegment(Html Html) : Segment
{
    public override Html Plain => Html;
}

/// <summary>A number in the words that states a figure.</summary>
/// <param name="Text">As written, with its sign of currency and its unit: <c>£1.5 million</c>.</param>
/// <param name="Anchor">The paragraph that it stands in or under; null before the first.</param>
/// <param name="Source">The mark behind it that says where it comes from; null where there is none.</param>
/// <param name="Span">Where it stands.</param>
public sealed record NumberSegment(string Text, string? Anchor, SourceSegment? Source, SourceSpan Span) : Segment
{
    public override Html Plain => Html.Of(Text);
}

/// <summary><c>[source panel-report#para-31]</c>: where the numbers before it in the paragraph come from.</summary>
/// <param name="Source">Id of the source document.</param>
/// <param name="Locator">The paragraph in it; null for the document as a whole.</param>
/// <param name="Span">The mark.</param>
public sealed record SourceSegment(string Source, string? Locator, SourceSpan Span) : Segment
{
    public override Html Plain => Html.Empty;
}

/// <summary><c>[figure grants-2025-26]</c>: the value of a declared figure.</summary>
public sealed record FigureSegment(string Id, SourceSpan Span) : Segment
{
    public override Html Plain => Html.Empty;
}

/// <summary>The end of a paragraph that can be pointed to.</summary>
public sealed record ParagraphEndSegment(string Anchor) : Segment
{
    public override Html Plain => Html.Empty;
}
