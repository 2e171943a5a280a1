// Divides the terms into files small enough that a query fetches little.

using System.Text;

namespace Transparency.Engine.Search;

/// <summary>A run of terms.</summary>
/// <param name="First">The shortest text that is after every term of the shard before and not after the first of this one.</param>
/// <param name="Terms">The terms and their postings.</param>
/// <param name="Positions">Their positions.</param>
internal sealed record TermShard(string First, Bytes Terms, Bytes Positions);

internal static class TermShards
{
    // When compressed about a third. A term that is larger by itself has a shard of its own.
    private static int Size(int records) => records switch { < 2_000 => 20_000, < 20_000 => 36_000, _ => 60_000 };

    public static IReadOnlyList<TermShard> Of(IReadOnlyList<Term> terms, int records)
    {
        var limit = Size(records);
        List<TermShard> shards = [];
        for (var from = 0; from < terms.Count;)
        {
            var to = from + 1;
            var size = SizeOf(terms[from]);
            while (to < terms.Count && size + SizeOf(terms[to]) <= limit) size += SizeOf(terms[to++]);
            var first = from == 0 ? "" : Between(terms[from - 1].Text, terms[from].Text);
            shards.Add(Write(first, terms.Skip(from).Take(to - from).ToList()));
            from = to;
        }

        return shards;
    }

    private static int SizeOf(Term term) => term.Postings.Length + term.Text.Length;

    private static string Between(string before, string after) => after[..(Shared(before, after) + 1)];

    private static int Shared(ReadOnlySpan<char> one, ReadOnlySpan<char> other) => one.CommonPrefixLength(other);

    private static TermShard Write(string first, IReadOnlyList<Term> terms)
    {
        var (bytes, positions, last) = (new Bytes(), new Bytes(), Array.Empty<byte>());
        bytes.Integer(terms.Count);
        foreach (var term in terms)
        {
            var text = Encoding.UTF8.GetBytes(term.Text);
            var shared = last.AsSpan().CommonPrefixLength(text);
            bytes.Integer(shared);
            bytes.Integer(text.Length - shared);
            bytes.Append(text.AsSpan(shared));
            bytes.Integer(term.Count);
            bytes.Integer(term.Postings.Length);
            bytes.Append(term.Postings.Written);
            positions.Integer(term.Positions.Length);
            positions.Append(term.Positions.Written);
            last = text;
        }

        return new(first, bytes, positions);
    }
}
