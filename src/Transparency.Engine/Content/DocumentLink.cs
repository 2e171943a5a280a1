// A link or a picture of a document.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Content;

/// <summary>Where a document points to.</summary>
/// <param name="Target">The address exactly as it stands in the page.</param>
/// <param name="Text">The words of the link, or the picture's description.</param>
/// <param name="IsImage">Whether it is a picture.</param>
/// <param name="Span">The whole link as it was typed.</param>
public sealed record DocumentLink(string Target, string Text, bool IsImage, SourceSpan Span);
