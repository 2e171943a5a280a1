// A number that the site states, with all that it was made of.

using Transparency.Engine.Data;

namespace Transparency.Site.Figures;

/// <summary>A figure never stands without its period and its source.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">The number, unrounded.</param>
/// <param name="Unit"><c>GBP</c>, <c>percent</c>, <c>count</c> or what is counted.</param>
/// <param name="Period">When it holds, in words; null only where the table beside it says so.</param>
/// <param name="Inputs">The cells that it was made of, in order; one cell for a figure that is simply quoted.</param>
/// <param name="Note">What to mind.</param>
/// <param name="Link">A page with more about it.</param>
/// <param name="Id">Its id in the declared figures, which have pages of their own; null for others.</param>
/// <param name="Formula">How it was declared; null for others.</param>
public sealed record Figure(
    string Label,
    decimal Value,
    string? Unit,
    string? Period,
    IReadOnlyList<CellReference> Inputs,
    string? Note = null,
    string? Link = null,
    string? Id = null,
    string? Formula = null)
{
    /// <summary>The sum of a column over rows; null where no row has a value. Empty cells are not noughts.</summary>
    public static Figure? Sum(string label, IEnumerable<Row> rows, Column column, string? period = null)
    {
        List<CellReference> inputs = [];
        decimal sum = 0;
        foreach (var row in rows)
        {
            if (row[column].Value is not decimal value) continue;
            sum += value;
            inputs.Add(new(row, column));
        }

        return inputs.Count == 0 ? null : new(label, sum, column.Unit, period, inputs);
    }

    /// <summary>This figure over another: pounds per resident and the like, rounded to pennies.</summary>
    public Figure Per(string label, decimal divisor, CellReference divisorCell, string unit) =>
        new(label, Share(Value, divisor), unit, Period, [.. Inputs, divisorCell], Note, Link);

    /// <summary>A value for each of so many, rounded to pennies.</summary>
    public static decimal Share(decimal value, decimal divisor) => Math.Round(value / divisor, 2, MidpointRounding.AwayFromZero) + 0.00m;
}
