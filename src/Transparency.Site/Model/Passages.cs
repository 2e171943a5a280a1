// What the site takes from each passage of each source document, in the document's order.

using System.Collections.Concurrent;
using Transparency.Engine.Content;
using Transparency.Engine.Data;

namespace Transparency.Site.Model;

/// <summary>A paragraph of a source document, or the document as a whole, with all that comes from it.</summary>
/// <param name="Url">Its entry in the register of sources.</param>
/// <param name="Place">Where a reader finds its words; the entry itself where they are not on this site.</param>
/// <param name="Rows">Rows of tables that name it as their place, or as a further one.</param>
/// <param name="Numbers">Numbers in its words on this site.</param>
public sealed record Passage(string Url, Place Place, IReadOnlyList<Row> Rows, IReadOnlyList<NumberSegment> Numbers)
{
    /// <summary>How many numbers the rows hold.</summary>
    public int FigureCount { get; } = Rows.Sum(r => Figures(r).Count());

    /// <summary>The columns in which a row holds numbers.</summary>
    public static IEnumerable<Column> Figures(Row row) => row.Schema.Columns.Where(c => c.Type.IsNumber && !row[c].IsEmpty);
}

/// <summary>The register of passages; each is put together when it is first asked for.</summary>
/// <param name="rows">The rows that each place is named by.</param>
/// <param name="publications">The documents of this site.</param>
/// <param name="places">Where readers find a place.</param>
public sealed class Passages(ILookup<Provenance, Row> rows, IReadOnlyList<Publication> publications, Places places)
{
    private readonly ConcurrentDictionary<Provenance, Passage> _passages = [];

    private readonly ILookup<Provenance, NumberSegment> _numbers = publications
        .SelectMany(p => p.Document.Segments.OfType<NumberSegment>().Select(n => (Place: Provenance.Of(n, p.Source), n)))
        .Where(n => n.Place is not null)
        .ToLookup(n => n.Place!, n => n.n);

    private ILookup<string, Provenance>? _bySource;

    /// <summary>The passages of a source that anything is taken from, in its order; the document as a whole comes last.</summary>
    public IReadOnlyList<Passage> Of(string source)
    {
        _bySource ??= rows.Select(g => g.Key).Concat(_numbers.Select(g => g.Key)).Distinct().ToLookup(p => p.Source, StringComparer.Ordinal);
        return [.. _bySource[source].Select(p => Find(p)!).OrderBy(p => p.Place.Order).ThenBy(p => p.Url, StringComparer.Ordinal)];
    }

    public Passage? Find(Provenance place) => rows.Contains(place) || _numbers.Contains(place)
        ? _passages.GetOrAdd(place, p => new(Addresses.Passage(p), places.Of(p), [.. rows[p]], [.. _numbers[p]]))
        : null;
}
