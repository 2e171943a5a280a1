// A formula over tables: parsed once, evaluated as often as needed.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>A formula such as <c>sum(small-grants.amount where financial_year = 2025-26)</c>.</summary>
public sealed class Formula
{
    private const int LongestFormula = 4000;

    private Formula(string text, SourceSpan span, string? sourceLine) => (Text, Span, SourceLine) = (text, span, sourceLine);

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>Where it is written, with the quotation marks where there are any.</summary>
    public SourceSpan Span { get; }

    internal string? SourceLine { get; }

    internal FormulaExpression Root { get; private set; } = new FormulaExpression.Number(0, 0, 0);

    /// <summary>Reads a formula; null, after a report, where it cannot be understood.</summary>
    /// <param name="text">The formula.</param>
    /// <param name="span">Where it is written, with or without its quotation marks.</param>
    /// <param name="diagnostics">Told what is wrong, at the very word.</param>
    /// <param name="sourceLine">The line of the file that it is written on, for messages.</param>
    public static Formula? Parse(string text, SourceSpan span, DiagnosticBag diagnostics, string? sourceLine = null)
    {
        var formula = new Formula(text, span, sourceLine);
        if (text.Length > LongestFormula)
        {
            formula.Error(diagnostics, DataCodes.FormulaUnreadable, "The formula is too long.", 0, text.Length, "Divide it into several.");
            return null;
        }

        if (FormulaParser.Parse(formula, diagnostics) is not { } root) return null;
        formula.Root = root;
        return formula;
    }

    /// <summary>Works the formula out over whole tables.</summary>
    public FormulaResult Evaluate(IReadOnlyDictionary<string, Table> tables, DiagnosticBag diagnostics)
    {
        if (FormulaBinder.Bind(this, new FormulaTables(tables), null, diagnostics) is not { } bound) return new(null, null, []);
        var (result, problems) = bound.Evaluate(null);
        foreach (var problem in problems) diagnostics.Add(problem);
        return result;
    }

    /// <summary>Whether a column's small numbers are withheld, which is reported: what is worked out from them would tell them.</summary>
    internal bool IsWithheld(DiagnosticBag diagnostics, Column column, int start, int length)
    {
        if (column.SmallBelow is null) return false;
        Error(diagnostics, DataCodes.FormulaWithheld, $"Nothing is worked out from column \"{column.Name}\": its small numbers are withheld.", start, length, "Take it out of the formula.");
        return true;
    }

    internal void Error(DiagnosticBag diagnostics, string code, string message, int start, int length, string? hint) =>
        diagnostics.Add(Diagnostic(Severity.Error, code, message, start, length, hint));

    internal Diagnostic Diagnostic(Severity severity, string code, string message, int start, int length, string? hint) =>
        new(severity, code, message, Place(start, length), hint, SourceLine: SourceLine);

    /// <summary>A part of the formula in its file; the whole formula where escapes inside quotation marks shift it.</summary>
    private SourceSpan Place(int start, int length)
    {
        if (Span.Column == 0 || Span.Length < Text.Length || Span.Length > Text.Length + 2) return Span;
        var quote = Span.Length == Text.Length + 2 ? 1 : 0;
        return Span with { Column = Span.Column + quote + start, Length = Math.Max(1, length) };
    }
}
