// A formula ready to be worked out.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>A formula whose names have been found in the tables.</summary>
/// <param name="Formula">The formula.</param>
/// <param name="Kind">What it comes to.</param>
/// <param name="Step">Works it out.</param>
internal sealed record BoundFormula(Formula Formula, FormulaKind Kind, Func<FormulaEvaluation, FormulaValue> Step)
{
    /// <summary>The result, and what went wrong on the way; a result without a number and without problems is that of empty cells.</summary>
    public (FormulaResult Result, IReadOnlyList<Diagnostic> Problems) Evaluate(Row? row)
    {
        var evaluation = new FormulaEvaluation(Formula, row);
        var value = default(FormulaValue);
        try
        {
            value = Step(evaluation);
        }
        catch (OverflowException)
        {
            evaluation.Error(DataCodes.FormulaTooLarge, "The result has more digits than can be calculated with.", Formula.Root, "Check the figures that go into it.");
        }

        // An error on one side of a sign leaves nothing, whatever the other side is.
        if (evaluation.Problems is not null) value = default;
        return (new(value.Number, value.Date, value.IsEmpty ? [] : Once(evaluation.Inputs), value.Text), evaluation.Problems ?? (IReadOnlyList<Diagnostic>)[]);
    }

    /// <summary>A cell that a calculation uses twice is one input; a single function never does.</summary>
    private IReadOnlyList<CellReference> Once(List<CellReference> inputs) =>
        inputs.Count < 2 || Formula.Root is FormulaExpression.Aggregate
            ? inputs
            : [.. inputs.DistinctBy(cell => (cell.Row, cell.Column?.Index))];
}
