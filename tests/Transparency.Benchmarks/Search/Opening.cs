// What it costs a reader to open a page with nothing kept from before.

namespace Transparency.Benchmarks.Search;

/// <summary>One page, opened once.</summary>
/// <param name="Milliseconds">From the start of the navigation until the answer stands in the page.</param>
/// <param name="Sent">All that was fetched.</param>
public sealed record Opening(double Milliseconds, IReadOnlyList<Sent> Sent)
{
    /// <summary>Bytes of scripts and of the index, in thousands.</summary>
    public double Search => Kilobytes(s => s.IsScript || s.IsIndex);

    /// <summary>Bytes of the page and its style, in thousands.</summary>
    public double Page => Kilobytes(s => s.IsHtml || s.IsStyle);

    /// <summary>Bytes of all but the page itself, in thousands: what another's search costs, whatever its files are called.</summary>
    public double AllButPage => Kilobytes(s => !s.IsHtml);

    public double Kilobytes(Func<Sent, bool> of) => Sent.Where(of).Sum(s => s.Bytes) / 1e3;
}

/// <summary>What an open page takes to answer once more.</summary>
/// <param name="First">Milliseconds from the event until the answer stands in the page, where it was not asked before.</param>
/// <param name="Again">The same where it was asked before, so that nothing is fetched.</param>
/// <param name="WithLayout">As <paramref name="Again"/>, until the browser has also laid it out.</param>
/// <param name="Busy">What the page's main thread does for one answer.</param>
/// <param name="Kilobytes">Fetched for one new answer, on average.</param>
public sealed record Answering(double First, double Again, double WithLayout, Busy Busy, double Kilobytes);

/// <summary>Figures of several runs.</summary>
public static class Medians
{
    public static double Median(this IEnumerable<double> figures) => figures.Order().ToList() is { Count: > 0 } sorted ? sorted[sorted.Count / 2] : double.NaN;

    /// <summary>The run in the middle, by one of its figures.</summary>
    public static T Middle<T>(this IReadOnlyList<T> runs, Func<T, double> by) => runs.OrderBy(by).ElementAt(runs.Count / 2);
}
