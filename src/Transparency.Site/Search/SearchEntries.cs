// Everything that can be found, as entries: pages, paragraphs of documents, rows of datasets.

using Transparency.Engine.Concurrency;
using Transparency.Engine.Content;
using Transparency.Engine.Data;
using Transparency.Site.Figures;
using Transparency.Site.Model;
using Transparency.Site.Pipelines;
using Transparency.Site.Views;

namespace Transparency.Site.Search;

internal static class SearchEntries
{
    private static readonly IReadOnlyDictionary<PublicationKind, SearchKind> Kinds = new Dictionary<PublicationKind, SearchKind>
    {
        [PublicationKind.Letter] = SearchKind.Letter,
        [PublicationKind.Newsletter] = SearchKind.Newsletter,
        [PublicationKind.Report] = SearchKind.Report,
        [PublicationKind.Topic] = SearchKind.Topic,
        [PublicationKind.Page] = SearchKind.Page,
    };

    public static IEnumerable<SearchEntry> Of(SiteModel model, IReadOnlyList<Page> pages)
    {
        var about = About(model);
        return
        [
            .. SideBySide.Select([.. pages.Where(p => p.Url.EndsWith('/') && !p.IsPart)], page => OfPage(page, about)),
            .. model.Dated.SelectMany(p => p.Document.Anchors.Select(a => OfPassage(model, p, a))),
            .. model.Datasets.SelectMany(t => t.Rows.Where(r => model.PageOf(t.Id, r.Key) is null).Select(r => OfRow(model, r))),
        ];
    }

    private static SearchEntry OfPage(Page page, Dictionary<string, Func<SearchEntry, SearchEntry>> about)
    {
        var entry = new SearchEntry(SearchKind.Page, page.Url, page.Title, () => page.Summary) { Extract = page.Summary };
        return about.TryGetValue(page.Url, out var more) ? more(entry) : entry;
    }

    // What the model knows of a page, by its address.
    private static Dictionary<string, Func<SearchEntry, SearchEntry>> About(SiteModel model)
    {
        var about = new Dictionary<string, Func<SearchEntry, SearchEntry>>(StringComparer.Ordinal);
        foreach (var area in model.Areas) about[area.Url] = entry => OfRegistered(model, area.Row, entry with { Kind = SearchKind.Area });
        Register("organisations", SearchKind.Organisation);
        Register("funds", SearchKind.Fund);
        foreach (var project in Projects.All(model)) about[project.Url] = entry => OfProject(model, project, entry);
        foreach (var (id, figure) in model.Figures) about[Addresses.Figure(id)] = entry => OfFigure(figure, entry);
        foreach (var table in model.Datasets) about[Addresses.Dataset(table.Id)] = entry => OfDataset(table.Schema, entry);
        foreach (var source in model.Sources) about[source.PageUrl] = entry => entry with { Kind = SearchKind.Source, Text = () => $"{entry.Text()}\n{source.Title}", References = source.Id };
        foreach (var publication in model.Publications) about[publication.Url] = entry => OfPublication(publication, entry);
        about["/"] = entry => entry with { Text = () => $"{entry.Text()}\n{model.Home.Document.PlainText}" };
        return about;

        void Register(string register, SearchKind kind)
        {
            foreach (var row in model.Table(register)?.Rows ?? [])
                about[Addresses.RegisterEntry(register, row.Key)] = entry => OfRegistered(model, row, entry with { Kind = kind });
        }
    }

    // The page of an area, fund or organisation has the tables of what names it, so it is found by their titles.
    private static SearchEntry OfRegistered(SiteModel model, Row row, SearchEntry entry) => (entry with
    {
        Text = () => string.Join('\n', model.Data.RowsNaming(row.Schema.Id, row.Key).Select(t => t.Table.Schema.Title).Prepend(entry.Text())),
    }).From(model, row);

    private static SearchEntry OfProject(SiteModel model, Project project, SearchEntry entry) =>
        (entry with { Kind = SearchKind.Project, Extract = project.Description ?? entry.Extract }).From(model, project.Row);

    private static SearchEntry OfFigure(Figure figure, SearchEntry entry)
    {
        var words = string.Join(". ", new[] { Format.Quantity(figure.Value, figure.Unit), figure.Period, figure.Note }.Where(w => !string.IsNullOrEmpty(w)));
        return entry with { Kind = SearchKind.Figure, Text = () => words, Extract = words, Amount = figure.Unit == "GBP" ? figure.Value : null };
    }

    private static SearchEntry OfDataset(TableSchema schema, SearchEntry entry) => entry with
    {
        Kind = SearchKind.Dataset,
        Text = () => string.Join('\n', RowText.Columns(schema).Select(c => c.Title).Prepend(schema.Description)),
        References = schema.Id,
        Extract = schema.Description,
    };

    // A document whose paragraphs are entries of their own says itself only what stands outside them.
    private static SearchEntry OfPublication(Publication publication, SearchEntry entry) => (entry with
    {
        Kind = Kinds[publication.Kind],
        Title = publication.Title,
        Text = () =>
        {
            var own = publication.Kind.Dated ? publication.Document.Anchors.Select(a => a.Text).ToHashSet(StringComparer.Ordinal) : [];
            var lines = publication.Document.PlainText.Split('\n').Where(line => !own.Contains(line)).Prepend(entry.Text());
            return string.Join('\n', publication.Kind.Dated ? lines.Prepend(publication.Kind.Id) : lines);
        },
        References = publication.Source ?? "",
    }).From(publication);

    private static SearchEntry OfPassage(SiteModel model, Publication publication, Anchor anchor)
    {
        var title = publication.Source is { } source ? model.Places.Document(source)?.ShortTitle ?? publication.Title : publication.Title;
        return new SearchEntry(SearchKind.Passage, $"{publication.Url}#{anchor.Id}", $"{title}, {Places.Paragraph(anchor)}", () => $"{anchor.Text}\n{anchor.HeadingTitle}")
        {
            References = publication.Source is { } id ? $"{id}#{anchor.Id}" : "",
            Extract = anchor.Text,
            Parent = publication.Title,
        }.From(publication);
    }

    private static SearchEntry OfRow(SiteModel model, Row row)
    {
        var link = RowLinks.Of(model, row);
        var kind = row.Schema.Id == Promises.Dataset ? SearchKind.Commitment : SearchKind.Row;
        return new SearchEntry(kind, link.Url!, link.Text, () => row.Schema.Title)
        {
            Extract = RowText.Extract(model, row),
            Parent = row.Schema.Title,
        }.From(model, row);
    }
}
