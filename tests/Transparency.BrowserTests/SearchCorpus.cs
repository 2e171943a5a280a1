// Made-up records to search in, and a plain scan that says what is to be found.

using System.Globalization;
using System.Text.Json;
using Transparency.Engine.Search;

namespace Transparency.BrowserTests;

/// <summary>
/// Made-up records, the same in every run, and a plain scan over them that knows nothing of the index: a text is made
/// of atoms, and an atom is found by its meaning, in whichever form it is written.
/// </summary>
internal sealed class SearchCorpus
{
    private static readonly string[] Syllables = ["ba", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu", "dra", "sko", "che", "fli"];
    private static readonly string[] Ends = ["", "s", "ing", "ed"];
    private static readonly string[] Areas = ["north", "east", "south", "west", "hill", "dale", "wold"];
    private static readonly string[] Kinds = ["letter", "grant", "report"];
    private static readonly DateOnly FirstDay = new(2015, 4, 1);

    private readonly List<string> _words;
    private readonly int _organisations;
    private uint _state;

    public SearchCorpus(int size, uint seed)
    {
        _state = seed;
        _organisations = size / 3;
        Facets =
        [
            ("area", Areas, r => r.Area is { } area ? [area] : []),
            ("kind", Kinds, r => r.Kinds),
            ("organisation", [.. Enumerable.Range(0, _organisations).Select(i => $"o{i}")], r => r.Organisation is { } organisation ? [organisation] : []),
        ];
        _words = [.. MadeWords(200 + (size / 4))];
        Records = [.. Enumerable.Range(0, size).Select(_ => MadeRecord())];
    }

    /// <summary>A word by its root, or an amount: what it means, and how it is written here.</summary>
    public sealed record Atom(string Meaning, string Written);

    public sealed record Made(IReadOnlyList<IReadOnlyList<Atom>> Fields, int? Area, IReadOnlyList<int> Kinds, int? Organisation, decimal? Amount, DateOnly? Date)
    {
        public IReadOnlySet<string> Meanings { get; } = Fields.SelectMany(f => f).Select(a => a.Meaning).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What is asked, in the words of the browser's part and in those of the scan.</summary>
    /// <param name="Json">As <c>find</c> takes it.</param>
    /// <param name="Words">Meanings that a record has to hold.</param>
    /// <param name="Phrases">Meanings that have to follow one another in one field.</param>
    /// <param name="Holds">Whether a record has what is chosen; a facet can be left out, by its name.</param>
    /// <param name="Sort">As <c>find</c> takes it.</param>
    public sealed record Asked(
        string Json, IReadOnlyList<string> Words, IReadOnlyList<IReadOnlyList<string>> Phrases, Func<Made, string?, bool> Holds, string Sort);

    public IReadOnlyList<Made> Records { get; }

    public IReadOnlyList<string> Words => _words;

    /// <summary>The facets with their ids and what a record has of each.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<string> Ids, Func<Made, IReadOnlyList<int>> Of)> Facets { get; }

    public Collection Collection => new(
        "made", "Made-up records",
        [new("title", 4), new("text", 1)],
        [.. Facets.Select(f => new Facet(f.Name, f.Name, [.. f.Ids.Select(id => new FacetValue(id, id))]))],
        [new("amount", "Amount", "GBP")], [new("date", "Date")],
        [["url", "title"]], null,
        [
            .. Records.Select((r, i) => new SearchRecord(
                () => [.. r.Fields.Select(Text)], [.. Facets.Select(f => f.Of(r))], [r.Amount], [r.Date],
                [new($"/made/{i}/"), new(Text(r.Fields[0]))])),
        ]);

    /// <summary>The numbers of the records that answer, in the order asked for.</summary>
    /// <param name="asked">The question.</param>
    /// <param name="without">A facet whose choice is left out.</param>
    public IReadOnlyList<int> Scan(Asked asked, string? without = null)
    {
        var spoken = Enumerable.Range(0, Records.Count).Where(i => HoldsPhrases(Records[i], asked)).ToList();
        var whole = spoken.Where(i => asked.Words.All(Records[i].Meanings.Contains)).ToList();
        var isPartial = whole.Count == 0 && asked.Words.Distinct().Count() > 1;
        var found = (isPartial ? spoken.Where(i => asked.Words.Any(Records[i].Meanings.Contains)) : whole).Where(i => asked.Holds(Records[i], without));
        return asked.Sort switch
        {
            "amount" => [.. found.OrderBy(i => Records[i].Amount ?? decimal.MaxValue).ThenBy(i => i)],
            "-amount" => [.. found.OrderByDescending(i => Records[i].Amount ?? decimal.MinValue).ThenBy(i => i)],
            "date" => [.. found.OrderBy(i => Records[i].Date ?? DateOnly.MaxValue).ThenBy(i => i)],
            "-date" => [.. found.OrderByDescending(i => Records[i].Date ?? DateOnly.MinValue).ThenBy(i => i)],
            _ => [.. found],
        };
    }

    public Asked Question()
    {
        List<string> parts = [], words = [];
        List<IReadOnlyList<string>> phrases = [];
        var source = Records[Next(Records.Count)].Fields[1];
        for (var left = Next(4); left > 0; left--)
        {
            var atom = Next(2) == 0 ? source[Next(source.Count)] : Word();
            words.Add(atom.Meaning);
            parts.Add(Other(atom).Written);
        }

        if (Next(4) == 0)
        {
            var length = 2 + Next(2);
            var phrase = source.Skip(Next(source.Count - length)).Take(length).ToList();
            phrases.Add([.. phrase.Select(a => a.Meaning)]);
            parts.Insert(Next(parts.Count + 1), $"\"{string.Join(' ', phrase.Select(a => Other(a).Written))}\"");
        }

        var chosen = Facets.Where(_ => Next(3) == 0).ToDictionary(f => f.Name, f => Enumerable.Range(0, 1 + Next(3)).Select(_ => Next(f.Ids.Count + 1)).ToHashSet());
        decimal? least = Next(4) == 0 ? Next(50_000) : null;
        DateOnly? last = Next(4) == 0 ? FirstDay.AddDays(Next(3_000)) : null;
        var sort = new[] { "default", "amount", "-amount", "date", "-date" }[Next(5)];
        var json = JsonSerializer.Serialize(new
        {
            text = string.Join(' ', parts),
            facets = Facets.Where(f => chosen.ContainsKey(f.Name)).ToDictionary(f => f.Name, f => chosen[f.Name].Select(i => i == f.Ids.Count ? "" : f.Ids[i])),
            ranges = new { amount = new[] { least, null }, date = new[] { null, last?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) } },
            sort,
        });
        return new(json, words, phrases, Holds, sort);

        bool Holds(Made record, string? without) =>
            (least is null || record.Amount >= least) && (last is null || record.Date <= last)
            && Facets.All(f => f.Name == without || !chosen.TryGetValue(f.Name, out var any)
                || (f.Of(record) is { Count: > 0 } has ? has.Any(any.Contains) : any.Contains(f.Ids.Count)));
    }

    /// <summary>A number below the given one.</summary>
    public int Next(int below)
    {
        // Numerical Recipes' generator; its high bits are the better ones.
        _state = unchecked((_state * 1664525) + 1013904223);
        return (int)((ulong)_state * (ulong)below >> 32);
    }

    private static bool HoldsPhrases(Made record, Asked asked) =>
        asked.Phrases.All(phrase => record.Fields.Any(field => Enumerable.Range(0, Math.Max(0, field.Count - phrase.Count + 1))
            .Any(start => phrase.Select((meaning, i) => field[start + i].Meaning == meaning).All(same => same))));

    private static string Text(IEnumerable<Atom> atoms) => string.Join(' ', atoms.Select(a => a.Written));

    // Roots end with k, so that the endings of English are the only ones that they have.
    private IEnumerable<string> MadeWords(int count)
    {
        HashSet<string> made = new(StringComparer.Ordinal);
        while (made.Count < count) made.Add(string.Concat(Enumerable.Range(0, 2 + Next(2)).Select(_ => Syllables[Next(Syllables.Length)])) + Syllables[Next(Syllables.Length)][..1] + "ok");
        return made;
    }

    private Made MadeRecord() => new(
        [Atoms(3 + Next(5)), Atoms(20 + Next(60))],
        Next(10) == 0 ? null : Next(Areas.Length),
        [.. Enumerable.Range(0, Kinds.Length).Where(_ => Next(2) == 0)],
        Next(5) == 0 ? null : Next(_organisations),
        Next(10) == 0 ? null : Next(10_000_000) / 100m,
        Next(10) == 0 ? null : FirstDay.AddDays(Next(4_000)));

    private IReadOnlyList<Atom> Atoms(int count) => [.. Enumerable.Range(0, count).Select(_ => Next(12) == 0 ? Amount((1 + Next(90)) * 100) : Word())];

    // Some words are met often and most seldom, as in any language.
    private Atom Word()
    {
        var place = Next(1_000) / 1_000.0;
        return Shaped(_words[(int)(_words.Count * place * place * place)]);
    }

    private Atom Other(Atom atom) => int.TryParse(atom.Meaning, CultureInfo.InvariantCulture, out var value) ? Amount(value) : Shaped(atom.Meaning);

    private Atom Shaped(string root)
    {
        var word = root + Ends[Next(Ends.Length)];
        return new(root, Next(5) == 0 ? word.ToUpperInvariant() : word);
    }

    private Atom Amount(int value) => new(value.ToString(CultureInfo.InvariantCulture), Next(4) switch
    {
        0 => value.ToString(CultureInfo.InvariantCulture),
        1 => "£" + value.ToString("#,0.00", CultureInfo.InvariantCulture),
        2 => $"£{(value / 1000m).ToString("0.###", CultureInfo.InvariantCulture)}k",
        _ => "£" + value.ToString("#,0", CultureInfo.InvariantCulture),
    });
}
