// A cell that a number was made of.

namespace Transparency.Engine.Data;

/// <summary>One of the cells behind a figure.</summary>
/// <param name="Row">The row.</param>
/// <param name="Column">The column; null where the row itself was counted.</param>
public sealed record CellReference(Row Row, Column? Column);
