// From text to terms with their positions; FORMAT.md tells the steps.

using System.Globalization;
using System.Text.RegularExpressions;

namespace Transparency.Engine.Search;

/// <summary>A word, the same object wherever it stands, so that its term is looked up once.</summary>
/// <param name="surface">In small plain letters, as it stands in the text.</param>
/// <param name="term">What it is found by; null for a stop word.</param>
public sealed class Word(string surface, string? term)
{
    public string Surface => surface;

    public string? Term => term;

    /// <summary>The term's number among those of its run; -1 before it has one.</summary>
    internal int Id { get; set; } = -1;

    /// <summary>How often it stands in the run.</summary>
    internal int Count { get; set; }
}

/// <summary>A word at its place in a text.</summary>
public readonly record struct Token(Word Word, int Position)
{
    public string Surface => Word.Surface;

    public string? Term => Word.Term;
}

/// <summary>Reads texts and remembers each word's term; one for each thread.</summary>
public sealed partial class Tokens
{
    private static readonly HashSet<string> Stop = SearchTables.Texts(SearchTables.Read("stop").RootElement).ToHashSet(StringComparer.Ordinal);

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private readonly Dictionary<string, Word> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> _knownSpans;
    private List<Token> _tokens = [];
    private int _position;

    public Tokens() => _knownSpans = _known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All words that were read.</summary>
    internal IEnumerable<Word> Known => _known.Values;

    /// <summary>The words of a text that is published, in order.</summary>
    public IReadOnlyList<Token> Of(string text)
    {
        _tokens = [];
        _position = 0;
        var folded = Folding.Of(text);
        for (var at = 0; at < folded.Length;) at = Next(folded, at);
        return _tokens;
    }

    // The place behind what begins here.
    private int Next(string text, int at)
    {
        var c = text[at];
        if (char.IsAsciiDigit(c)) return Digits(text, at);
        if (IsLetterOrDigit(c)) return Letters(text, at);
        if (c == '\n') _position++;
        return at + 1;
    }

    private int Digits(string text, int at)
    {
        if (PlainEnd(text, at) is var end and > 0)
        {
            Add(text[at..end]);
            return end;
        }

        if (Date().Match(text, at) is { Success: true } date && AddDate(date)) return at + date.Length;
        if (Year().Match(text, at) is { Success: true } year && AddYear(year)) return at + year.Length;
        if (Number().Match(text, at) is not { Success: true } number) return Letters(text, at);
        Add(Value(number.Groups["whole"].ValueSpan, number.Groups["part"].ValueSpan, number.Groups["unit"].Value));
        return at + number.Length;
    }

    // The end of a number that can be nothing else, as most are; nought where that takes a closer look.
    private static int PlainEnd(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (text[at] == '0' && end > at + 1) return 0;
        return end == text.Length || text[end] is '\n' or ',' or ';' or ':' or ')' ? end : 0;
    }

    private bool AddDate(Match match)
    {
        var (day, month) = (Whole(match.Groups["day"]), Whole(match.Groups["month"]));
        if (day is < 1 or > 31 || month is < 1 or > 12) return false;
        Add(day.ToString(CultureInfo.InvariantCulture));
        AddWord(Months[month - 1]);
        Add(Whole(match.Groups["year"]).ToString(CultureInfo.InvariantCulture));
        return true;
    }

    private bool AddYear(Match match)
    {
        var (first, second) = (Whole(match.Groups["first"]), Whole(match.Groups["second"]));
        var isLong = match.Groups["second"].Length == 4;
        if (second != (isLong ? first + 1 : (first + 1) % 100)) return false;
        var plain = match.Groups["first"].Value;
        var name = $"{plain}-{((first + 1) % 100).ToString("00", CultureInfo.InvariantCulture)}";
        _tokens.Add(new(Itself(name), _position));
        Add(plain);
        return true;
    }

    private static int Whole(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The plain value, by moving the point: no number is too long or too exact.</summary>
    internal static string Value(ReadOnlySpan<char> whole, ReadOnlySpan<char> part, string unit)
    {
        var places = unit switch { "k" or "thousand" => 3, "m" or "million" => 6, "bn" or "billion" => 9, _ => 0 };
        var digits = string.Concat(whole, part.TrimStart('.'));
        var point = whole.Length + places;
        if (digits.Length < point) digits = digits.PadRight(point, '0');
        var before = digits[..point].TrimStart('0');
        var behind = digits[point..].TrimEnd('0');
        return (before.Length == 0 ? "0" : before) + (behind.Length == 0 ? "" : "." + behind);
    }

    private int Letters(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && IsLetterOrDigit(text[end])) end++;
        AddWord(text.AsSpan(at, end - at));
        return end;
    }

    private void AddWord(ReadOnlySpan<char> text)
    {
        if (!_knownSpans.TryGetValue(text, out var word))
        {
            var surface = text.ToString();
            word = new(surface, TermOf(surface));
            _known.Add(surface, word);
        }

        _tokens.Add(new(word, _position++));
    }

    private static string? TermOf(string word) =>
        Stop.Contains(word) ? null : word.All(char.IsAsciiLetterLower) ? Stemmer.Stem(Spelling.British(word)) : word;

    private void Add(string term) => _tokens.Add(new(Itself(term), _position++));

    private Word Itself(string term)
    {
        if (!_known.TryGetValue(term, out var word)) _known[term] = word = new(term, term);
        return word;
    }

    private static bool IsLetterOrDigit(char c) => char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) : char.IsLetter(c) || char.IsNumber(c);

    [GeneratedRegex(@"\G(?:(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})|(?<day>[0-9]{1,2})/(?<month>[0-9]{1,2})/(?<year>[0-9]{4}))(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"\G(?<first>[0-9]{4})[-/\u2010\u2013](?<second>[0-9]{4}|[0-9]{2})(?![\p{L}\p{N}]|[-/\u2010\u2013][0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\G(?<whole>0|[1-9][0-9]*)(?<part>\.[0-9]+)?(?: ?(?<unit>thousand|million|billion)|(?<unit>k|m|bn))?(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
