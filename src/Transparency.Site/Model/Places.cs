// From a source and a locator to the address that a reader can follow.

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
        // An id that stands twice was reported as such.
        _sources = sources.DistinctBy(s => s.Id).ToDictionary(s => s.Id, StringComparer.Ordinal);
        _publications = new(StringComparer.Ordinal);
        foreach (var publication in publications)
        {
            if (publication.Source is null || !_publications.TryAdd(publication.Source, publication)) continue;
            var order = 0;
            foreach (var anchor in publication.Document.Anchors) _anchors[(publication.Source, anchor.Id)] = (anchor, order++);
        }
    }

    /// <summary>The page of the transcription of a source; null where there is none.</summary>
    public Publication? Transcription(string source) => _publications.GetValueOrDefault(source);

    public SourceDocument? Document(string source) => _sources.GetValueOrDefault(source);

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

    /// <summary>Reports every locator that names no paragraph of a transcribed document, and every place in an unknown document.</summary>
    public void Check(IEnumerable<Table> tables, DiagnosticBag bag)
    {
        foreach (var row in tables.SelectMany(t => t.Rows))
        {
            foreach (var column in row.Schema.Columns.Where(c => c.Name == "locator" || Provenance.IsSourceColumn(c.Name)))
            {
                foreach (var written in row.List(column.Name)) Check(row, column, written, bag);
            }
        }
    }

    private void Check(Row row, Column column, string written, DiagnosticBag bag)
    {
        var place = column.Name == "locator" ? new Provenance(row.Text("source") ?? "", written) : Provenance.Parse(written);
        var span = row.Span(column);
        var line = row.Release.File.Line(span.Line);
        if (!_sources.ContainsKey(place.Source))
        {
            // A source that is not registered is reported at the column "source" already.
            if (column.Name == "locator") return;
            bag.Error(
                SiteCodes.UnknownSource,
                $"There is no source document \"{place.Source}\".{NearestName.Suggest(place.Source, _sources.Keys)}",
                span,
                "Write the document's id and the paragraph, for example panel-report-2025#para-31. The ids are in seeds/sources.csv.",
                row.CellName(column),
                line);
        }
        else if (_publications.TryGetValue(place.Source, out var publication)
            && place.Locator is { } locator
            && !_anchors.ContainsKey((place.Source, locator)))
        {
            bag.Error(
                SiteCodes.UnknownParagraph,
                $"\"{locator}\" is no paragraph of {publication.Document.File.Path}.{NearestName.Suggest(locator, publication.Document.Anchors.Select(a => a.Id))}",
                span,
                "Write the paragraph's anchor as it stands in the document, for example para-31 for [para 31].",
                row.CellName(column),
                line);
        }
    }
}
