// A check's outcome in words that a reader can follow.

using Transparency.Engine.Data;

namespace Transparency.Site.Model;

/// <summary>Words for what a check compared.</summary>
public static class CheckText
{
    private const string Nothing = "No reason stated.";

    /// <summary>Both values, the difference, what we see, and what the publisher says.</summary>
    public static string Sentence(CheckResult result)
    {
        var (left, right) = CheckSide.Of(result);
        var difference = IsApart(result) ? $", a difference of {Amount(result, left, right)}" : "";
        var values = $"{left.Text} against {right.Text}{difference}";
        return result.Note is { Length: > 0 } note ? $"{note} ({values}.) {Reason(result.Reason)}" : $"{values}.";
    }

    /// <summary>What the publisher says about a difference.</summary>
    public static string Reason(string? said) => said is { Length: > 0 } ? $"The publisher says: {said}" : Nothing;

    /// <summary><c>415 offences (1.06% of 39,150 offences)</c>, <c>84 days</c>; null where the sides are the same, or are texts.</summary>
    public static string? Difference(CheckResult result)
    {
        var (left, right) = CheckSide.Of(result);
        if (!IsApart(result)) return null;
        var share = Share(left, right) is { } percent ? $" ({percent} of {right.Text})" : "";
        return Amount(result, left, right) + share;
    }

    /// <summary>The one side seen from the other: <c>415 offences more (1.06%)</c>, <c>84 days earlier</c>.</summary>
    public static string? SeenFrom(CheckResult result, CheckSide here, CheckSide there)
    {
        if (!IsApart(result)) return null;
        var isMore = here.Result.Date is { } date ? there.Result.Date > date : there.Result.Number > here.Result.Number;
        var word = (here.Result.Date is not null, isMore) switch
        {
            (true, true) => "later",
            (true, false) => "earlier",
            (_, true) => "more",
            _ => "less",
        };
        return $"{Amount(result, here, there)} {word}" + (Share(there, here) is { } percent ? $" ({percent})" : "");
    }

    // Texts are the same or not; there is nothing to count between them.
    private static bool IsApart(CheckResult result) => result.Difference != 0 && result.Left.Text is null;

    private static string Amount(CheckResult result, CheckSide one, CheckSide other)
    {
        var amount = Math.Abs(result.Difference);
        if (result.Left.Date is not null) return amount == 1 ? "1 day" : $"{Format.Number(amount, null)} days";
        // Units are plurals: one of them goes without its name.
        if (one.Unit != other.Unit || (amount == 1 && one.Unit is not ("GBP" or "percent"))) return Format.Number(amount, null);
        return one.Unit == "percent" ? $"{Format.Number(amount, null)} percentage points" : Format.Quantity(amount, one.Unit);
    }

    // How large the difference is beside the second side, where both count the same.
    private static string? Share(CheckSide of, CheckSide beside)
    {
        if (of.Unit != beside.Unit || of.Unit == "percent") return null;
        if (of.Result.Number is not { } a || beside.Result.Number is not { } b || b == 0) return null;
        return Format.Number(Math.Round(Math.Abs((a - b) / b) * 100, 2, MidpointRounding.AwayFromZero) + 0.00m, "percent");
    }
}
