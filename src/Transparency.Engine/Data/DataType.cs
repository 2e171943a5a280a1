// What a cell may hold: its type and the bounds set for it.

using System.Text.RegularExpressions;

namespace Transparency.Engine.Data;

/// <summary>A CSVW datatype: base type with optional bounds. Bounds that were not given are null.</summary>
/// <param name="Type">The base type.</param>
/// <param name="Minimum">Smallest number or date allowed (a <see cref="decimal"/> or <see cref="DateOnly"/>).</param>
/// <param name="Maximum">Largest number or date allowed.</param>
/// <param name="MinLength">Fewest characters.</param>
/// <param name="MaxLength">Most characters.</param>
/// <param name="Pattern">What the whole text must match.</param>
/// <param name="Format">The pattern as the schema writes it.</param>
/// <param name="Choices">The texts that the pattern lists, where it is a plain list such as <c>open|closed</c>; otherwise null.</param>
public sealed record DataType(
    ValueType Type,
    object? Minimum = null,
    object? Maximum = null,
    int? MinLength = null,
    int? MaxLength = null,
    Regex? Pattern = null,
    string? Format = null,
    IReadOnlyList<string>? Choices = null)
{
    public bool IsNumber => Type is ValueType.Integer or ValueType.Decimal;
}
