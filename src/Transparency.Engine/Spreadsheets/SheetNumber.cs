// Which numbers and dates a spreadsheet keeps as they are written.

using System.Globalization;

namespace Transparency.Engine.Spreadsheets;

internal static class SheetNumber
{
    /// <summary>A spreadsheet keeps numbers as 64-bit floating point: of more digits the last would be lost.</summary>
    public const int MostDigits = 15;

    // Excel believes in 29 February 1900: days before it have other numbers in other programs.
    private static readonly DateOnly FirstSafeDay = new(1900, 3, 1);
    private static readonly DateOnly DayNought = new(1899, 12, 30);

    /// <summary>Whether no digit is lost; otherwise the number is written as text.</summary>
    public static bool Fits(string number) => number.AsSpan().TrimStart('-').TrimStart('0').Length - (number.Contains('.') ? 1 : 0) <= MostDigits && Decimals(number) <= MostDigits;

    /// <summary>Digits behind the full stop, noughts at the end among them.</summary>
    public static int Decimals(string number) => number.IndexOf('.') is >= 0 and var stop ? number.Length - stop - 1 : 0;

    /// <summary>Excel's number of a day; null for days that it has no sure number for.</summary>
    public static int? ExcelDay(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= FirstSafeDay
            ? day.DayNumber - DayNought.DayNumber
            : null;
}
