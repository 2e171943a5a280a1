// Messages about a cell: its place, its name in a spreadsheet and the line around it are added here, once for all.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>Reports on cells of tables.</summary>
public static class RowReports
{
    public static void ErrorAt(this DiagnosticBag bag, Row row, Column column, string code, string message, string? hint) =>
        bag.ReportAt(Severity.Error, row, column, code, message, hint);

    public static void WarningAt(this DiagnosticBag bag, Row row, Column column, string code, string message, string? hint) =>
        bag.ReportAt(Severity.Warning, row, column, code, message, hint);

    public static void NoteAt(this DiagnosticBag bag, Row row, Column column, string code, string message, string? hint) =>
        bag.ReportAt(Severity.Note, row, column, code, message, hint);

    /// <summary>For messages whose severity depends on what was found.</summary>
    public static void ReportAt(this DiagnosticBag bag, Severity severity, Row row, Column column, string code, string message, string? hint)
    {
        var span = row.Span(column);
        bag.Add(new(severity, code, message, span, hint, row.CellName(column), row.Release.File.Line(span.Line)));
    }
}
