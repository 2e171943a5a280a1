// Where a link of a page was typed.

using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Engine.Output;

/// <summary>The document and the place that a link came from.</summary>
public sealed record LinkPlace(SourceFile File, SourceSpan Span);
