// A paragraph that a figure can point to.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Content;

/// <summary>A paragraph or list item with an address of its own.</summary>
/// <param name="Id">As in the page: <c>para-57</c>.</param>
/// <param name="Label">What is shown in the margin: the document's printed number, or the id.</param>
/// <param name="HeadingTitle">The heading above; empty where there is none.</param>
/// <param name="Text">The paragraph's words.</param>
/// <param name="Numbered">False where the document has no marks and paragraphs were merely counted.</param>
/// <param name="Span">The mark, or the paragraph's beginning.</param>
public sealed record Anchor(string Id, string Label, string HeadingTitle, string Text, bool Numbered, SourceSpan Span);
