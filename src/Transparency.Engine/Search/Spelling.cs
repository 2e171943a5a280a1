// One spelling for words that are spelt in two ways.

using System.Text.RegularExpressions;

namespace Transparency.Engine.Search;

/// <summary>
/// American spellings, and verbs that are spelt otherwise than their nouns, to one British form, by
/// <c>Tables/spelling.json</c>: the browser runs the same table.
/// </summary>
public static class Spelling
{
    private static readonly IReadOnlyList<(Regex From, string To)> Rules =
        [.. SearchTables.Read("spelling").RootElement.EnumerateArray().Select(rule => (new Regex(rule[0].GetString()!, RegexOptions.CultureInvariant), rule[1].GetString()!))];

    /// <summary>The one spelling of a word in small letters: each rule that fits is followed, in order.</summary>
    public static string British(string word)
    {
        foreach (var (from, to) in Rules) word = from.Replace(word, to, 1);
        return word;
    }
}
