// The home page: headline figures, where the money went, what is new.

using Transparency.Engine.Content;
using Transparency.Engine.Theming;
using Transparency.Site.Figures;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>What the home page shows.</summary>
[TemplateView]
public sealed partial record HomeView(
    IReadOnlyList<SegmentView> Words,
    IReadOnlyList<FigureView> Figures,
    TableView? Money,
    IReadOnlyList<DocumentLinkView> Latest,
    IReadOnlyList<LinkView> Areas);

public static class Home
{
    private const int LatestCount = 6;

    public static IEnumerable<Page> Pages(SiteModel model)
    {
        var home = model.Home;
        var figures = home.Figures.Where(model.Figures.ContainsKey).Select(id => FigureView.Of(model.Figures[id], model));
        var latest = model.Dated.Take(LatestCount).Select(DocumentLinkView.Of);
        yield return new(
            "/",
            "home",
            home.Title,
            home.Summary,
            [],
            new HomeView(
                SegmentView.Of(home.Document.Segments, null, model),
                [.. figures],
                AreaMoney.Table(model),
                [.. latest],
                [.. model.Areas.Select(a => new LinkView(a.Name, a.Url))]),
            home.Document.File.Path);
    }
}
