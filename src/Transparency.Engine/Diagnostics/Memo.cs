// What was worked out before, and what was said of it: a build after another repeats only what a change has touched.

using System.Collections.Concurrent;

namespace Transparency.Engine.Diagnostics;

/// <summary>
/// Results of earlier builds by what they were made from. Work given to it depends on nothing but its inputs; what it
/// reported is reported again. Safe to use from several threads.
/// </summary>
public sealed class Memo
{
    private readonly ConcurrentDictionary<string, Entry>? _entries;

    private Memo(ConcurrentDictionary<string, Entry>? entries) => _entries = entries;

    /// <summary>Remembers nothing: for a build that no other follows.</summary>
    public static Memo None { get; } = new(null);

    /// <summary>An empty memory that lasts as long as the program.</summary>
    public static Memo Lasting() => new(new(StringComparer.Ordinal));

    /// <summary>The result of <paramref name="work"/>, made anew unless it was last made from the same.</summary>
    /// <param name="what">Names the work; of one name only the latest result is kept.</param>
    /// <param name="from">All that the result depends on: texts and values are compared, everything else must be the very same object.</param>
    /// <param name="bag">Where to report.</param>
    /// <param name="work">Makes the result, and reports to the bag that it is given.</param>
    public T Of<T>(string what, IReadOnlyList<object?> from, DiagnosticBag bag, Func<DiagnosticBag, T> work)
    {
        if (_entries is null) return work(bag);
        if (!_entries.TryGetValue(what, out var entry) || !Same(entry.From, from))
        {
            var told = new DiagnosticBag();
            entry = new([.. from], work(told), told.Sorted());
            _entries[what] = entry;
        }

        foreach (var diagnostic in entry.Told) bag.Add(diagnostic);
        return (T)entry.Result!;
    }

    /// <summary>A check that only reports, made anew unless it was last made of the same.</summary>
    public void Check(string what, IReadOnlyList<object?> from, DiagnosticBag bag, Action<DiagnosticBag> work) => Of<object?>(what, from, bag, told =>
    {
        work(told);
        return null;
    });

    /// <summary>Keeps a result that was made elsewhere.</summary>
    public void Keep<T>(string what, IReadOnlyList<object?> from, T result)
    {
        if (_entries is not null) _entries[what] = new([.. from], result, []);
    }

    /// <summary>Whether there is a result that was made from the same.</summary>
    public bool TryFind<T>(string what, IReadOnlyList<object?> from, out T result)
    {
        var isKnown = false;
        result = default!;
        if (_entries?.TryGetValue(what, out var entry) == true && Same(entry.From, from)) (isKnown, result) = (true, (T)entry.Result!);
        return isKnown;
    }

    private static bool Same(IReadOnlyList<object?> one, IReadOnlyList<object?> other)
    {
        if (one.Count != other.Count) return false;
        for (var i = 0; i < one.Count; i++)
        {
            var isValue = one[i] is string or System.ValueType;
            if (isValue ? !one[i]!.Equals(other[i]) : !ReferenceEquals(one[i], other[i])) return false;
        }

        return true;
    }

    private sealed record Entry(IReadOnlyList<object?> From, object? Result, IReadOnlyList<Diagnostic> Told);
}
