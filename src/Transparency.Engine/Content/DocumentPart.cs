// What a document is made of: markup, and places where rows of a dataset are shown.

using Transparency.Engine.Diagnostics;
using Transparency.Engine.Theming;

namespace Transparency.Engine.Content;

/// <summary>A part of a document.</summary>
public abstract record DocumentPart;

/// <summary>Sanitised markup, cut apart where the site has something to add.</summary>
public sealed record HtmlPart(IReadOnlyList<Segment> Segments) : DocumentPart
{
    /// <summary>The words with nothing added.</summary>
    public Html Html => new(string.Concat(Segments.Select(s => s.Plain.Markup)));
}

/// <summary>The rows of <paramref name="Dataset"/> that came from this document: <c>[table small-grants]</c>.</summary>
public sealed record TablePart(string Dataset, SourceSpan Span) : DocumentPart;

/// <summary>A chart that <paramref name="Dataset"/> declares: <c>[chart small-grants#by-area]</c>.</summary>
public sealed record ChartPart(string Dataset, string Chart, SourceSpan Span) : DocumentPart;
