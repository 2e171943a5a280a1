// What one rendered page points to, and what can be pointed to on it.

using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Transparency.Engine.Output;

/// <summary>The links and ids of a page, as a browser would see them.</summary>
/// <param name="File">The page.</param>
/// <param name="Ids">Ids and names of anchors.</param>
/// <param name="DuplicateIds">Ids that stand more than once.</param>
/// <param name="Addresses">Addresses as written, each once, in order.</param>
/// <param name="References">Ids that elements name as their label or description.</param>
internal sealed record PageLinks(
    OutputFile File,
    HashSet<string> Ids,
    IReadOnlyList<string> DuplicateIds,
    IReadOnlyList<string> Addresses,
    IReadOnlyList<string> References)
{
    private static readonly string[] AddressAttributes = ["href", "src", "action", "poster", "data"];
    private static readonly string[] ReferenceAttributes = ["for", "aria-labelledby", "aria-describedby", "headers"];

    public static PageLinks Read(OutputFile file)
    {
        // Only elements and their attributes are wanted: texts are passed over, which is a good deal faster.
        var parser = new HtmlParser(new HtmlParserOptions { SkipDataText = true, SkipScriptText = true, SkipRawText = true, SkipComments = true });
        using var document = parser.ParseDocument(Encoding.UTF8.GetString(file.Bytes.Span));
        HashSet<string> ids = new(StringComparer.Ordinal);
        List<string> duplicates = [];
        List<string> addresses = [];
        List<string> references = [];
        foreach (var element in document.All)
        {
            if (element.Id is { Length: > 0 } id && !ids.Add(id)) duplicates.Add(id);
            foreach (var attribute in element.Attributes) Collect(element, attribute, addresses, references);
        }

        return new(file, ids, [.. duplicates.Distinct()], [.. addresses.Distinct()], [.. references.Distinct()]);
    }

    private static void Collect(IElement element, IAttr attribute, List<string> addresses, List<string> references)
    {
        if (AddressAttributes.Contains(attribute.LocalName)) addresses.Add(attribute.Value.Trim());
        if (attribute.LocalName == "srcset") addresses.AddRange(Candidates(attribute.Value));
        var isReference = ReferenceAttributes.Contains(attribute.LocalName) && element.LocalName is not "output";
        if (isReference) references.AddRange(attribute.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    // "a.png 1x, b.png 2x"
    private static IEnumerable<string> Candidates(string srcset) => srcset
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(candidate => candidate.Split(' ')[0]);
}
