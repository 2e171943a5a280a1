// One spelling for words that are spelt in two ways.

using System.Text.Json;

namespace Transparency.Engine.Search;

/// <summary>From American to British, by <c>Tables/spelling.json</c>: the browser runs the same table.</summary>
public static class Spelling
{
    private static readonly JsonElement Table = SearchTables.Read("spelling").RootElement;
    private static readonly Dictionary<string, string> Words = Table.GetProperty("words").EnumerateObject().ToDictionary(e => e.Name, e => e.Value.GetString()!, StringComparer.Ordinal);
    private static readonly HashSet<string> Kept = SearchTables.Texts(Table.GetProperty("keep")).ToHashSet(StringComparer.Ordinal);
    private static readonly IReadOnlyList<(string From, string To)> Beginnings = Pairs("beginnings");
    private static readonly IReadOnlyList<(string From, string To)> Endings = Pairs("endings");

    /// <summary>The one spelling of a word in small letters.</summary>
    public static string British(string word)
    {
        if (Words.TryGetValue(word, out var whole)) return whole;
        if (Kept.Contains(word)) return word;
        foreach (var (from, to) in Beginnings)
        {
            if (!word.StartsWith(from, StringComparison.Ordinal)) continue;
            word = to + word[from.Length..];
            break;
        }

        foreach (var (from, to) in Endings)
        {
            if (word.EndsWith(from, StringComparison.Ordinal)) return word[..^from.Length] + to;
        }

        return word;
    }

    private static IReadOnlyList<(string, string)> Pairs(string name) =>
        [.. Table.GetProperty(name).EnumerateArray().Select(pair => (pair[0].GetString()!, pair[1].GetString()!))];
}
