// What has to be known of a sheet before its first byte is written.

namespace Transparency.Engine.Spreadsheets;

/// <summary>The size of a sheet and of what is in it, from one walk over its cells.</summary>
/// <param name="Widths">Of each column: characters of its longest line among the first rows, within bounds that fit a screen.</param>
/// <param name="Decimals">The numbers of decimals that are written anywhere, in order.</param>
/// <param name="LongestText">Characters of the longest text.</param>
/// <param name="LongestAt">Row (from 0) and column of that text.</param>
internal sealed record SheetShape(IReadOnlyList<int> Widths, IReadOnlyList<int> Decimals, int LongestText, (int Row, int Column) LongestAt)
{
    private const int Narrowest = 8;
    private const int Widest = 60;
    private const int MeasuredRows = 200;

    // More digits than a spreadsheet keeps are text.
    private const int MostDecimals = SheetNumber.MostDigits;

    public static SheetShape Of(Sheet sheet)
    {
        var widths = sheet.Headings.Select(Width).ToArray();
        var decimals = new bool[MostDecimals + 1];
        var (longest, at) = (0, (0, 0));
        for (var row = 0; row < sheet.Rows; row++)
        {
            for (var column = 0; column < widths.Length; column++)
            {
                var cell = sheet.Cell(row, column);
                if (cell.Kind == SheetCellKind.Empty) continue;
                if (cell.Kind == SheetCellKind.Text && cell.Text.Length > longest) (longest, at) = (cell.Text.Length, (row, column));
                if (cell.Kind == SheetCellKind.Number && SheetNumber.Fits(cell.Text)) decimals[SheetNumber.Decimals(cell.Text)] = true;
                if (row < MeasuredRows) widths[column] = Math.Max(widths[column], Width(cell.Text));
            }
        }

        return new(widths, [.. Enumerable.Range(0, decimals.Length).Where(n => decimals[n])], longest, at);
    }

    private static int Width(string text) => Math.Clamp(text.Length + 2, Narrowest, Widest);
}
