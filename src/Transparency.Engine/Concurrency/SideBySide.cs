// Work on many things, on all cores.

namespace Transparency.Engine.Concurrency;

/// <summary>Makes a list of results side by side; what comes out has the order of what went in.</summary>
public static class SideBySide
{
    // More threads than cores would only hold more memory: each has rooms of its own.
    private static readonly ParallelOptions OneForEachCore = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>One result for each item.</summary>
    /// <exception cref="AggregateException">What any of them threw.</exception>
    public static T[] Select<TItem, T>(IReadOnlyList<TItem> items, Func<TItem, T> make)
    {
        var made = new T[items.Count];
        Parallel.For(0, made.Length, OneForEachCore, i => made[i] = make(items[i]));
        return made;
    }
}
