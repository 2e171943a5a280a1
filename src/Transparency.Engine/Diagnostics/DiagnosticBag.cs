// Collects the messages of all stages of one build.

namespace Transparency.Engine.Diagnostics;

/// <summary>
/// Every stage reports here and carries on, so that all that is wrong is told at once. Safe to use from several
/// threads; the order of <see cref="Sorted"/> does not depend on them.
/// </summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _all = [];
    private readonly Lock _gate = new();
    private volatile bool _hasErrors;

    /// <summary>Asked for every file that is made, so it does not count.</summary>
    public bool HasErrors => _hasErrors;

    public int Count(Severity severity)
    {
        lock (_gate) return _all.Count(d => d.Severity == severity);
    }

    public void Add(Diagnostic diagnostic)
    {
        lock (_gate) _all.Add(diagnostic);
        if (diagnostic.Severity == Severity.Error) _hasErrors = true;
    }

    public void Error(string code, string message, SourceSpan span, string? hint = null, string? cell = null, string? sourceLine = null) =>
        Add(new(Severity.Error, code, message, span, hint, cell, sourceLine));

    public void Warning(string code, string message, SourceSpan span, string? hint = null, string? cell = null, string? sourceLine = null) =>
        Add(new(Severity.Warning, code, message, span, hint, cell, sourceLine));

    public void Note(string code, string message, SourceSpan span, string? hint = null, string? cell = null, string? sourceLine = null) =>
        Add(new(Severity.Note, code, message, span, hint, cell, sourceLine));

    /// <summary>By file, line, column, code and message; a message reported twice stands once.</summary>
    public IReadOnlyList<Diagnostic> Sorted()
    {
        lock (_gate)
        {
            return [.. _all
                .Distinct()
                .OrderBy(d => d.Span)
                .ThenBy(d => d.Code, StringComparer.Ordinal)
                .ThenBy(d => d.Message, StringComparer.Ordinal)];
        }
    }
}
