// A heading of a document.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Content;

/// <summary>A heading.</summary>
/// <param name="Level">2 to 6; the first level is the page's title.</param>
/// <param name="Id">Its anchor, unique in the document.</param>
/// <param name="Title">Its words.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Heading(int Level, string Id, string Title, SourceSpan Span);
