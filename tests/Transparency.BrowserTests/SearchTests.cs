using System.Globalization;
using System.Text.Json;

namespace Transparency.BrowserTests;

/// <summary>What the browser finds in an index, against a scan that knows no index.</summary>
public sealed class SearchTests(BrowserSite browser)
{
    [Theory]
    [InlineData(1_000, 11)]
    [InlineData(10_000, 12)]
    public async Task Two_hundred_questions_find_count_and_sum_exactly_what_a_scan_does(int size, uint seed)
    {
        var corpus = new SearchCorpus(size, seed);
        await using var site = await SearchSite.Of(browser, corpus.Collection);
        var answered = 0;
        for (var number = 0; number < 200; number++)
        {
            var asked = corpus.Question();
            var answer = await site.Ask(asked.Json);
            var expected = corpus.Scan(asked);
            Assert.True(expected.SequenceEqual(answer.Rows), $"{asked.Json}\nscan  {Short(expected)}\nindex {Short(answer.Rows)}");
            foreach (var facet in corpus.Facets) Assert.Equal(Counts(corpus, asked, facet.Name), answer.Counts[facet.Name]);
            AssertTotals(corpus, expected, answer);
            answered += expected.Count > 0 ? 1 : 0;
        }

        Assert.True(answered > 60, $"Only {answered} of 200 questions have an answer at all: they show too little.");
    }

    [Fact]
    public async Task A_word_with_one_slip_finds_what_the_right_spelling_finds_and_tells_it()
    {
        var corpus = new SearchCorpus(1_000, 13);
        await using var site = await SearchSite.Of(browser, corpus.Collection);
        var known = corpus.Words.ToHashSet(StringComparer.Ordinal);
        var told = 0;
        for (var tried = 0; tried < 120; tried++)
        {
            var word = corpus.Words[corpus.Next(60)] + (corpus.Next(3) == 0 ? "ing" : "");
            var slip = Slip(corpus, word);
            if (known.Contains(slip) || slip == word) continue;
            var right = (await site.AskText(word)).Rows;
            var answer = await site.AskText(slip);
            var missed = right.Except(answer.Rows).ToList();
            Assert.True(missed.Count == 0, $"\"{slip}\" misses {missed.Count} of {right.Count} records with \"{word}\".");
            told += answer.Suggestion is not null ? 1 : 0;
        }

        Assert.True(told > 60, $"Only {told} slips got a suggestion.");
    }

    [Fact]
    public async Task A_word_that_is_not_finished_finds_what_the_whole_word_finds()
    {
        var corpus = new SearchCorpus(1_000, 14);
        await using var site = await SearchSite.Of(browser, corpus.Collection);
        foreach (var word in corpus.Words.Take(40))
        {
            var whole = (await site.AskText(word)).Rows;
            foreach (var begin in new[] { word[..2], word[..4], word + "s", word + "i", word + "in", word + "e" })
            {
                var answer = await site.AskText(begin, prefix: true);
                Assert.True(whole.All(answer.Rows.ToHashSet().Contains), $"\"{begin}\" on the way to \"{word}\" finds less than the whole word.");
                Assert.Null(answer.Suggestion);
            }
        }
    }

    [Fact]
    public async Task Records_stand_in_the_order_of_their_scores()
    {
        var corpus = new SearchCorpus(1_000, 15);
        await using var site = await SearchSite.Of(browser, corpus.Collection);
        for (var tried = 0; tried < 30; tried++)
        {
            string[] words = [corpus.Words[corpus.Next(20)], corpus.Words[corpus.Next(20)]];
            var answer = await site.AskText(string.Join(' ', words.Distinct()));
            var scores = answer.Rows.Select(row => Score(corpus, row, words.Distinct())).ToList();
            for (var i = 1; i < scores.Count; i++)
            {
                var isEqual = Math.Abs(scores[i - 1] - scores[i]) < 1e-8 * scores[i];
                Assert.True(isEqual || scores[i - 1] > scores[i], $"{string.Join(' ', words)}: {scores[i - 1]} stands before {scores[i]}.");
                if (scores[i - 1] == scores[i]) Assert.True(answer.Rows[i - 1] < answer.Rows[i]);
            }
        }
    }

    [Theory]
    [InlineData("<img src=x onerror=\"document.title='broken in'\">")]
    [InlineData("\" \"\" “ ” \\ ' ` ${1} __proto__ constructor toString hasOwnProperty")]
    [InlineData("((((( .* [a-z]+ \\u0000 \ud83d \ud83d\ude00 ́ ﷺ ½ İ ŉ")]
    [InlineData("9999999999999999999999999999 1e309 -0 2025-13-45 31/02/0000 0k")]
    public async Task Whatever_is_typed_is_only_words(string text)
    {
        var corpus = new SearchCorpus(200, 16);
        await using var site = await SearchSite.Of(browser, corpus.Collection);
        Assert.Equal("none", await site.Fault($"await ask({{ text: {JsonSerializer.Serialize(text)}, prefix: true, facets: {{ __proto__: ['x'], area: ['x', '__proto__'] }}, sort: 'constructor' }})"));
        await site.AskText("words");
        Assert.True(await site.Page.EvaluateAsync<bool>("text => search.highlight(text, new Set(['img', 'proto', 'constructor', '0'])).map(p => p.text).join('') === text", text));
        Assert.Equal("Search", await site.Page.TitleAsync());
    }

