// The register of source documents, and for each everything that was taken from it, in the document's order.

using Transparency.Engine.Data;
using Transparency.Engine.Theming;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>What the register shows.</summary>
[TemplateView]
public sealed partial record SourceListView(IReadOnlyList<SourceLinkView> Sources, DownloadsView Files);

/// <summary>A document in the register.</summary>
[TemplateView]
public sealed partial record SourceLinkView(string Title, string Url, string? Publisher, string? DateLabel, string Figures, LinkView? Transcription);

/// <summary>What the page of a source document shows.</summary>
[TemplateView]
public sealed partial record SourceView(IReadOnlyList<FactView> Facts, LinkView? Transcription, string Count, IReadOnlyList<PassageView> Passages);

/// <summary>A passage: the numbers in its words, the rows that were taken from it, and the pages that lead to it.</summary>
/// <param name="Id">Anchor of the entry.</param>
/// <param name="Place">The words on this site; without an address where they are not here.</param>
/// <param name="UseCount">How many pages lead to it, in words.</param>
[TemplateView]
public sealed partial record PassageView(string Id, LinkView Place, IReadOnlyList<LinkView> Numbers, IReadOnlyList<TakenView> Rows, string UseCount, IReadOnlyList<UseView> Uses);

/// <summary>A row that was taken from a passage, with its figures.</summary>
[TemplateView]
public sealed partial record TakenView(LinkView Row, LinkView Dataset, IReadOnlyList<FactView> Figures);

public static class SourcePages
{
    private static readonly LinkView Crumb = new("Sources", Addresses.Sources);

    public static IEnumerable<Page> Pages(SiteModel model, RenderedPages rendered)
    {
        yield return new(
            Addresses.Sources,
            "sources",
            "Sources",
            "The documents that every figure on this site comes from.",
            [Page.HomeCrumb],
            new SourceListView([.. model.Sources.Select(s => new SourceLinkView(
                s.Title,
                s.PageUrl,
                s.Publisher,
                s.DateLabel,
                Count(model.Passages.Of(s.Id)),
                Transcription(model, s)))], DownloadLinks.Register(model, "sources")));
        foreach (var source in model.Sources)
        {
            var passages = model.Passages.Of(source.Id);
            yield return new(
                source.PageUrl,
                "source",
                source.Title,
                "Every figure on this site that comes from this document, in its order, and the pages that use it.",
                [Page.HomeCrumb, Crumb],
                () => new SourceView(
                    Facts(source),
                    Transcription(model, source),
                    Count(passages),
                    [.. passages.Select(p => View(model, p, rendered))]),
                source.Row.Release.File.Path);
        }
    }

    private static string Count(IReadOnlyList<Passage> passages)
    {
        var figures = passages.Sum(p => p.FigureCount);
        var numbers = passages.Sum(p => p.Numbers.Count);
        var inTables = Format.Count(figures, "figure", "figures");
        return numbers == 0 ? inTables : $"{inTables} and {Format.Count(numbers, "number in its words", "numbers in its words")}";
    }

    private static PassageView View(SiteModel model, Passage passage, RenderedPages rendered)
    {
        var anchor = passage.Url[(passage.Url.IndexOf('#') + 1)..];
        var hasWords = passage.Place.Url != passage.Url;
        var here = hasWords ? passage.Place.Url[..passage.Place.Url.IndexOf('#')] : null;
        var uses = rendered.Uses(passage.Place.Url)
            .Union(rendered.Uses(passage.Url))
            .Where(use => use.Url != here)
            .ToList();
        return new(
            anchor,
            new(passage.Place.Label, hasWords ? passage.Place.Url : null),
            [.. passage.Numbers.Select(n => n.Text).Distinct().Select(text => new LinkView(text, null))],
            [.. passage.Rows.Select(r => Taken(model, r))],
            Format.Count(uses.Count, "page", "pages"),
            uses);
    }

    private static TakenView Taken(SiteModel model, Row row) => new(
        RowLinks.Of(model, row),
        new(row.Schema.Title, Addresses.TablePage(row.Schema.Id)),
        [.. Passage.Figures(row).Select(c => new FactView(c.Title, CellViews.Of(model, row, c).Values))]);

    private static LinkView? Transcription(SiteModel model, SourceDocument source) =>
        model.Places.Transcription(source.Id) is { } publication ? new(publication.Title, publication.Url) : null;

    private static IReadOnlyList<FactView> Facts(SourceDocument source)
    {
        List<FactView> facts =
        [
            FactView.Of("Publisher", source.Publisher),
            FactView.Of("Kind", CellViews.Label(source.Row, "kind")),
            FactView.Of("Date", source.DateLabel),
            FactView.Of("Public address", source.Url, source.Url),
        ];
        if (source.Sha256 is { } hash) facts.Add(FactView.Of("SHA-256 of the file transcribed", hash));
        if (source.Note is { } note) facts.Add(FactView.Of("Note", note));
        return facts;
    }
}
