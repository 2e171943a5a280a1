// From a source and a locator to the address that a reader can follow.

using System.Text;
using Transparency.Engine.Content;
using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Site.Model;

/// <summary>Where a reader finds a passage.</summary>
/// <param name="Url">The paragraph on the transcribed document's page, or its entry in the register of sources.</param>
/// <param name="Label">Short: <c>Panel report, October 2025, paragraph 31</c>.</param>
/// <param name="Order">Position of the paragraph in its document, for sorting; large where not known.</param>
public sealed record Place(string Url, string Label, int Order);

/// <summary>The register of places: source documents and the anchors of their transcriptions.</summary>
public sealed class Places
{
    private readonly Dictionary<string, SourceDocument> _sources;
    private readonly Dictionary<string, Publication> _publications;
    private readonly Dictionary<(string Source, string Locator), (Anchor Anchor, int Order)> _anchors = [];

    public Places(IEnumerable<SourceDocument> sources, IEnumerable<Publication> publications)
    {
        var outline = new StringBuilder();
        // An id that stands twice was reported as such.
        _sources = sources.DistinctBy(s => s.Id).ToDictionary(s => s.Id, StringComparer.Ordinal);
        _publications = new(StringComparer.Ordinal);
        foreach (var publication in publications)
        {
            if (publication.Source is null || !_publications.TryAdd(publication.Source, publication)) continue;
            var order = 0;
            outline.Append(publication.Source).Append('\n').Append(publication.Url).Append('\n').Append(publication.Document.File.Path).Append('\n');
            foreach (var anchor in publication.Document.Anchors)
            {
                _anchors[(publication.Source, anchor.Id)] = (anchor, order++);
                outline.Append('#').Append(anchor.Id).Append('\t').Append(anchor.Label).Append('\t').Append(anchor.HeadingTitle).Append('\n');
            }
        }

        Outline = outline.ToString();
    }

    /// <summary>All that the transcriptions give to places: two registers of the same sources and the same outline answer <see cref="Of"/> and <see cref="ProblemOf"/> alike.</summary>
    public string Outline { get; }

    /// <summary>The page of the transcription of a source; null where there is none.</summary>
    public Publication? Transcription(string source) => _publications.GetValueOrDefault(source);

    public SourceDocument? Document(string source) => _sources.GetValueOrDefault(source);

    /// <summary>The documents that rows come from, in the order in which they are first named.</summary>
    public IReadOnlyList<SourceDocument> Documents(IEnumerable<Row> rows) =>
        [.. rows.SelectMany(Provenance.All).Select(p => p.Source).Distinct().Select(Document).OfType<SourceDocument>()];

    public Place Of(Provenance provenance)
    {
        var title = Document(provenance.Source)?.ShortTitle ?? provenance.Source;
        if (provenance.Locator is { } locator
            && _anchors.TryGetValue((provenance.Source, locator), out var found))
        {
            var url = $"{_publications[provenance.Source].Url}#{locator}";
            return new(url, $"{title}, {Paragraph(found.Anchor)}", found.Order);
        }

        var label = provenance.Locator is { } written ? $"{title}, {written}" : title;
        return new(Addresses.Passage(provenance), label, int.MaxValue);
    }

    /// <summary><c>paragraph 57</c>, or <c>"How the money works", paragraph 2</c> where the document prints no numbers.</summary>
    public static string Paragraph(Anchor anchor)
    {
        if (anchor.Label.All(char.IsAsciiDigit)) return $"paragraph {anchor.Label}";
        var dash = anchor.Id.LastIndexOf('-');
        var number = dash >= 0 ? anchor.Id[(dash + 1)..] : anchor.Id;
        if (!number.All(char.IsAsciiDigit)) return $"paragraph {anchor.Label}";
        return anchor.HeadingTitle is { Length: > 0 } heading ? $"\u201c{heading}\u201d, paragraph {number}" : $"paragraph {anchor.Label}";
    }

    /// <summary>Whether a place is one that a reader can be sent to; if not, why, and what to write.</summary>
    public (string Code, string Message, string Hint)? ProblemOf(Provenance place)
    {
        if (!_sources.ContainsKey(place.Source))
        {
            return (
                SiteCodes.UnknownSource,
                $"There is no source document \"{place.Source}\".{NearestName.Suggest(place.Source, _sources.Keys)}",
                "Write the document's id and the paragraph, for example panel-report-2025#para-31. The ids are in seeds/sources.csv.");
        }

        // Of a document whose words are not here, any locator is good.
        if (!_publications.TryGetValue(place.Source, out var publication)) return null;
        if (place.Locator is not { } locator || _anchors.ContainsKey((place.Source, locator))) return null;
        return (
            SiteCodes.UnknownParagraph,
            $"\"{locator}\" is no paragraph of {publication.Document.File.Path}.{NearestName.Suggest(locator, publication.Document.Anchors.Select(a => a.Id))}",
            "Write the paragraph's anchor as it stands in the document, for example para-31 for [para 31].");
    }
}
