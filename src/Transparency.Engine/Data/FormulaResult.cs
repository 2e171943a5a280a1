// What a formula came to.

namespace Transparency.Engine.Data;

/// <summary>A number, a date or a text with the cells that it was made of; none where the cells are empty, or after a report.</summary>
/// <param name="Number">The number, or null.</param>
/// <param name="Date">The date, or null.</param>
/// <param name="Inputs">The cells, in the order of the formula and of the rows; an empty cell is none of them.</param>
/// <param name="Text">The text, or null.</param>
public sealed record FormulaResult(decimal? Number, DateOnly? Date, IReadOnlyList<CellReference> Inputs, string? Text = null)
{
    public bool IsEmpty => Number is null && Date is null && Text is null;
}

/// <summary>What a formula comes to.</summary>
internal enum FormulaKind
{
    Number,
    Date,
    Text,
}
