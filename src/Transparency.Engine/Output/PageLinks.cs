// What one rendered page points to, and what can be pointed to on it.

namespace Transparency.Engine.Output;

/// <summary>The links and ids of a page, as a browser would see them.</summary>
/// <param name="Path">The file of the page.</param>
/// <param name="Origin">What made it.</param>
/// <param name="Ids">Ids of elements, each once, in ordinal order.</param>
/// <param name="DuplicateIds">Ids that stand more than once.</param>
/// <param name="Addresses">Addresses as written, each once, in order.</param>
/// <param name="References">Ids that elements name as their label or description.</param>
internal sealed record PageLinks(
    string Path,
    string Origin,
    string[] Ids,
    string[] DuplicateIds,
    string[] Addresses,
    string[] References)
{
    private static readonly string[] AddressAttributes = ["href", "xlink:href", "src", "action", "poster", "data"];
    private static readonly string[] ReferenceAttributes = ["for", "aria-labelledby", "aria-describedby", "headers"];

    /// <summary>Whether the page has an element of this id.</summary>
    public bool HasId(string id) => Array.BinarySearch(Ids, id, StringComparer.Ordinal) >= 0;

    /// <param name="file">The page.</param>
    /// <param name="known">Texts that other pages have as well, so that each is held once.</param>
    public static PageLinks Read(OutputFile file, TextPool known)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        List<string> duplicates = [];
        Once addresses = new();
        Once references = new();
        var tags = new HtmlTags(file.Bytes.Span);
        while (tags.NextTag())
        {
            Names seen = default;
            while (tags.NextAttribute())
            {
                var name = tags.AttributeName;
                if (HtmlTags.Is(name, "id"))
                {
                    if (seen.IsFirst(0) && !tags.AttributeBytes.IsEmpty && known.Of(ref tags) is var id && !ids.Add(id)) duplicates.Add(id);
                }
                else if (IndexOf(AddressAttributes, name) is >= 0 and var address)
                {
                    if (seen.IsFirst(1 + address)) addresses.Add(known.Of(ref tags).Trim());
                }
                else if (HtmlTags.Is(name, "srcset"))
                {
                    if (seen.IsFirst(10)) foreach (var candidate in Candidates(tags.AttributeText())) addresses.Add(candidate);
                }
                else if (IndexOf(ReferenceAttributes, name) is >= 0 and var reference && !HtmlTags.Is(tags.Name, "output"))
                {
                    if (seen.IsFirst(11 + reference)) foreach (var id in known.Of(ref tags).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) references.Add(id);
                }
            }
        }

        string[] sorted = [.. ids];
        Array.Sort(sorted, StringComparer.Ordinal);
        return new(file.Path, file.Origin, sorted, [.. duplicates.Distinct()], addresses.All, references.All);
    }

    private static int IndexOf(string[] names, ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (HtmlTags.Is(name, names[i])) return i;
        }

        return -1;
    }

    // "a.png 1x, b.png 2x"
    private static IEnumerable<string> Candidates(string srcset) => srcset
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(candidate => candidate.Split(' ')[0]);

    // Of an attribute that stands twice on a tag, the first counts.
    private struct Names
    {
        private int _seen;

        public bool IsFirst(int number)
        {
            var isFirst = (_seen & (1 << number)) == 0;
            _seen |= 1 << number;
            return isFirst;
        }
    }

    private sealed class Once
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
        private readonly List<string> _all = [];

        public string[] All => [.. _all];

        public void Add(string text)
        {
            if (_seen.Add(text)) _all.Add(text);
        }
    }
}
