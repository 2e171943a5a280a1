// Values in a few levels, for colours.

namespace Transparency.Engine.Charts;

/// <summary>Levels with about as many values in each; equal values are never parted.</summary>
public sealed class Levels
{
    /// <summary>So many steps of one colour can be told apart.</summary>
    public const int Most = 4;

    private readonly IReadOnlyList<decimal> _first;
    private readonly IReadOnlyList<decimal> _values;

    private Levels(IReadOnlyList<decimal> values, IReadOnlyList<decimal> first) => (_values, _first) = (values, first);

    public int Count => _first.Count;

    public static Levels Of(IEnumerable<decimal> values)
    {
        var sorted = values.Order().ToList();
        var count = Math.Min(Most, sorted.Distinct().Count());
        List<decimal> first = [];
        for (var i = 0; i < count; i++)
        {
            // Where equal values fill more than one level, the next begins at the next value that there is.
            var at = sorted[i * sorted.Count / count];
            if (first.Count > 0 && at <= first[^1]) at = sorted.Find(v => v > first[^1]);
            if (first.Count == 0 || at > first[^1]) first.Add(at);
        }

        return new(sorted, first);
    }

    /// <summary>The level of a value, from 1 for the lowest.</summary>
    public int LevelOf(decimal value) => Math.Max(1, _first.Count(f => f <= value));

    /// <summary>The least and the greatest value of a level.</summary>
    public (decimal Least, decimal Greatest) RangeOf(int level)
    {
        var within = _values.Where(v => LevelOf(v) == level).ToList();
        return (within[0], within[^1]);
    }
}
