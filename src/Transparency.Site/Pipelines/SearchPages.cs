// The search page: the frame that its script fills, and everything by name from A to Z.

using Transparency.Engine.Theming;
using Transparency.Site.Model;
using Transparency.Site.Search;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>What the search page shows.</summary>
/// <param name="Index">Folder of the index that the script reads.</param>
/// <param name="Letters">All areas, funds, organisations, documents and datasets under their first letters.</param>
[TemplateView]
public sealed partial record SearchView(string Index, IReadOnlyList<LinkGroupView> Letters);

public static class SearchPages
{
    private const string NoLetter = "0 to 9";

    public static IEnumerable<Page> Pages(SiteModel model)
    {
        yield return new(
            Addresses.Search,
            "search",
            "Search",
            $"Find areas, money, documents and figures of the {model.Settings.Publisher.ShortName}, or look through everything from A to Z.",
            [Page.HomeCrumb],
            new SearchView(Addresses.SearchIndex(Everything.Name), Letters(model)));
    }

    private static IReadOnlyList<LinkGroupView> Letters(SiteModel model) =>
        [.. Entries(model)
            .Select(link => (Link: link, Key: Key(link.Text)))
            .OrderBy(e => e.Key, StringComparer.OrdinalIgnoreCase)
            .ThenBy(e => e.Link.Url, StringComparer.Ordinal)
            .GroupBy(e => e.Key.Length > 0 && char.IsLetter(e.Key[0]) ? char.ToUpperInvariant(e.Key[0]).ToString() : NoLetter)
            .Select(g => new LinkGroupView(g.Key, "letter-" + Addresses.AnchorOf(g.Key), [.. g.Select(e => e.Link)]))];

    private static IEnumerable<LinkView> Entries(SiteModel model) =>
    [
        .. model.Areas.Select(a => new LinkView(a.Name, a.Url, "area")),
        .. Register(model, "funds", "fund"),
        .. Register(model, "organisations", "organisation"),
        .. model.Publications.Select(p => new LinkView(p.Title, p.Url, p.DateLabel is { } date ? $"{p.Kind.Id}, {date}" : p.Kind.Id)),
        .. model.Table(Promises.Dataset) is null ? Array.Empty<LinkView>() : [new(PromiseWords.Title, Addresses.Commitments, "page")],
        .. model.Datasets.Select(t => new LinkView(t.Schema.Title, Addresses.Dataset(t.Id), "data")),
    ];

    private static IEnumerable<LinkView> Register(SiteModel model, string register, string kind) => model.Table(register) is { } table
        ? RegisterLinks.Entries(table).Select(e => new LinkView(e.Name, Addresses.RegisterEntry(register, e.Id), kind))
        : [];

    // Quotation marks and the like do not decide where a name stands.
    private static string Key(string name) => string.Concat(name.SkipWhile(c => !char.IsLetterOrDigit(c)));
}
