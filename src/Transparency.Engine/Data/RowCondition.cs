// Which rows are meant: those with one value in one column.

namespace Transparency.Engine.Data;

/// <summary>Written as <c>kind = budget</c>.</summary>
public sealed record RowCondition(string Column, string Value)
{
    /// <summary>Reads a condition; null where it is not written as one.</summary>
    public static RowCondition? Read(string text) =>
        text.Split(" = ", 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } column, { Length: > 0 } value] ? new(column, value) : null;

    public bool Holds(Row row) => Holds(row[Column].Value, Value);

    /// <summary>Whether a cell has a value, or has it among several; an empty cell has none.</summary>
    /// <param name="value">The cell's.</param>
    /// <param name="wanted">As <see cref="CanonicalText"/> writes it.</param>
    public static bool Holds(object? value, string wanted) => value switch
    {
        null => false,
        IReadOnlyList<string> list => list.Contains(wanted),
        _ => CanonicalText.Of(value) == wanted,
    };
}
