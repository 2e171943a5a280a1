// Made-up grants, the same on every machine: what both indexes are built from.

using System.Globalization;

namespace Transparency.Benchmarks.Search;

/// <summary>One grant; area, fund and organisation by name. The amount is null where it is not published.</summary>
public sealed record Grant(int Number, string Title, string Description, string Area, string Fund, string Organisation, string Year, decimal? Amount, DateOnly Date);

/// <summary>Generates grants from a fixed seed: 40 areas, 24 funds, 16 years, descriptions of about 80 words.</summary>
public static class SearchCorpus
{
    public const int Areas = 40;
    public const int Funds = 24;
    public const int Years = 16;

    private const int DescriptionWords = 80;

    // One grant of so many has no amount.
    private const int Unpublished = 12;

    private static readonly string[] Syllables =
        ["ba", "cor", "den", "el", "fa", "gri", "hol", "in", "ka", "lo", "mer", "nor", "os", "pel", "ra", "sti", "tor", "um", "ver", "wes"];

    private static readonly string[] Bodies = ["Trust", "Club", "Association", "Council", "Society", "Partnership", "Charity"];

    /// <summary>Words that queries are made of, the common ones first: their frequencies fall as in a real text.</summary>
    public static IReadOnlyList<string> Vocabulary { get; } =
        [.. "community safety youth project street support young people crime prevention patrol lighting victims school sport night centre training drug alcohol outreach mentoring family violence town camera thermal swimming pool bridge garden market rural road speed theft burglary".Split(' '),
         .. Enumerable.Range(0, 4000).Select(i => Syllables[i % 20] + Syllables[i / 20 % 20] + Syllables[(i * 7 / 3) % 20] + (i >= 400 ? Syllables[i / 400 % 20] : ""))];

    /// <summary>Names of all areas.</summary>
    public static IReadOnlyList<string> AreaNames { get; } = [.. Enumerable.Range(0, Areas).Select(i => $"{Word(i * 11)}shire")];

    /// <summary>Names of all funds.</summary>
    public static IReadOnlyList<string> FundNames { get; } = [.. Enumerable.Range(0, Funds).Select(i => $"{Word(i * 17 + 5)} Fund")];

    /// <summary>How many organisations share so many grants, unless it is said.</summary>
    public static int OrganisationsOf(int count) => Math.Max(10, count / 5);

    /// <summary>The name of an organisation; a number of its own below 20³.</summary>
    public static string OrganisationName(int number) =>
        $"{Word(number % 400)} {Word(number / 400 + number % 13)} {Bodies[number % Bodies.Length]} {(number / 400 + 1).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The grants, dearest first: the default order of the index.</summary>
    public static IReadOnlyList<Grant> Of(int count, int? organisations = null)
    {
        var random = new Random(20251127);
        return
        [
            .. Enumerable.Range(0, count)
                .Select(i => Grant(i, random, organisations ?? OrganisationsOf(count)))
                .OrderByDescending(g => g.Amount ?? decimal.MinValue)
                .ThenBy(g => g.Number),
        ];
    }

    /// <summary>Two-word queries, each of words that stand together in one grant.</summary>
    public static IReadOnlyList<string> Queries(IReadOnlyList<Grant> grants, int count)
    {
        var random = new Random(7);
        return
        [
            .. Enumerable.Range(0, count).Select(_ =>
            {
                var words = grants[random.Next(grants.Count)].Description.Split(' ');
                return $"{words[random.Next(words.Length)]} {words[random.Next(words.Length)]}";
            }),
        ];
    }

    private static Grant Grant(int number, Random random, int organisations)
    {
        var year = random.Next(Years);
        var area = random.Next(Areas);
        return new(
            number,
            string.Join(' ', Words(random, 5)),
            string.Join(' ', Words(random, DescriptionWords)),
            AreaNames[area],
            FundNames[random.Next(Funds)],
            OrganisationName(random.Next(organisations)),
            string.Create(CultureInfo.InvariantCulture, $"{2010 + year}-{(11 + year) % 100:00}"),
            Amount(random) is var amount && number % Unpublished == 5 ? null : amount,
            new DateOnly(2010 + year, 4, 1).AddDays(random.Next(365)));
    }

    private static decimal Amount(Random random) => random.Next(1, 40) * 250 + (random.Next(10) == 0 ? random.Next(100) / 100m : 0);

    // The square brings the common words forward.
    private static IEnumerable<string> Words(Random random, int count) =>
        Enumerable.Range(0, count).Select(_ => Vocabulary[(int)(Math.Pow(random.NextDouble(), 3) * Vocabulary.Count)]);

    // Different for every number below 400.
    private static string Word(int number)
    {
        var word = Syllables[number % 20] + Syllables[number / 20 % 20] + Syllables[(number * 7 + 3) % 20];
        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}
