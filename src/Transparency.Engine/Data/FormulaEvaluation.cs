// One working-out of a formula.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>A number, a date, or nothing.</summary>
internal readonly record struct FormulaValue(decimal? Number, DateOnly? Date)
{
    public static FormulaValue Of(object? value) => new(value as decimal?, value as DateOnly?);

    public bool IsEmpty => Number is null && Date is null;
}

/// <summary>Collects the cells that the result is made of, and says where an error was met.</summary>
internal sealed class FormulaEvaluation(Formula formula, Row? row, DiagnosticBag diagnostics)
{
    /// <summary>The row that a check looks at; null for a formula over whole tables.</summary>
    public Row? Row => row;

    public List<CellReference> Inputs { get; } = [];

    public FormulaValue Error(string code, string message, FormulaExpression at, string hint)
    {
        var place = row is null ? "" : $" (for row {row.Number} of {row.Release.File.Path})";
        formula.Error(diagnostics, code, message.TrimEnd('.') + place + ".", at.Start, at.Length, hint);
        return default;
    }
}

/// <summary>A formula whose names have been found in the tables.</summary>
/// <param name="Formula">The formula.</param>
/// <param name="IsDate">Whether it comes to a date; otherwise to a number.</param>
/// <param name="Step">Works it out.</param>
internal sealed record BoundFormula(Formula Formula, bool IsDate, Func<FormulaEvaluation, FormulaValue> Step)
{
    public FormulaResult Evaluate(Row? row, DiagnosticBag diagnostics)
    {
        var evaluation = new FormulaEvaluation(Formula, row, diagnostics);
        try
        {
            var value = Step(evaluation);
            return new(value.Number, value.Date, value.IsEmpty ? [] : Once(evaluation.Inputs));
        }
        catch (OverflowException)
        {
            evaluation.Error(DataCodes.FormulaTooLarge, "The result has more digits than can be calculated with.", Formula.Root, "Check the figures that go into it.");
            return new(null, null, []);
        }
    }

    /// <summary>A cell that a calculation uses twice is one input; a single function never does.</summary>
    private IReadOnlyList<CellReference> Once(List<CellReference> inputs) =>
        Formula.Root is FormulaExpression.Aggregate ? inputs : [.. inputs.DistinctBy(cell => (cell.Row, cell.Column?.Index))];
}
