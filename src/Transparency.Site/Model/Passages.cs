// What the site takes from each passage of each source document, in the document's order.

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

/// <summary>The register of passages.</summary>
public sealed class Passages
{
    private readonly Dictionary<string, IReadOnlyList<Passage>> _bySource;
    private readonly Dictionary<Provenance, Passage> _byPlace = [];

    public Passages(IEnumerable<Table> tables, IEnumerable<Publication> publications, Places places)
    {
        var rows = tables.SelectMany(t => t.Rows)
            .SelectMany(row => Provenance.All(row).Select(place => (place, row)))
            .ToLookup(p => p.place, p => p.row);
        var numbers = publications
            .SelectMany(p => p.Document.Segments.OfType<NumberSegment>().Select(n => (Place: Provenance.Of(n, p.Source), n)))
            .Where(n => n.Place is not null)
            .ToLookup(n => n.Place!, n => n.n);
        foreach (var place in rows.Select(g => g.Key).Concat(numbers.Select(g => g.Key)).Distinct())
        {
            _byPlace[place] = new(Addresses.Passage(place), places.Of(place), [.. rows[place]], [.. numbers[place]]);
        }

        _bySource = _byPlace
            .GroupBy(p => p.Key.Source, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => (IReadOnlyList<Passage>)[.. g.Select(p => p.Value).OrderBy(p => p.Place.Order).ThenBy(p => p.Url, StringComparer.Ordinal)],
                StringComparer.Ordinal);
    }

    /// <summary>The passages of a source that anything is taken from, in its order; the document as a whole comes last.</summary>
    public IReadOnlyList<Passage> Of(string source) => _bySource.GetValueOrDefault(source) ?? [];

    public Passage? Find(Provenance place) => _byPlace.GetValueOrDefault(place);
}
