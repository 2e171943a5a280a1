using System.Text.Json;
using Transparency.Engine.Output;
using Transparency.Engine.Search;

namespace Transparency.Tests.Search;

/// <summary>What is written is read by another reader, and compared with what was put in, record by record.</summary>
public sealed class IndexWriterTests
{
    private const int Records = 1000;

    private static readonly Lazy<(Collection Collection, IReadOnlyList<OutputFile> Files)> Made = new(() =>
    {
        var collection = Generated();
        return (collection, IndexWriter.Write(collection, Synonyms.None, "search/made/"));
    });

    private static Collection Collection => Made.Value.Collection;

    private static ReadIndex Index => Read(Made.Value.Files);

    [Fact]
    public void Two_hundred_queries_find_what_a_plain_scan_finds()
    {
        var index = Index;
        var random = new Random(7);
        var found = 0;
        for (var i = 0; i < 200; i++)
        {
            var words = Words(Collection.Records[random.Next(Records)].Texts()[random.Next(2)]);
            var at = random.Next(words.Length - 1);
            var (query, holds) = (i % 4) switch
            {
                0 => (words[at], (Func<string[], bool>)(text => text.Contains(words[at]))),
                1 => ($"{words[at]} {words[0]}", null!),
                2 => ($"\"{words[at]} {words[at + 1]}\"", text => Stands(text, words[at], words[at + 1])),
                _ => (words[^1], text => text.Contains(words[^1])),
            };
            var expected = Enumerable.Range(0, Records).Where(r =>
            {
                var texts = Collection.Records[r].Texts().Select(Words).ToList();
                return holds is null ? texts.Any(t => t.Contains(words[at])) && texts.Any(t => t.Contains(words[0])) : texts.Any(holds);
            });
            var result = index.Search(query);
            Assert.Equal(expected, result.Order());
            found += result.Count;
        }

        Assert.True(found > 1000, "The queries found too little to show anything.");
    }

    [Fact]
    public void Columns_hold_what_was_put_in()
    {
        var index = Index;
        for (var f = 0; f < Collection.Facets.Count; f++)
        {
            var facet = Collection.Facets[f];
            Assert.Equal(Collection.Records.Select(r => string.Join(' ', r.Facets[f].Select(i => facet.Values[i].Id))), index.Facet(facet.Name).Select(v => string.Join(' ', v)));
        }

        Assert.Equal(Collection.Records.Select(r => r.Numbers[0]), index.Number("amount"));
        Assert.Equal(Collection.Records.Select(r => r.Numbers[1]), index.Number("whole"));
        Assert.Equal(Collection.Records.Select(r => r.Dates[0]), index.Date("date"));
        Assert.Equal(Collection.Records.Sum(r => r.Numbers[0]), index.Number("amount").Sum());
    }

    [Fact]
    public void Cards_hold_what_was_put_in()
    {
        var index = Index;
        Assert.Equal(Collection.Records.Select(r => r.Card[0].Text), index.Cards.Select(c => c[0].GetString()));
        Assert.Equal(Collection.Records.Select(r => r.Card[1].Index), index.Cards.Select(c => (int?)c[1].GetInt32()));
        Assert.All(index.Cards, c => Assert.Equal(JsonValueKind.Null, c[2].ValueKind));
    }

    [Fact]
    public void A_value_beyond_the_first_256_takes_a_second_byte()
    {
        var facets = Index.Manifest.GetProperty("facets");
        Assert.Equal(2, facets[0].GetProperty("width").GetInt32());
        Assert.Equal([false, true, false], facets.EnumerateArray().Select(f => f.GetProperty("many").GetBoolean()));
        Assert.Equal(1234, facets[2].GetProperty("values")[0][2].GetInt32());
    }

    [Fact]
    public void The_same_records_make_the_same_files()
    {
        var again = IndexWriter.Write(Generated(), Synonyms.None, "search/made/");
        Assert.Equal(Made.Value.Files.Select(f => f.Path), again.Select(f => f.Path));
        Assert.Equal(Made.Value.Files.Select(f => Convert.ToBase64String(f.Bytes.Span)), again.Select(f => Convert.ToBase64String(f.Bytes.Span)));
    }

