// How much a value changed, in words that do not make much of little.

using Transparency.Site.Views;

namespace Transparency.Site.Charts;

/// <summary>A change as readers see it.</summary>
/// <param name="Difference"><c>+35</c>, <c>−£2.00</c>, <c>+1.5 points</c>; or the mark of a figure that is not there.</param>
/// <param name="Percentage"><c>+16.0%</c>; or the mark that says why there is none.</param>
internal sealed record ValueChange(string Difference, string Percentage)
{
    /// <param name="from">The earlier value; null where it is not known.</param>
    /// <param name="to">The later one.</param>
    /// <param name="unit">Of both.</param>
    /// <param name="smallBase">What an earlier value must at least be for a percentage of it to be told.</param>
    public static ValueChange Of(decimal? from, decimal? to, string? unit, decimal smallBase)
    {
        if (from is not { } before || to is not { } after) return new(Shorthand.NotAvailable, Shorthand.NotAvailable);
        var by = after - before;

        // A percentage of a percentage would be taken for the difference.
        if (unit == "percent") return new(Signed(by, null) + (Math.Abs(by) == 1 ? " point" : " points"), Shorthand.NotApplicable);
        var percentage = before < 0 ? Shorthand.NotApplicable
            : before < smallBase || before == 0 ? Shorthand.LowReliability
            : Signed(decimal.Round(by / before * 100, 1, MidpointRounding.AwayFromZero) + 0.0m, "percent");
        return new(Signed(by, unit), percentage);
    }

    private static string Signed(decimal value, string? unit) => (value > 0 ? "+" : "") + Format.Number(value, unit);
}
