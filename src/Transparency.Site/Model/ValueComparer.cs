// Orders cell values of any one type.

namespace Transparency.Site.Model;

/// <summary>Numbers and dates by size, text by code point.</summary>
internal sealed class ValueComparer : IComparer<object?>
{
    public static readonly ValueComparer Instance = new();

    public int Compare(object? x, object? y) => (x, y) switch
    {
        (decimal a, decimal b) => a.CompareTo(b),
        (DateOnly a, DateOnly b) => a.CompareTo(b),
        (bool a, bool b) => a.CompareTo(b),
        _ => string.CompareOrdinal(x?.ToString(), y?.ToString()),
    };
}
