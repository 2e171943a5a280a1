// A check's outcome in a sentence that a reader can follow.

using Transparency.Engine.Data;

namespace Transparency.Site.Model;

/// <summary>Words for what a check compared.</summary>
public static class CheckText
{
    /// <summary>Both values, the difference and why it stands.</summary>
    public static string Sentence(CheckResult result)
    {
        var difference = result.Difference != 0 ? $", a difference of {Format.Number(Math.Abs(result.Difference), null)}" : "";
        var values = $"{Value(result.Left)} against {Value(result.Right)}{difference}";
        return result.Note is { Length: > 0 } note ? $"{note} ({values}.)" : $"{values}.";
    }

    /// <summary>One side of a check as a number or a date; a dash where it has no value.</summary>
    public static string Value(FormulaResult result) =>
        result.Number is { } number ? Format.Number(number, Unit(result)) : result.Date is { } date ? Format.Date(date) : "\u2013";

    // All inputs in pounds make pounds; anything mixed is a bare number.
    private static string? Unit(FormulaResult result)
    {
        var units = result.Inputs.Select(i => i.Column?.Unit).Distinct().ToList();
        return units is ["GBP"] ? "GBP" : null;
    }
}
