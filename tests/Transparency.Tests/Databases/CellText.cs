// Values from other programs as the text that they stand for, so that two files can be compared cell by cell.

using System.Collections;
using System.Globalization;

namespace Transparency.Tests.Databases;

internal static class CellText
{
    /// <summary>Each cell in which two tables differ: row, column and both texts. Numbers are compared by value.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyList<object?[]> one, IReadOnlyList<object?[]> other)
    {
        if (one.Count != other.Count) return [$"{one.Count} rows and {other.Count} rows"];
        return
        [
            .. from row in Enumerable.Range(0, one.Count)
               from column in Enumerable.Range(0, Math.Max(one[row].Length, other[row].Length))
               let first = Of(one[row].ElementAtOrDefault(column))
               let second = Of(other[row].ElementAtOrDefault(column))
               where !Same(first, second)
               select $"row {row + 1}, column {column + 1}: {first} and {second}",
        ];
    }

    private static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        bool yes => yes ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable list => string.Join(';', list.Cast<object?>().Select(Of)),
        _ => value.ToString()!,
    };

    private static bool Same(string one, string other) =>
        one == other || (Number(one) is { } first && Number(other) is { } second && first == second);

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
