// One cell of a sheet: what it holds and what kind of thing that is.

namespace Transparency.Engine.Spreadsheets;

/// <summary>What a spreadsheet is to take a cell for.</summary>
public enum SheetCellKind
{
    Empty,
    Text,
    Number,
    Date,
    Boolean,
}

/// <summary>A cell. Never a formula: what looks like one is text.</summary>
/// <param name="Kind">The kind of value.</param>
/// <param name="Text">
/// The text; a number as digits with an optional minus sign and full stop (<c>-12500.50</c>); a date as <c>2025-10-27</c>;
/// <c>true</c> or <c>false</c>; nothing in an empty cell.
/// </param>
public readonly record struct SheetCell(SheetCellKind Kind, string Text)
{
    public static readonly SheetCell Empty = new(SheetCellKind.Empty, "");

    public static SheetCell Of(string? text) => string.IsNullOrEmpty(text) ? Empty : new(SheetCellKind.Text, text);
}
