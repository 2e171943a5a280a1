// A word's stem, by the rules of a table; and its British spelling.

using System.Text.Json;
using System.Text.RegularExpressions;

namespace Transparency.Engine.Search;

/// <summary>Snowball English, run from <c>Tables/stemmer.json</c>: the browser runs the same table.</summary>
public static class Stemmer
{
    private static readonly JsonElement Table = SearchTables.Read("stemmer").RootElement;
    private static readonly Dictionary<string, string> Exceptions = Table.GetProperty("exceptions").EnumerateObject().ToDictionary(e => e.Name, e => e.Value.GetString()!, StringComparer.Ordinal);
    private static readonly Regex Region = Pattern(Table.GetProperty("regions"));
    private static readonly Regex Prefixes = Pattern(Table.GetProperty("prefixes"));
    private static readonly Regex ConsonantY = Pattern(Table.GetProperty("consonantY"));
    private static readonly IReadOnlyList<Step> Steps = [.. Table.GetProperty("steps").EnumerateArray().Select(ReadStep)];

    private sealed record Rule(string Ending, string Replacement, int Where, Regex? Before);

    /// <summary>One of the two is empty: rules, or words whose stem is found.</summary>
    private sealed record Step(IReadOnlyList<Rule> Rules, IReadOnlySet<string> Done);

    /// <summary>The stem of a word of the letters a to z.</summary>
    public static string Stem(string word)
    {
        if (word.Length < 3) return word;
        if (Exceptions.TryGetValue(word, out var stem)) return stem;
        var marked = ConsonantY.Replace(word, "$1Y");
        var r1 = Prefixes.Match(marked) is { Success: true } prefix ? prefix.Length : Behind(marked, 0);
        var r2 = Behind(marked, r1);
        foreach (var step in Steps)
        {
            if (step.Done.Contains(marked)) break;
            marked = Apply(step, marked, r1, r2);
        }

        return marked.Replace('Y', 'y');
    }

    private static int Behind(string word, int from) => Region.Match(word[from..]) is { Success: true } match ? from + match.Length : word.Length;

    private static string Apply(Step step, string word, int r1, int r2)
    {
        var ending = step.Rules.FirstOrDefault(r => word.EndsWith(r.Ending, StringComparison.Ordinal))?.Ending;
        if (ending is null) return word;
        var at = word.Length - ending.Length;
        foreach (var rule in step.Rules)
        {
            if (rule.Ending != ending || !Begins(rule.Where) || rule.Before?.IsMatch(word[..at]) == false) continue;
            return word[..at] + rule.Replacement;
        }

        return word;

        bool Begins(int where) => where switch { -1 => at == r1, 1 => at >= r1, 2 => at >= r2, _ => true };
    }

    private static Step ReadStep(JsonElement step) => step[0].ValueKind == JsonValueKind.String
        ? new([], SearchTables.Texts(step).ToHashSet(StringComparer.Ordinal))
        : new([.. step.EnumerateArray().Select(ReadRule)], new HashSet<string>());

    private static Rule ReadRule(JsonElement rule) =>
        new(rule[0].GetString()!, rule[1].GetString()!, rule[2].GetInt32(), rule.GetArrayLength() > 3 ? Pattern(rule[3]) : null);

    private static Regex Pattern(JsonElement text) => new(text.GetString()!, RegexOptions.CultureInvariant);
}
