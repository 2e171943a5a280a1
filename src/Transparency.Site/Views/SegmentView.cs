// A document's words with the way from each number to its source.

using Transparency.Engine.Content;
using Transparency.Engine.Theming;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>A stretch of words, or a link within them.</summary>
/// <param name="Markup">Words; null for a link.</param>
/// <param name="Kind">Class of the link: <c>number-link</c>, <c>cite</c> or <c>taken-link</c>; empty for words.</param>
/// <param name="Link">The link; its note says where it leads.</param>
[TemplateView]
public sealed partial record SegmentView(Html? Markup, string Kind, LinkView? Link)
{
    /// <summary>The words of a part of a document.</summary>
    /// <param name="segments">The part.</param>
    /// <param name="source">Id of the source document that it is the text of; null for our own words.</param>
    /// <param name="model">The site.</param>
    public static IReadOnlyList<SegmentView> Of(IEnumerable<Segment> segments, string? source, SiteModel model) =>
        [.. segments.Select(s => Of(s, source, model)).OfType<SegmentView>()];

    /// <summary>The summary of a document, whose numbers come from the document that it is the text of.</summary>
    public static IReadOnlyList<SegmentView> Summary(Publication publication, SiteModel model)
    {
        if (publication.Source is not { } source) return [Words(publication.Summary)];
        var place = new Provenance(source, null);
        var address = Addresses.Source(source);
        List<SegmentView> views = [];
        var from = 0;
        foreach (var (start, length) in StatedNumbers.In(publication.Summary))
        {
            if (start > from) views.Add(Words(publication.Summary[from..start]));
            views.Add(new(null, "number-link", new(publication.Summary.Substring(start, length), address, model.Places.Of(place).Label)));
            from = start + length;
        }

        views.Add(Words(publication.Summary[from..]));
        return views;
    }

    private static SegmentView? Of(Segment segment, string? document, SiteModel model) => segment switch
    {
        NumberSegment number => Number(number, document, model),
        SourceSegment source => Citation(model.Places.Of(new(source.Source, source.Locator))),
        FigureSegment figure => model.Figures.TryGetValue(figure.Id, out var found)
            ? new(null, "number-link", new(Format.Quantity(found.Value, found.Unit), Addresses.Figure(figure.Id), found.Label))
            : null,
        ParagraphEndSegment end => document is null ? null : Taken(new(document, end.Anchor), model),
        _ => new(segment.Plain, "", null),
    };

    private static SegmentView Number(NumberSegment number, string? document, SiteModel model) =>
        Provenance.Of(number, document) is { } place
            // Beside its own paragraph the number needs no word on where it comes from.
            ? new(null, "number-link", new(number.Text, model.Passages.Find(place)?.Url ?? Addresses.Source(place.Source), place.Source == document ? null : model.Places.Of(place).Label))
            : new(number.Plain, "", null);

    private static SegmentView Citation(Place place) => new(null, "cite", new($"({place.Label})", place.Url));

    private static SegmentView? Taken(Provenance place, SiteModel model)
    {
        if (model.Passages.Find(place) is not { Rows.Count: > 0 } passage) return null;
        var text = passage.FigureCount > 0
            ? Format.Count(passage.FigureCount, "figure in the data", "figures in the data")
            : Format.Count(passage.Rows.Count, "row in the data", "rows in the data");
        return new(null, "taken-link", new(text, passage.Url));
    }

    private static SegmentView Words(string text) => new(Html.Of(text), "", null);
}
