// What a formula says, before anything is known about tables.

namespace Transparency.Engine.Data;

/// <summary>A part of a formula and where in its text it stands.</summary>
internal abstract record FormulaExpression(int Start, int Length)
{
    internal sealed record Number(decimal Value, int Start, int Length) : FormulaExpression(Start, Length);

    internal sealed record Date(DateOnly Value, int Start, int Length) : FormulaExpression(Start, Length);

    /// <summary>A column of the row that a check looks at.</summary>
    internal sealed record Name(string Text, int Start, int Length) : FormulaExpression(Start, Length);

    internal sealed record Negative(FormulaExpression Of, int Start, int Length) : FormulaExpression(Start, Length);

    internal sealed record Calculation(char Sign, FormulaExpression Left, FormulaExpression Right, int Start, int Length)
        : FormulaExpression(Start, Length);

    internal sealed record Rounded(FormulaExpression Of, int Digits, int Start, int Length) : FormulaExpression(Start, Length);

    /// <summary><c>sum</c>, <c>count</c>, <c>min</c>, <c>max</c> or <c>value</c> of a column, or of rows where <paramref name="Column"/> is null.</summary>
    internal sealed record Aggregate(
        string Function,
        FormulaWord Dataset,
        FormulaWord? Column,
        IReadOnlyList<FormulaCondition> Conditions,
        int Start,
        int Length) : FormulaExpression(Start, Length);
}

/// <summary>A word of a formula and where it stands.</summary>
internal sealed record FormulaWord(string Text, int Start)
{
    public int Length => Text.Length;
}

/// <summary><c>column = value</c>, or <c>column = $column</c> for the value in the row that a check looks at.</summary>
internal sealed record FormulaCondition(FormulaWord Column, FormulaWord Value, bool OfRow);
