// Explains abbreviations where a page first uses them.

using System.Buffers;

namespace Transparency.Engine.Theming;

/// <summary>Short forms with what they stand for.</summary>
public sealed class Abbreviations
{
    // Within these a word is a name, a heading that others refer to, or not for reading.
    private static readonly HashSet<string> Left = new(StringComparer.Ordinal)
    {
        "a", "abbr", "button", "code", "h1", "h2", "h3", "label", "option", "script", "select", "summary", "svg", "textarea",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> LeftNames = Left.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string> Unread = new(StringComparer.Ordinal) { "script", "svg", "option", "textarea" };

    private readonly Dictionary<string, int> _places;
    private readonly IReadOnlyList<(string Short, string Meaning)> _all;
    private readonly SearchValues<string> _search;

    /// <param name="all">Each short form once; the longer ones may begin with shorter ones.</param>
    public Abbreviations(IReadOnlyList<(string Short, string Meaning)> all)
    {
        _all = all;
        _places = all.Select((a, i) => (a.Short, i)).ToDictionary(p => p.Short, p => p.i, StringComparer.Ordinal);
        _search = SearchValues.Create([.. _places.Keys], StringComparison.Ordinal);
    }

    internal bool IsEmpty => _all.Count == 0;

    /// <summary>The page with its first use of each marked as <c>abbr</c>, and the places in the list of those that it uses at all, in the order of the list.</summary>
    /// <param name="markup">What our own templates made: every element that is opened is closed.</param>
    /// <param name="marked">Where the page is written to.</param>
    internal IReadOnlyList<int> Explain(ReadOnlySpan<char> markup, PageText marked)
    {
        var (used, explained) = (new SortedSet<int>(), new HashSet<int>());
        List<string> within = [];
        while (markup.Length > 0)
        {
            var tag = markup.IndexOf('<');
            Text(tag < 0 ? markup : markup[..tag]);
            if (tag < 0) break;
            var length = markup[tag..].IndexOf('>') + 1;
            if (length == 0) break;
            Enter(markup.Slice(tag + 1, length - 2));
            marked.Write(markup.Slice(tag, length));
            markup = markup[(tag + length)..];
        }

        return [.. used];

        // Elements within an element that is left are counted only where they have its name.
        void Enter(ReadOnlySpan<char> tag)
        {
            var name = tag.TrimStart('/');
            if (name.IndexOfAny([' ', '\n', '/']) is > 0 and var end) name = name[..end];
            if (tag.EndsWith('/') || (within.Count > 0 ? !name.SequenceEqual(within[0]) : !LeftNames.Contains(name))) return;
            if (!tag.StartsWith('/')) within.Add(name.ToString());
            else if (within.Count > 0) within.RemoveAt(within.Count - 1);
        }

        void Text(ReadOnlySpan<char> text)
        {
            while (text.IndexOfAny(_search) is >= 0 and var at)
            {
                var (place, length) = Longest(text[at..]);
                var isWord = IsAlone(text, at, length) && (within.Count == 0 || !Unread.Contains(within[0]));
                if (isWord) used.Add(place);
                marked.Write(text[..at]);
                if (isWord && within.Count == 0 && explained.Add(place))
                {
                    marked.Write("<abbr title=\"");
                    marked.WriteEscaped(_all[place].Meaning);
                    marked.Write("\">");
                    marked.Write(text.Slice(at, length));
                    marked.Write("</abbr>");
                }
                else
                {
                    marked.Write(text.Slice(at, length));
                }

                text = text[(at + length)..];
            }

            marked.Write(text);
        }
    }

    private (int Place, int Length) Longest(ReadOnlySpan<char> text)
    {
        var (place, length) = (0, 0);
        foreach (var (word, at) in _places)
        {
            if (word.Length > length && text.StartsWith(word, StringComparison.Ordinal)) (place, length) = (at, word.Length);
        }

        return (place, length);
    }

    // Not a part of another word; "NTEs" has only its ending, and "para-NTE" is an address.
    private static bool IsAlone(ReadOnlySpan<char> text, int at, int length)
    {
        var after = at + length;
        if (after < text.Length && text[after] == 's') after++;
        return (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '-' or '/' or '_' or '&'))
            && (after >= text.Length || !(char.IsLetterOrDigit(text[after]) || text[after] is '-' or '/' or '_'));
    }
}