    [Fact]
    public async Task The_newest_search_wins_and_a_search_can_be_given_up()
    {
        var corpus = new SearchCorpus(200, 17);
        await using var site = await SearchSite.Of(browser, corpus.Collection);
        var outcomes = await site.Page.EvaluateAsync<string>(
            """
            async word => {
              const given = new AbortController();
              const asked = [opened.find({ text: word }), opened.find({ text: word + 's' })];
              const first = await Promise.allSettled(asked);
              const last = opened.find({ text: word, signal: given.signal });
              given.abort();
              return [...first, ...await Promise.allSettled([last])].map(o => o.reason?.name ?? 'answered').join(' ');
            }
            """, corpus.Words[0]);
        Assert.Equal("AbortError answered AbortError", outcomes);
    }

    private static IReadOnlyList<int> Counts(SearchCorpus corpus, SearchCorpus.Asked asked, string name)
    {
        var facet = corpus.Facets.Single(f => f.Name == name);
        var counts = new int[facet.Ids.Count + 1];
        foreach (var record in corpus.Scan(asked, without: name).Select(i => corpus.Records[i]))
        {
            foreach (var value in facet.Of(record)) counts[value]++;
            if (facet.Of(record).Count == 0) counts[^1]++;
        }

        return counts;
    }

    private static void AssertTotals(SearchCorpus corpus, IReadOnlyList<int> rows, SearchAnswer answer)
    {
        var amounts = rows.Select(i => corpus.Records[i].Amount).OfType<decimal>().Order().ToList();
        decimal? median = amounts.Count == 0 ? null : (amounts[(amounts.Count - 1) / 2] + amounts[amounts.Count / 2]) / 2;
        Assert.Equal(amounts.Sum(), Amount(answer.Totals, "sum"));
        Assert.Equal(median, Amount(answer.Totals, "median"));
        Assert.Equal(amounts.Count == 0 ? null : amounts[^1], Amount(answer.Totals, "largest"));
        Assert.Equal(amounts.Count, answer.Totals.GetProperty("count").GetInt32());
        Assert.Equal(rows.Count - amounts.Count, answer.Totals.GetProperty("missing").GetInt32());

        var area = corpus.Facets[0];
        for (var i = 0; i <= area.Ids.Count; i++)
        {
            var part = rows.Select(r => corpus.Records[r]).Where(r => (r.Area ?? area.Ids.Count) == i).ToList();
            Assert.Equal(part.Count, answer.ByArea[i].GetProperty("count").GetInt32());
            Assert.Equal(part.Sum(r => r.Amount ?? 0), Amount(answer.ByArea[i], "sum"));
            Assert.Equal(part.Count(r => r.Amount is null), answer.ByArea[i].GetProperty("missing").GetInt32());
        }
    }

    private static decimal? Amount(JsonElement of, string name) =>
        of.GetProperty(name).GetString() is { } digits ? decimal.Parse(digits, CultureInfo.InvariantCulture) : null;

    // Search/FORMAT.md, "Ranking", for words in their right spelling.
    private static double Score(SearchCorpus corpus, int row, IEnumerable<string> words)
    {
        double[] weights = [4, 1];
        var averages = weights.Select((_, field) => Math.Round(corpus.Records.Average(r => r.Fields[field].Count), 2)).ToList();
        return words.Sum(word =>
        {
            var holding = corpus.Records.Count(r => r.Fields.Any(f => f.Any(a => a.Meaning == word)));
            var idf = Math.Log(1 + ((corpus.Records.Count - holding + 0.5) / (holding + 0.5)));
            var weight = weights.Select((w, f) => w * corpus.Records[row].Fields[f].Count(a => a.Meaning == word) / (0.25 + (0.75 * corpus.Records[row].Fields[f].Count / averages[f]))).Sum();
            return idf * weight / (1.2 + weight);
        });
    }

    // One letter too few, too many, wrong, or two that changed places; anywhere, the first letter too.
    private static string Slip(SearchCorpus corpus, string word)
    {
        var at = corpus.Next(word.Length - 1);
        var letter = (char)('a' + corpus.Next(26));
        return corpus.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, letter.ToString()),
            2 => word.Remove(at, 1).Insert(at, letter.ToString()),
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
    }

    private static string Short(IReadOnlyList<int> rows) => $"{rows.Count}: {string.Join(' ', rows.Take(12))}";
}
