// One message to the people who write the content.

namespace Transparency.Engine.Diagnostics;

/// <summary>What is wrong, where, and what to type instead.</summary>
/// <param name="Severity">Whether the site can still be built.</param>
/// <param name="Code">A slug that never changes its meaning: <c>data/not-a-number</c>. Explained in content/README.md.</param>
/// <param name="Message">What is wrong, in the reader's words; one sentence.</param>
/// <param name="Span">Where.</param>
/// <param name="Hint">The mend, as an instruction; null only where the message says it already.</param>
/// <param name="Cell">The cell as a spreadsheet names it, with the column: <c>cell D4, column "amount"</c>; null outside tables.</param>
/// <param name="SourceLine">The line of the file that <paramref name="Span"/> points into; null where there is none.</param>
public sealed record Diagnostic(
    Severity Severity,
    string Code,
    string Message,
    SourceSpan Span,
    string? Hint = null,
    string? Cell = null,
    string? SourceLine = null);
