// From values to places between 0 and 1, and the round numbers of an axis.

namespace Transparency.Engine.Charts;

/// <summary>A straight scale.</summary>
/// <param name="From">The value at 0.</param>
/// <param name="To">The value at 1; greater than <paramref name="From"/>.</param>
internal sealed record Scale(double From, double To)
{
    /// <summary>A scale that begins at nought, so that lengths can be compared.</summary>
    public static Scale FromNought(IEnumerable<decimal> values)
    {
        var all = values.Select(v => (double)v).Append(0).ToList();
        return all.Max() > all.Min() ? new(all.Min(), all.Max()) : new(0, 1);
    }

    /// <summary>The scale on to the round numbers outside.</summary>
    public Scale Rounded()
    {
        var step = Step(4);
        return new(Math.Floor(From / step) * step, Math.Ceiling(To / step) * step);
    }

    public double At(decimal value) => At((double)value);

    public double At(double value) => (value - From) / (To - From);

    /// <summary>Round numbers on the scale, at most one more than <paramref name="most"/>.</summary>
    public IReadOnlyList<decimal> Ticks(int most)
    {
        var step = Step(most);
        var first = (long)Math.Ceiling((From / step) - 1e-9);
        var last = (long)Math.Floor((To / step) + 1e-9);
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => (decimal)((first + i) * step))];
    }

    // The smallest of 1, 2 and 5 times a power of ten that gives no more steps than that.
    private double Step(int most)
    {
        var rough = (To - From) / most;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return new[] { 1, 2, 5, 10 }.Select(f => f * power).First(s => s >= rough * (1 - 1e-9));
    }
}
