// The pages of the plain site: the same as those of the other generators.

using System.Globalization;

namespace Transparency.PlainSite;

/// <summary>A page before it is rendered.</summary>
/// <param name="Page">Its name and place.</param>
/// <param name="View">What it shows.</param>
/// <param name="Changed">The day that the list of pages tells; null for none.</param>
internal sealed record PlainPage(PageView Page, object View, DateOnly? Changed = null);

/// <summary>Makes pages of the corpus.</summary>
internal static class Pages
{
    private const int OnAPage = 100;
    private const int Latest = 10;

    private static readonly LinkView Projects = new("Funded projects", "/projects/");
    private static readonly LinkView Areas = new("Areas", "/areas/");
    private static readonly LinkView Organisations = new("Organisations", "/organisations/");
    private static readonly LinkView News = new("News and reports", "/newsletters/");

    public static IReadOnlyList<PlainPage> Of(Corpus corpus) =>
    [
        new(new("home", "/", "Northshire open data", null, []), List([.. corpus.Projects.Take(Latest)]) with { Groups = corpus.Areas, Newsletters = [.. corpus.Newsletters.Take(Latest)], Total = TotalView.Of(corpus.Projects) }),
        .. corpus.Projects.Select(p => new PlainPage(
            new("project", p.Url, p.Title, $"{p.Amount} awarded to {p.Organisation.Title} ({p.Area.Title}, {p.Year})", [Projects]), p, p.Date)),
        .. Parts("projects", Projects, [], corpus.Projects, (projects, pager) => List(projects) with { Pager = pager, Total = TotalView.Of(corpus.Projects) }),
        new(new("groups", Areas.Url, Areas.Title, null, []), List([]) with { Groups = corpus.Areas }),
        .. corpus.Areas.SelectMany(a => Parts("group", new(a.Title, a.Url), [Areas], a.Projects, (projects, pager) => List(projects) with { Pager = pager, Total = a.Total })),
        .. Parts("groups", Organisations, [], corpus.Organisations, (groups, pager) => List([]) with { Groups = groups, Pager = pager }),
        .. corpus.Organisations.Select(o => new PlainPage(new("group", o.Url, o.Title, null, [Organisations]), List(o.Projects) with { Total = o.Total })),
        .. Parts("newsletters", News, [], corpus.Newsletters, (newsletters, pager) => List([]) with { Newsletters = newsletters, Pager = pager }),
        .. corpus.Newsletters.Select(n => new PlainPage(new("newsletter", n.Url, n.Title, n.Summary, [News]), n, n.Date)),
    ];

    private static ListView List(IReadOnlyList<ProjectView> projects) => new(projects, [], [], null, null);

    private static IEnumerable<PlainPage> Parts<T>(string type, LinkView list, IReadOnlyList<LinkView> trail, IReadOnlyList<T> all, Func<IReadOnlyList<T>, PagerView, ListView> show)
    {
        var total = Math.Max(1, (all.Count + OnAPage - 1) / OnAPage);
        for (var i = 1; i <= total; i++)
        {
            var pager = new PagerView(i, total, i > 1 ? Url(i - 1) : null, i < total ? Url(i + 1) : null);
            yield return new(new(type, Url(i), list.Title, null, trail), show([.. all.Skip((i - 1) * OnAPage).Take(OnAPage)], pager));
        }

        string Url(int number) => number == 1 ? list.Url : $"{list.Url}page/{number.ToString(CultureInfo.InvariantCulture)}/";
    }
}