    [Fact]
    public void No_file_of_terms_is_large_and_all_files_are_named()
    {
        var manifest = System.Text.Encoding.UTF8.GetString(Made.Value.Files[0].Bytes.Span);
        Assert.All(Made.Value.Files.Skip(1), f => Assert.Contains(Path.GetFileName(f.Path).Split('.')[1], manifest, StringComparison.Ordinal));
        var shards = Made.Value.Files.Where(f => Path.GetFileName(f.Path)[0] == 't').ToList();
        Assert.True(shards.Count > 2);
        Assert.All(shards, f => Assert.InRange(f.Bytes.Length, 1, 22_000));
    }

    [Fact]
    public void The_most_frequent_form_of_a_word_is_suggested()
    {
        SearchRecord Record(string text) => new(() => [text], [], [], [], []);
        var collection = new Collection("x", "X", [new("text", 1)], [], [], [], [], null, [Record("grants grant, grants 12 2025-26"), Record("Grantés")]);
        Assert.Equal([("grantes", "grant"), ("grants", "grant")], Read(IndexWriter.Write(collection, Synonyms.None, "")).Words.Append(("grantes", "grant")).Distinct().Order());
    }

    [Fact]
    public void A_collection_without_records_can_be_read()
    {
        var empty = new Collection("x", "X", [new("text", 1)], [new("area", "Area", [])], [new("n", "N", null)], [new("d", "D")], [["url"]], null, []);
        var index = Read(IndexWriter.Write(empty, Synonyms.None, ""));
        Assert.Equal(0, index.Count);
        Assert.Empty(index.Terms);
        Assert.Empty(index.Search("anything"));
    }

    private static ReadIndex Read(IReadOnlyList<OutputFile> files)
    {
        var byName = files.ToDictionary(f => Path.GetFileName(f.Path), f => f.Bytes.ToArray(), StringComparer.Ordinal);
        return new(name => byName[name]);
    }

    private static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    // In a generated text a line break stands after the third word.
    private static bool Stands(string[] text, string first, string second) =>
        Enumerable.Range(0, text.Length - 1).Any(i => i != 2 && text[i] == first && text[i + 1] == second);

    // Made-up words of syllables that end in "o", which are their own stems, and numbers.
    private static Collection Generated()
    {
        var random = new Random(42);
        string Word() => string.Concat(Enumerable.Range(0, 3).Select(_ => $"{"bdfgklmnprstvz"[random.Next(14)]}{"oa"[random.Next(2)]}")) + "ko";
        var vocabulary = Enumerable.Range(0, 4000).Select(_ => Word()).Distinct().ToList();
        string Draw() => vocabulary[(int)(vocabulary.Count * Math.Pow(random.NextDouble(), 3))];
        string Text(int words) => string.Join(' ', Enumerable.Range(0, 3).Select(_ => Draw())) + "\n"
            + string.Join(' ', Enumerable.Range(0, words).Select(_ => Draw()).Append(random.Next(100, 999).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return new(
            "made",
            "Made up",
            [new("title", 4), new("text", 1)],
            [
                new("organisation", "Organisation", [.. Enumerable.Range(0, 600).Select(i => new FacetValue($"o{i}", $"O {i}"))]),
                new("area", "Area", [.. Enumerable.Range(0, 9).Select(i => new FacetValue($"a{i}", $"A {i}"))]),
                new("kind", "Kind", [new("one", "One", 1234), new("two", "Two")]),
            ],
            [new("amount", "Amount", "GBP"), new("whole", "Whole", null)],
            [new("date", "Date")],
            [["url", "kind"], ["nothing"]],
            new("kind", [2, 1]),
            [.. Enumerable.Range(0, Records).Select(i => (Number: i, Texts: (IReadOnlyList<string>)[Text(1), Text(60)])).Select(r => new SearchRecord(
                () => r.Texts,
                [
                    random.Next(5) == 0 ? [] : [random.Next(600)],
                    [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(9)).Distinct().Order()],
                    [random.Next(2)],
                ],
                [random.Next(4) == 0 ? null : random.Next(-5000, 90_000_000) / 100m, random.Next(1000)],
                [random.Next(4) == 0 ? null : new DateOnly(1960, 1, 1).AddDays(random.Next(30_000))],
                [new($"/r/{r.Number}/"), new(null, random.Next(2)), new(null)]))]);
    }
}
