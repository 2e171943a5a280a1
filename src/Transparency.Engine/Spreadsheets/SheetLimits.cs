// What a spreadsheet can hold.

using System.Globalization;

namespace Transparency.Engine.Spreadsheets;

/// <summary>The limits of Excel and of LibreOffice. A table beyond them is not written at all: half of it would pass for the whole.</summary>
public static class SheetLimits
{
    public const int MostRows = 1_048_576;
    public const int MostColumns = 16_384;

    /// <summary>Characters of a cell in Excel.</summary>
    public const int MostCharacters = 32_767;

    /// <summary>Why an XLSX file cannot hold the sheet, as a sentence; null where it can.</summary>
    public static string? NotInXlsx(Sheet sheet) => TooLarge(sheet) ?? TooLong(sheet);

    /// <summary>The same for an ODS file, whose cells may be of any length.</summary>
    public static string? NotInOds(Sheet sheet) => TooLarge(sheet);

    private static string? TooLarge(Sheet sheet) =>
        sheet.Rows >= MostRows ? $"There are {Number(sheet.Rows)} rows, and a sheet holds {Number(MostRows - 1)} under its heading."
        : sheet.Headings.Count > MostColumns ? $"There are {Number(sheet.Headings.Count)} columns, and a sheet holds {Number(MostColumns)}."
        : null;

    private static string? TooLong(Sheet sheet)
    {
        var shape = sheet.Shape;
        if (shape.LongestText <= MostCharacters) return null;
        var (row, column) = shape.LongestAt;
        return $"Row {Number(row + 1)} has {Number(shape.LongestText)} characters in \"{sheet.Headings[column]}\", and a cell of Excel holds {Number(MostCharacters)}.";
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
