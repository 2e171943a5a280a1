// A second reader of the index, written from FORMAT.md alone, in the plainest way.

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Transparency.Engine.Search;

namespace Transparency.Tests.Search;

/// <summary>Where a term stands in a record: for each field its positions.</summary>
internal sealed record Posting(int Record, IReadOnlyDictionary<int, IReadOnlyList<int>> Positions);

/// <summary>The index of a collection, wholly decoded.</summary>
internal sealed class ReadIndex
{
    private readonly Func<string, byte[]> _file;
    private readonly SortedDictionary<string, IReadOnlyList<Posting>> _terms = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<byte[]> _lengths;

    /// <param name="file">From a name beside the manifest to its bytes.</param>
    public ReadIndex(Func<string, byte[]> file)
    {
        _file = file;
        Manifest = JsonDocument.Parse(file("manifest.json")).RootElement;
        Count = Manifest.GetProperty("count").GetInt32();
        var lengths = Open(Manifest.GetProperty("lengths").GetString()!);
        Fields = Manifest.GetProperty("fields").GetArrayLength();
        Assert.Equal(Fields * Count, lengths.Length);
        _lengths = [.. Enumerable.Range(0, Fields).Select(f => lengths.AsSpan(f * Count, Count).ToArray())];
        for (var shard = 0; shard < FirstTerms.Count; shard++) ReadShard(shard);
        Cards = [.. Enumerable.Range(0, Count).Select(_ => new List<JsonElement>())];
        foreach (var (part, letter) in Manifest.GetProperty("cards").EnumerateArray().Zip("abc")) ReadCards(part, letter);
    }

    public static ReadIndex In(string folder) => new(name => File.ReadAllBytes(Path.Combine(folder, name)));

    public JsonElement Manifest { get; }

    public int Count { get; }

    public int Fields { get; }

    public IReadOnlyList<List<JsonElement>> Cards { get; }

    public IReadOnlyDictionary<string, IReadOnlyList<Posting>> Terms => _terms;

    public string? Card(int record, string column) => Cards[record][Columns.IndexOf(column)].ToString() is { Length: > 0 } text ? text : null;

    public IReadOnlyList<string> Values(string facet)
    {
        var column = Column("facets", facet);
        var values = column.GetProperty("dictionary").GetString() is { } file ? JsonDocument.Parse(Open(file)).RootElement : column.GetProperty("values");
        Assert.Equal(column.GetProperty("size").GetInt32(), values.GetArrayLength());
        return [.. values.EnumerateArray().Select(v => v[0].GetString()!)];
    }

    public IReadOnlyList<IReadOnlyList<string>> Facet(string name)
    {
        var facet = Column("facets", name);
        var values = Values(name);
        var bytes = Open(facet.GetProperty("file").GetString()!);
        if (facet.GetProperty("many").GetBoolean())
        {
            var at = 0;
            return [.. Enumerable.Range(0, Count).Select(_ => Gaps(bytes, ref at, (int)Integer(bytes, ref at)).Select(i => values[i]).ToList())];
        }

        return [.. Enumerable.Range(0, Count).Select(record =>
        {
            var value = 0;
            for (var plane = 0; plane < facet.GetProperty("width").GetInt32(); plane++) value += bytes[(plane * Count) + record] << (8 * plane);
            return (IReadOnlyList<string>)(value == 0 ? [] : [values[value - 1]]);
        })];
    }

    public IReadOnlyList<decimal?> Number(string name)
    {
        var number = Column("numbers", name);
        return Differences(number, (decimal)Math.Pow(10, number.GetProperty("scale").GetInt32()));
    }

    public IReadOnlyList<DateOnly?> Date(string name) =>
        [.. Differences(Column("dates", name), 1).Select(d => d is { } days ? (DateOnly?)new DateOnly(1970, 1, 1).AddDays((int)days) : null)];

