// Pounds in bands, so that readers can select small and large amounts with one press.

using Transparency.Engine.Search;

namespace Transparency.Site.Search;

internal static class AmountBands
{
    private const string None = "not-published";

    private static readonly IReadOnlyList<(string Id, string Label, decimal Below)> Bands =
    [
        ("under-1000", "Under £1,000", 1_000),
        ("1000-4999", "£1,000 to £4,999", 5_000),
        ("5000-9999", "£5,000 to £9,999", 10_000),
        ("10000-49999", "£10,000 to £49,999", 50_000),
        ("50000-and-more", "£50,000 and more", decimal.MaxValue),
    ];

    public static IReadOnlyList<FacetValue> Values { get; } = [.. Bands.Select(b => new FacetValue(b.Id, b.Label)), new FacetValue(None, "Not published")];

    /// <summary>The band of an amount; one of its own for an amount that is not there.</summary>
    public static string Of(decimal? amount) => amount is { } pounds ? Bands.First(b => pounds < b.Below).Id : None;
}
