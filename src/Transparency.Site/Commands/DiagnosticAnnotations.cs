// Messages as annotations of a GitHub Actions run, shown beside the lines of a pull request.

using Transparency.Engine.Diagnostics;

namespace Transparency.Site.Commands;

/// <summary>Workflow commands, one line for each message: <c>::error file=…,line=5,col=17,title=…::…</c>.</summary>
internal static class DiagnosticAnnotations
{
    /// <param name="diagnostics">The messages.</param>
    /// <param name="folder">The site's root as seen from where the workflow runs; empty where they are the same.</param>
    /// <param name="writer">Where annotations go; GitHub reads them from the standard output.</param>
    public static void Write(IReadOnlyList<Diagnostic> diagnostics, string folder, TextWriter writer)
    {
        foreach (var diagnostic in diagnostics) writer.WriteLine(Line(diagnostic, folder));
    }

    private static string Line(Diagnostic diagnostic, string folder)
    {
        var (file, line, column, length) = diagnostic.Span;
        var place = $"file={Property(folder.Length == 0 ? file : $"{folder}/{file}")}";
        if (line > 0) place += $",line={line}";
        if (column > 0) place += $",col={column},endColumn={column + Math.Max(1, length)}";
        var cell = diagnostic.Cell is null ? "" : $" ({diagnostic.Cell})";
        var hint = diagnostic.Hint is null ? "" : $"\n{diagnostic.Hint}";
        var command = diagnostic.Severity == Severity.Note ? "notice" : DiagnosticText.Word(diagnostic.Severity);
        return $"::{command} {place},title={Property(diagnostic.Code)}::{Data($"{diagnostic.Message}{cell}{hint}")}";
    }

    // The escapes of github.com/actions/toolkit, packages/core/src/command.ts.
    private static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}
