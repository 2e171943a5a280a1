// One working-out of a formula.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>A number, a date, a text, or nothing.</summary>
internal readonly record struct FormulaValue(decimal? Number, DateOnly? Date = null, string? Text = null)
{
    public static FormulaValue Of(object? value) => new(value as decimal?, value as DateOnly?, value as string);

    public bool IsEmpty => Number is null && Date is null && Text is null;
}

/// <summary>Collects the cells that the result is made of, and the errors that were met.</summary>
internal sealed class FormulaEvaluation(Formula formula, Row? row)
{
    /// <summary>The row that a check looks at; null for a formula over whole tables.</summary>
    public Row? Row => row;

    public List<CellReference> Inputs { get; } = [];

    /// <summary>What went wrong; null where nothing did.</summary>
    public List<Diagnostic>? Problems { get; private set; }

    public FormulaValue Error(string code, string message, FormulaExpression at, string hint)
    {
        var place = row is null ? "" : $" (for row {row.Number} of {row.Release.File.Path})";
        Problems ??= [];
        Problems.Add(formula.Diagnostic(Severity.Error, code, message.TrimEnd('.') + place + ".", at.Start, at.Length, hint));
        return default;
    }
}
