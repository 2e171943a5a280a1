// Messages about a place in a file: the line that the reader sees is added here, once for all.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Files;

/// <summary>Reports with the source line filled in.</summary>
internal static class SourceReports
{
    public static void ErrorAt(
        this DiagnosticBag bag, SourceFile file, string code, string message, SourceSpan span, string? hint = null) =>
        bag.Error(code, message, span, hint, sourceLine: LineOf(file, span));

    public static void WarningAt(
        this DiagnosticBag bag, SourceFile file, string code, string message, SourceSpan span, string? hint = null) =>
        bag.Warning(code, message, span, hint, sourceLine: LineOf(file, span));

    private static string? LineOf(SourceFile file, SourceSpan span) => span.Line == 0 ? null : file.Line(span.Line);
}
