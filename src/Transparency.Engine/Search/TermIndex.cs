// All terms of a collection and where they stand.

namespace Transparency.Engine.Search;

/// <summary>A term, in how many records it stands, and the bytes that say where.</summary>
internal sealed record Term(string Text, int Count, Bytes Postings, Bytes Positions);

/// <summary>The inverted index before it is divided into files.</summary>
/// <param name="Terms">In ordinal order.</param>
/// <param name="Lengths">For each field the number of words of each record.</param>
/// <param name="Words">The most frequent written form of each term that has a letter, with the term, in ordinal order.</param>
internal sealed record TermIndex(IReadOnlyList<Term> Terms, byte[][] Lengths, IReadOnlyList<(string Surface, string Term)> Words)
{
    // Below this a second thread costs more than it brings.
    private const int SmallestChunk = 500;

    public static TermIndex Of(Collection collection, Synonyms synonyms)
    {
        var count = collection.Records.Count;
        var lengths = collection.Fields.Select(_ => new byte[count]).ToArray();

        // What comes out is the same however many runs there are.
        var runs = Math.Clamp(count / SmallestChunk, 1, Environment.ProcessorCount);
        var chunks = new TermChunk[runs];
        Parallel.For(0, runs, run =>
        {
            var chunk = chunks[run] = new(synonyms, lengths);
            for (var i = (int)((long)count * run / runs); i < (int)((long)count * (run + 1) / runs); i++) chunk.Add(i, collection.Records[i]);
        });
        return new(Join(chunks), lengths, Written(chunks));
    }

    private static IReadOnlyList<Term> Join(TermChunk[] chunks)
    {
        var parts = new Dictionary<string, List<TermPlaces>>(StringComparer.Ordinal);
        foreach (var (term, places) in chunks.SelectMany(c => c.Terms))
        {
            if (!parts.TryGetValue(term, out var list)) parts[term] = list = [];
            list.Add(places);
        }

        return [.. parts.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => Join(p.Key, p.Value))];
    }

    private static Term Join(string text, IReadOnlyList<TermPlaces> parts)
    {
        var (postings, positions, last) = (new Bytes(), new Bytes(), -1);
        foreach (var part in parts)
        {
            postings.Integer(part.First - last);
            postings.Append(part.Postings.Written);
            positions.Append(part.Positions.Written);
            last = part.Last;
        }

        return new(text, parts.Sum(p => p.Count), postings, positions);
    }

    private static IReadOnlyList<(string, string)> Written(TermChunk[] chunks) =>
        [.. chunks.SelectMany(c => c.Surfaces)
            .GroupBy(s => (s.Surface, s.Term))
            .Select(s => (s.Key.Surface, s.Key.Term, Count: s.Sum(x => x.Count)))
            .GroupBy(s => s.Term, StringComparer.Ordinal)
            .Select(t => t.OrderByDescending(s => s.Count).ThenBy(s => s.Surface, StringComparer.Ordinal).First())
            .OrderBy(s => s.Surface, StringComparer.Ordinal)
            .Select(s => (s.Surface, s.Term))];
}
