// Which rows are meant: those with one value in one column.

namespace Transparency.Engine.Data;

/// <summary>Written as <c>kind = budget</c>.</summary>
public sealed record RowCondition(string Column, string Value)
{
    /// <summary>Reads a condition; null where it is not written as one.</summary>
    public static RowCondition? Read(string text) =>
        text.Split(" = ", 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } column, { Length: > 0 } value] ? new(column, value) : null;

    public bool Holds(Row row) => row[Column].Value switch
    {
        null => false,
        IReadOnlyList<string> list => list.Contains(Value),
        var value => CanonicalText.Of(value) == Value,
    };
}
