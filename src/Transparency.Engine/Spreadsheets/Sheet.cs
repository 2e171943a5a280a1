// A table of typed cells, and the workbook that it is a sheet of.

namespace Transparency.Engine.Spreadsheets;

/// <summary>Sheets with what a reader is told of them.</summary>
/// <param name="Title">The title in the file's properties.</param>
/// <param name="Creator">Who publishes it.</param>
/// <param name="Language">The language of the texts: <c>en-GB</c>.</param>
/// <param name="Sheets">In order.</param>
public sealed record Workbook(string Title, string Creator, string Language, IReadOnlyList<Sheet> Sheets);

/// <summary>A heading and rows. Cells are asked for one by one, so that no table is held a second time.</summary>
/// <param name="Name">At most 31 characters, none of them <c>: \ / ? * [ ]</c>.</param>
/// <param name="Headings">One for each column.</param>
/// <param name="Rows">How many rows there are under the heading.</param>
/// <param name="Cell">The cell of a row and a column, both from 0.</param>
public sealed record Sheet(string Name, IReadOnlyList<string> Headings, int Rows, Func<int, int, SheetCell> Cell)
{
    private SheetShape? _shape;

    /// <summary>What is known from a walk over all cells, made when it is first asked for.</summary>
    internal SheetShape Shape => _shape ??= SheetShape.Of(this);
}
