// One value of a table, with its place in the file.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>A cell: what was written and what it means.</summary>
/// <param name="Text">As written, without the quotes.</param>
/// <param name="Value">
/// A <see cref="string"/>, <see cref="decimal"/>, <see cref="bool"/> or <see cref="DateOnly"/>, or a
/// <c>IReadOnlyList&lt;string&gt;</c> where the column has a separator; null when the cell is empty. A value that
/// refers to a register is the register's id, whatever alias was written.
/// </param>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Column">Column of the line in characters, from 1.</param>
/// <param name="Length">Characters, at least 1.</param>
public readonly record struct Cell(string Text, object? Value, int Line, int Column, int Length)
{
    /// <summary>What stands for a number that is not published because it is small.</summary>
    public const string WithheldMark = "[c]";

    public bool IsEmpty => Value is null;

    /// <summary>Whether there is a number that is not published.</summary>
    public bool IsWithheld => Value is null && Text == WithheldMark;
}