    public IReadOnlyList<(string Surface, string Term)> Words =>
        [.. Encoding.UTF8.GetString(Open(Manifest.GetProperty("words").GetString()!)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1]))];

    /// <summary>
    /// The records that hold all words of a query, best first, or where none does, those that hold any; words between
    /// quotation marks have to stand together.
    /// </summary>
    public IReadOnlyList<int> Search(string query)
    {
        var quoted = query.StartsWith('"');
        var words = new Tokens().Of(query).Where(t => t.Term is not null).GroupBy(t => t.Position).Select(g => g.First()).ToList();
        var scores = new Dictionary<int, double>();
        var held = new Dictionary<int, int>();
        foreach (var postings in words.Select(w => _terms.GetValueOrDefault(w.Term!, [])))
        {
            foreach (var posting in postings)
            {
                scores[posting.Record] = scores.GetValueOrDefault(posting.Record) + Score(posting, postings.Count);
                held[posting.Record] = held.GetValueOrDefault(posting.Record) + 1;
            }
        }

        var boost = Boost();
        var all = scores.Where(s => held[s.Key] == words.Count).ToList();
        return [.. (all.Count > 0 || quoted ? all : [.. scores]).Where(s => !quoted || StandTogether(s.Key, words))
            .OrderByDescending(s => Math.Round(s.Value * boost(s.Key), 9)).ThenBy(s => s.Key).Select(s => s.Key)];
    }

    private double Score(Posting posting, int df)
    {
        var f = 0.0;
        foreach (var (field, positions) in posting.Positions)
        {
            var about = Manifest.GetProperty("fields")[field];
            f += about.GetProperty("weight").GetDouble() * positions.Count
                / (0.25 + (0.75 * _lengths[field][posting.Record] / about.GetProperty("average").GetDouble()));
        }

        return Math.Log(1 + ((Count - df + 0.5) / (df + 0.5))) * f / (1.2 + f);
    }

    private Func<int, double> Boost()
    {
        var boost = Manifest.GetProperty("boost");
        if (boost.ValueKind == JsonValueKind.Null) return _ => 1;
        var facet = Facet(boost.GetProperty("facet").GetString()!);
        var values = Values(boost.GetProperty("facet").GetString()!).ToList();
        return record => facet[record] is [var value] ? boost.GetProperty("factors")[values.IndexOf(value)].GetDouble() : 1;
    }

    private bool StandTogether(int record, IReadOnlyList<Token> words) => Enumerable.Range(0, Fields).Any(field =>
    {
        IReadOnlyList<int> Places(Token word) => _terms[word.Term!].Single(p => p.Record == record).Positions.GetValueOrDefault(field, []);
        return Places(words[0]).Any(start => words.All(w => Places(w).Contains(start + w.Position - words[0].Position)));
    });

    private IReadOnlyList<string> FirstTerms => [.. Manifest.GetProperty("shards").GetProperty("from").EnumerateArray().Select(t => t.GetString()!)];

    private static string NameOf(string kind, JsonElement hashes, int at) => $"{kind}{at}.{hashes.GetString()!.Substring(at * 10, 10)}.bin";

    private void ReadCards(JsonElement part, char letter)
    {
        var size = part.GetProperty("size").GetInt32();
        for (var record = 0; record < Count; record += size)
        {
            var block = JsonDocument.Parse(Open(NameOf($"{letter}c", part.GetProperty("files"), record / size))).RootElement;
            Assert.Equal(Math.Min(size, Count - record), block.GetArrayLength());
            for (var i = 0; i < block.GetArrayLength(); i++) Cards[record + i].AddRange(block[i].EnumerateArray());
        }
    }

    private void ReadShard(int shard)
    {
        var shards = Manifest.GetProperty("shards");
        var (terms, positions) = (Open(NameOf("t", shards.GetProperty("terms"), shard)), Open(NameOf("p", shards.GetProperty("positions"), shard)));
        var (at, place, last) = (0, 0, Array.Empty<byte>());
        for (var left = Integer(terms, ref at); left > 0; left--)
        {
            var shared = (int)Integer(terms, ref at);
            var rest = (int)Integer(terms, ref at);
            last = [.. last[..shared], .. terms[at..(at + rest)]];
            at += rest;
            var count = (int)Integer(terms, ref at);
            var length = (int)Integer(terms, ref at);
            var end = at + length;
            var positionLength = (int)Integer(positions, ref place);
            var positionEnd = place + positionLength;
            List<Posting> postings = [];
            for (var record = -1; at < end;)
            {
                record += (int)Integer(terms, ref at);
                var mask = (int)Integer(terms, ref at);
                var fields = new SortedDictionary<int, IReadOnlyList<int>>();
                for (var field = 0; field < Fields; field++)
                {
                    if ((mask & (1 << field)) != 0) fields[field] = Gaps(positions, ref place, (int)Integer(terms, ref at));
                }

                postings.Add(new(record, fields));
            }

            Assert.Equal(end, at);
            Assert.Equal(positionEnd, place);
            Assert.Equal(count, postings.Count);
            var term = Encoding.UTF8.GetString(last);
            Assert.Equal(FirstTerms[shard], Shard(term));
            _terms.Add(term, postings);
        }

        Assert.Equal(terms.Length, at);
    }

    private string Shard(string term) => FirstTerms.Last(first => string.CompareOrdinal(first, term) <= 0);

    private IReadOnlyList<decimal?> Differences(JsonElement column, decimal factor)
    {
        var bytes = Open(column.GetProperty("file").GetString()!);
        var (at, last) = (0, 0m);
        return [.. Enumerable.Range(0, Count).Select(_ =>
        {
            var code = Integer(bytes, ref at);
            if (code == 0) return (decimal?)null;
            var difference = code - 1;
            last += difference % 2 == 0 ? difference / 2 : -(decimal)((difference + 1) / 2);
            return last / factor;
        })];
    }

    private static IReadOnlyList<int> Gaps(byte[] bytes, ref int at, int count)
    {
        var numbers = new int[count];
        var last = -1;
        for (var i = 0; i < count; i++) numbers[i] = last += (int)Integer(bytes, ref at);
        return numbers;
    }

    private static ulong Integer(byte[] bytes, ref int at)
    {
        var (value, shift) = (0ul, 0);
        while (true)
        {
            var b = bytes[at++];
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80) return value;
            shift += 7;
        }
    }

    private byte[] Open(string name)
    {
        var bytes = _file(name);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes))[..10], name.Split('.')[1]);
        using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        gzip.CopyTo(plain);
        return plain.ToArray();
    }

    private JsonElement Column(string list, string name) => Manifest.GetProperty(list).EnumerateArray().Single(c => c.GetProperty("name").GetString() == name);

    private List<string> Columns => [.. Manifest.GetProperty("cards").EnumerateArray().SelectMany(p => p.GetProperty("columns").EnumerateArray()).Select(c => c.GetString()!)];
}
