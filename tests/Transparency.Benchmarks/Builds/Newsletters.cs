// Made-up newsletters, the same on every machine: prose with links to projects, lists, a quotation and a table each.

using System.Globalization;
using System.Text;
using Transparency.Benchmarks.Search;

namespace Transparency.Benchmarks.Builds;

/// <summary>One newsletter: name of its file, title, day, summary, and its Markdown below the front matter.</summary>
public sealed record Newsletter(string Name, string Title, DateOnly Date, string Summary, string Text);

/// <summary>Generates newsletters of 300 to 800 words from a fixed seed, spread evenly over the years of the grants.</summary>
public static class Newsletters
{
    private const int FewestWords = 300;
    private const int MostWords = 800;
    private const int Days = SearchCorpus.Years * 365;

    private static readonly DateOnly First = new(2010, 4, 1);

    /// <summary>Newsletters that a site of so many projects has: 100 for 1,000; 300 for 10,000; 1,000 for 50,000 and above.</summary>
    public static int CountFor(int projects) => projects switch
    {
        <= 1_000 => 100,
        <= 10_000 => 300,
        _ => 1_000,
    };

    /// <param name="count">How many newsletters.</param>
    /// <param name="addresses">Addresses that the newsletters link to.</param>
    public static IReadOnlyList<Newsletter> Of(int count, IReadOnlyList<string> addresses)
    {
        var random = new Random(20260105);
        return [.. Enumerable.Range(1, count).Select(number => One(number, First.AddDays((int)((long)number * Days / (count + 1))), addresses, random))];
    }

    private static Newsletter One(int number, DateOnly date, IReadOnlyList<string> addresses, Random random)
    {
        var text = new StringBuilder();
        var target = random.Next(FewestWords, MostWords);
        var words = 0;
        Paragraph();
        while (words < target)
        {
            text.Append("## ").Append(Capital(Words(4))).Append("\n\n");
            words += 4;
            Paragraph();
            switch (random.Next(5))
            {
                case 0 or 1:
                    List("- ");
                    break;
                case 2:
                    List("1. ");
                    break;
                case 3:
                    text.Append("> ").Append(Sentence(22)).Append("\n\n");
                    words += 22;
                    break;
            }
        }

        text.Append("### Figures by area\n\n| Area | Incidents | Change |\n|:-----|----:|----:|\n");
        foreach (var area in SearchCorpus.AreaNames.Take(9))
            text.Append(CultureInfo.InvariantCulture, $"| {area} | {random.Next(50, 4000):N0} | {random.Next(-30, 31):+0;-0;0}% |\n");
        var title = $"Newsletter {number.ToString(CultureInfo.InvariantCulture)}: {Words(5)}";
        return new($"issue-{number.ToString("0000", CultureInfo.InvariantCulture)}", title, date, Sentence(14), text.ToString());

        void Paragraph()
        {
            var length = random.Next(40, 80);
            var parts = Words(length).Split(' ');
            parts[random.Next(2, 20)] = $"**{parts[0]}**";
            parts[random.Next(20, 39)] = $"[{parts[1]}]({addresses[random.Next(addresses.Count)]})";
            text.Append(Capital(string.Join(' ', parts))).Append(".\n\n");
            words += length;
        }

        void List(string mark)
        {
            for (var items = random.Next(3, 7); items > 0; items--)
            {
                text.Append(mark).Append(Sentence(9)).Append('\n');
                words += 9;
            }

            text.Append('\n');
        }

        string Words(int many) => string.Join(' ', Enumerable.Range(0, many).Select(_ => SearchCorpus.Vocabulary[(int)(Math.Pow(random.NextDouble(), 3) * SearchCorpus.Vocabulary.Count)]));
        string Sentence(int many) => Capital(Words(many)) + ".";
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
