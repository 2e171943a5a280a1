// One way of writing each value, for keys, comparisons and downloads.

using System.Globalization;

namespace Transparency.Engine.Data;

/// <summary>Values as text that is the same wherever they are equal: dates as 2025-10-27, 1.0 and 1 as 1.</summary>
public static class CanonicalText
{
    /// <summary>The text of a cell's value; empty for null.</summary>
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        decimal number => number.ToString("G29", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        IReadOnlyList<string> list => string.Join(';', list),
        _ => throw new ArgumentException($"No cell holds a {value.GetType()}.", nameof(value)),
    };
}
