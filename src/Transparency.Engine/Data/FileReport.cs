// Where the stages of this folder report to.

using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Engine.Data;

/// <summary>Reports on one file, with the line that the message points into.</summary>
internal readonly record struct FileReport(SourceFile File, DiagnosticBag Diagnostics)
{
    public void Error(string code, string message, SourceSpan span, string? hint, string? cell = null) =>
        Diagnostics.Error(code, message, span, hint, cell, LineOf(span));

    public void Warning(string code, string message, SourceSpan span, string? hint, string? cell = null) =>
        Diagnostics.Warning(code, message, span, hint, cell, LineOf(span));

    public void Note(string code, string message, SourceSpan span, string? hint, string? cell = null) =>
        Diagnostics.Note(code, message, span, hint, cell, LineOf(span));

    private string? LineOf(SourceSpan span) => span.Line == 0 ? null : File.Line(span.Line);
}
