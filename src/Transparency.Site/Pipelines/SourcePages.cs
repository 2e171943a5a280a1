// The register of source documents, and for each everything that was taken from it, in the document's order.

using Transparency.Engine.Data;
using Transparency.Engine.Theming;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>What the register shows.</summary>
[TemplateView]
public sealed partial record SourceListView(IReadOnlyList<SourceLinkView> Sources);

/// <summary>A document in the register.</summary>
[TemplateView]
public sealed partial record SourceLinkView(string Title, string Url, string? Publisher, string? DateLabel, string Figures, LinkView? Transcription);

/// <summary>What the page of a source document shows.</summary>
[TemplateView]
public sealed partial record SourceView(IReadOnlyList<FactView> Facts, LinkView? Transcription, string Count, IReadOnlyList<TakenView> Taken);

/// <summary>A row that was taken from a paragraph: its figures, and where the site shows it.</summary>
[TemplateView]
public sealed partial record TakenView(LinkView Place, LinkView Row, LinkView Dataset, IReadOnlyList<FactView> Figures);

public static class SourcePages
{
    private static readonly LinkView Crumb = new("Sources", Addresses.Sources);

    public static IEnumerable<Page> Pages(SiteModel model)
    {
        var rows = RowsBySource(model);
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
                Format.Count(FigureCount(rows.GetValueOrDefault(s.Id) ?? []), "figure", "figures"),
                Transcription(model, s)))]));
        foreach (var source in model.Sources)
        {
            var taken = rows.GetValueOrDefault(source.Id) ?? [];
            yield return new(
                source.PageUrl,
                "source",
                source.Title,
                $"Every figure on this site that comes from this document, in its order.",
                [Page.HomeCrumb, Crumb],
                new SourceView(
                    Facts(source),
                    Transcription(model, source),
                    Format.Count(FigureCount(taken), "figure", "figures"),
                    [.. taken.Select(t => Taken(model, t.Place, t.Row))]),
                source.Row.Release.File.Path);
        }
    }

    private static Dictionary<string, List<(Place Place, Row Row)>> RowsBySource(SiteModel model) =>
        model.Datasets.Concat(model.Table("areas") is { } areas ? [areas] : [])
            .SelectMany(t => t.Rows)
            .SelectMany(row => Provenance.All(row).Select(p => (p.Source, Place: model.Places.Of(p), Row: row)))
            .GroupBy(t => t.Source, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => g.OrderBy(t => t.Place.Order).Select(t => (t.Place, t.Row)).ToList(),
                StringComparer.Ordinal);

    private static int FigureCount(IEnumerable<(Place Place, Row Row)> rows) =>
        rows.Sum(t => Numbers(t.Row).Count());

    private static IEnumerable<Column> Numbers(Row row) =>
        row.Schema.Columns.Where(c => c.Type.IsNumber && !row[c].IsEmpty);

    private static TakenView Taken(SiteModel model, Place place, Row row)
    {
        var schema = row.Schema;
        var title = schema.Find(schema.RowTitle ?? "") is { } column && !row[column].IsEmpty
            ? CellViews.Of(model, row, column).Values[0].Text
            : row.Key;
        var dataset = schema.Id == "areas" ? Addresses.Areas : Addresses.Dataset(schema.Id);
        var url = model.PageOf(schema.Id, row.Key) ?? $"{dataset}#{SiteModel.RowAnchor(row)}";
        return new(
            new(place.Label, place.Url),
            new(title, url),
            new(schema.Title, dataset),
            [.. Numbers(row).Select(c => new FactView(c.Title, CellViews.Of(model, row, c).Values))]);
    }

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
