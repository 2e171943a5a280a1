// What a check found.

namespace Transparency.Engine.Data;

/// <summary>How a check came out.</summary>
public enum CheckOutcome
{
    Passed,
    Acknowledged,
    Failed,
}

/// <summary>One comparison, for readers to follow: both sides and everything that they were made of.</summary>
/// <param name="Declaration">The check.</param>
/// <param name="Dataset">The dataset that declares it, by id.</param>
/// <param name="Row">The row that was looked at; null for a check of whole tables.</param>
/// <param name="Left">The left side and its cells.</param>
/// <param name="Right">The right side and its cells.</param>
/// <param name="Difference">Left less right; for dates, in days; for texts nought where they are the same, and otherwise one.</param>
/// <param name="Outcome">Whether the sides agree, or why they need not.</param>
/// <param name="Note">What we see about the difference; null where it is not acknowledged.</param>
/// <param name="Reason">What the publisher says about it; null where nothing is said.</param>
public sealed record CheckResult(
    CheckDeclaration Declaration,
    string Dataset,
    Row? Row,
    FormulaResult Left,
    FormulaResult Right,
    decimal Difference,
    CheckOutcome Outcome,
    string? Note,
    string? Reason = null)
{
    /// <summary>The row's key; null for a check of whole tables.</summary>
    public string? RowKey => Row?.Key;
}
