// Letters, newsletters, reports, topics and pages: the Markdown documents.

using Transparency.Engine.Data;
using Transparency.Engine.Theming;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>What a list of documents shows.</summary>
/// <param name="Register">Letters that are only known of: the register of correspondence.</param>
[TemplateView]
public sealed partial record DocumentListView(string Kind, IReadOnlyList<DocumentLinkView> Documents, TableView? Register);

/// <summary>What the page of a document shows.</summary>
/// <param name="Parts">Words, tables and charts in turn.</param>
/// <param name="Contents">Its headings; empty where there are few.</param>
/// <param name="Source">The register's entry of the document that it transcribes.</param>
/// <param name="Promises">What it promises, in the order of its text.</param>
/// <param name="Checks">Whether its paragraph numbers stand once; empty where it has none.</param>
/// <param name="Changes">What was changed in it since it was published.</param>
[TemplateView]
public sealed partial record DocumentView(
    string Kind,
    IReadOnlyList<SegmentView> Summary,
    string? DateLabel,
    IReadOnlyList<FactView> Facts,
    IReadOnlyList<PartView> Parts,
    IReadOnlyList<LinkView> Contents,
    LinkView? Source,
    IReadOnlyList<LinkView> Areas,
    IReadOnlyList<PromiseView> Promises,
    IReadOnlyList<CheckView> Checks,
    IReadOnlyList<ChangeView> Changes);

public static class Documents
{
    private const int FewHeadings = 3;

    public static IEnumerable<Page> Pages(SiteModel model)
    {
        foreach (var kind in PublicationKind.All)
        {
            var publications = model.Of(kind);
            if (kind.Dated && publications.Count > 0)
            {
                yield return new(
                    kind.UrlPrefix,
                    "documents",
                    kind.Title,
                    $"{kind.Title} of the {model.Settings.Publisher.Name}.",
                    [Page.HomeCrumb],
                    new DocumentListView(kind.Id, [.. publications.Select(DocumentLinkView.Of)], kind == PublicationKind.Letter ? Correspondence(model) : null));
            }

            if (kind == PublicationKind.Topic && publications.Count > 0)
            {
                yield return new(
                    Addresses.Topics,
                    "documents",
                    "Topics",
                    "The figures on this site, gathered by subject.",
                    [Page.HomeCrumb],
                    new DocumentListView(kind.Id, [.. publications.Select(DocumentLinkView.Of), .. MadeTopics(model)], null));
            }

            foreach (var publication in publications) yield return DocumentPage(model, publication);
        }
    }

    // The page of commitments is made from their dataset, and is a topic like the others.
    private static IEnumerable<DocumentLinkView> MadeTopics(SiteModel model)
    {
        if (model.Table(Promises.Dataset) is not null) yield return new(PromiseWords.Title, Addresses.Commitments, PromiseWords.Summary, null, PublicationKind.Topic.Id);
    }

    private static Page DocumentPage(SiteModel model, Publication publication)
    {
        var kind = publication.Kind;
        IReadOnlyList<LinkView> crumbs = kind.Dated
            ? [Page.HomeCrumb, new LinkView(kind.Title, kind.UrlPrefix)]
            : kind == PublicationKind.Topic ? [Page.HomeCrumb, new LinkView("Topics", Addresses.Topics)] : [Page.HomeCrumb];
        return new(publication.Url, "document", publication.Title, publication.Summary, crumbs, () => View(model, publication), publication.Document.File.Path);
    }

    private static DocumentView View(SiteModel model, Publication publication)
    {
        var headings = publication.Document.Headings.Where(h => h.Level == 2).ToList();
        return new(
            publication.Kind.Id,
            SegmentView.Summary(publication, model),
            publication.DateLabel,
            Facts(model, publication),
            [.. publication.Document.Parts.Select(p => PartViews.Of(model, p, publication.Source)), .. DatasetParts(model, publication)],
            headings.Count < FewHeadings ? [] : [.. headings.Select(h => new LinkView(h.Title, "#" + h.Id))],
            publication.Source is { } source ? new(model.Places.Document(source)?.Title ?? source, Addresses.Source(source)) : null,
            [.. publication.Areas.Select(a => new LinkView(model.NameOf("areas", a), model.UrlOf("areas", a)))],
            PromiseViews.Of(model, publication),
            [.. model.Numbers.Where(n => n.Publication == publication).Select(n => CheckViews.Of(model, n))],
            [.. model.Changes.OfDocument(publication.Document.File.Path).Select(c => ChangeView.On(c, model))]);
    }

    private static IEnumerable<PartView> DatasetParts(SiteModel model, Publication publication) =>
        publication.Datasets
            .Select(model.Table)
            .OfType<Table>()
            .Select(t => PartView.Of(TableViews.Of(model, t.Schema, t.Rows, new(
                Downloads: DownloadLinks.Dataset(model, t.Id),
                More: TableViews.More(t.Schema)))));

    private static IReadOnlyList<FactView> Facts(SiteModel model, Publication publication)
    {
        List<FactView> facts = [];
        if (publication.DateLabel is { } date) facts.Add(FactView.Of("Date", date));
        if (publication.From is { } from) facts.Add(FactView.Of("From", from));
        if (publication.To is { } to) facts.Add(FactView.Of("To", to));
        if (model.Table("correspondence") is not { } letters || publication.Correspondence is not { } id) return facts;
        if (letters.Find(id)?.Text("in_reply_to") is { } answered) facts.Add(new("In reply to", [LetterLink(model, letters, answered)]));
        var replies = letters.Rows.Where(r => r.Text("in_reply_to") == id).Select(r => LetterLink(model, letters, r.Key)).ToList();
        if (replies.Count > 0) facts.Add(new("Answered by", replies));
        return facts;
    }

    private static LinkView LetterLink(SiteModel model, Table letters, string id)
    {
        if (letters.Find(id) is not { } row) return new(id, null);
        var date = row.Date("date") is { } day ? Format.Date(day) : row.Text("date_label");
        var text = string.Join(", ", new[] { row.Text("from"), row.Text("subject"), date }.OfType<string>());
        return new(text, model.RowUrl(row));
    }

    // Letters that are not on this site, but that documents tell of, in both directions.
    private static TableView? Correspondence(SiteModel model) =>
        model.Table("correspondence") is { Rows.Count: > 0 } table
            ? TableViews.Of(model, table.Schema, table.Rows, new(More: TableViews.More(table.Schema)))
            : null;
}
