// One side of a check: what it came to, in which unit, and where it comes from.

using Transparency.Engine.Data;

namespace Transparency.Site.Model;

/// <summary>One side of a check.</summary>
/// <param name="Result">What it came to, and the cells that it was made of.</param>
/// <param name="Unit">What it is counted in; null for a bare number, a date or a text.</param>
public sealed record CheckSide(FormulaResult Result, string? Unit)
{
    /// <summary>The one cell that states the value; null where the value was worked out.</summary>
    public CellReference? Stated { get; } = StatedBy(Result);

    /// <summary>The passages that its cells come from, each once.</summary>
    public IReadOnlyList<Provenance> Places { get; } = [.. Result.Inputs.Select(Provenance.Of).OfType<Provenance>().Distinct()];

    /// <summary>The value in words; a dash where there is none.</summary>
    public string Text => Result switch
    {
        { Number: { } number } => Format.Quantity(number, Unit),
        { Date: { } date } => Format.Date(date),
        { Text: { } text } => $"\u201c{text}\u201d",
        _ => "\u2013",
    };

    /// <summary>Both sides of a check.</summary>
    public static (CheckSide Left, CheckSide Right) Of(CheckResult result) =>
        (new(result.Left, Counted(result.Left, result.Right)), new(result.Right, Counted(result.Right, result.Left)));

    // A check compares like with like: a side that was worked out is in the unit of the side that a document states.
    private static string? Counted(FormulaResult side, FormulaResult other)
    {
        if (side.Number is null) return null;
        if (StatedBy(side) is { } own) return UnitOf(own);
        if (StatedBy(other) is { } stated) return UnitOf(stated);
        return side.Inputs.Select(UnitOf).Distinct().ToList() is [var only] ? only : null;
    }

    private static string? UnitOf(CellReference cell) => cell.Column is not { } column
        ? null
        : column.UnitColumn is { } unitColumn ? cell.Row.Text(unitColumn) : column.Unit;

    private static CellReference? StatedBy(FormulaResult side)
    {
        if (side.Inputs is not [{ Column: { } column } only]) return null;
        var isSame = only.Row[column].Value switch
        {
            decimal number => number == side.Number,
            DateOnly date => date == side.Date,
            string text => text == side.Text,
            _ => false,
        };
        return isSame ? only : null;
    }
}
