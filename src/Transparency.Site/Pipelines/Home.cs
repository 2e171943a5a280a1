// The home page: headline figures, where the money went, what is new.

using Transparency.Engine.Content;
using Transparency.Engine.Theming;
using Transparency.Site.Figures;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>What the home page shows.</summary>
/// <param name="Words">The introduction.</param>
/// <param name="Parts">What follows it: charts, tables and the words between them.</param>
[TemplateView]
public sealed partial record HomeView(
    IReadOnlyList<SegmentView> Words,
    IReadOnlyList<PartView> Parts,
    IReadOnlyList<FigureView> Figures,
    TableView? Money,
    LinkView? Promised,
    IReadOnlyList<DocumentLinkView> Latest,
    IReadOnlyList<LinkGroupView> Areas,
    Html? Map,
    string? Credit);

public static class Home
{
    private const int LatestCount = 6;

    public static IEnumerable<Page> Pages(SiteModel model)
    {
        var home = model.Home;
        var figures = home.Figures.Where(model.Figures.ContainsKey).Select(id => FigureView.Of(model.Figures[id], model));
        var (introduction, rest) = Introduction(home.Document.Parts);
        var latest = model.Dated.Take(LatestCount).Select(DocumentLinkView.Of);
        yield return new(
            "/",
            "home",
            home.Title,
            home.Summary,
            [],
            new HomeView(
                SegmentView.Of(introduction, null, model),
                [.. rest.Select(p => PartViews.Of(model, p, null))],
                [.. figures],
                AreaMoney.Table(model),
                PromiseWords.Line(model) is { } line ? new(PromiseWords.Title, Addresses.Commitments, line) : null,
                [.. latest],
                StandingGroups.Of(model, "areas", model.Areas.Select(a => (a.Id, new LinkView(a.Name, a.Url)))),
                AreaMaps.Links(model),
                AreaMaps.Credit(model)),
            home.Document.File.Path);
    }

    // The introduction ends at the first heading, table or chart.
    private static (IReadOnlyList<Segment> Introduction, IReadOnlyList<DocumentPart> Others) Introduction(IReadOnlyList<DocumentPart> parts)
    {
        if (parts is not [HtmlPart { Segments: var segments }, ..]) return ([], parts);
        var others = parts.Skip(1);
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i] is not MarkupSegment { Html.Markup: var markup } || markup.IndexOf("<h2", StringComparison.Ordinal) is not (>= 0 and var at)) continue;
            return (
                [.. segments.Take(i), new MarkupSegment(new(markup[..at]))],
                [new HtmlPart([new MarkupSegment(new(markup[at..])), .. segments.Skip(i + 1)]), .. others]);
        }

        return (segments, [.. others]);
    }
}
