// The parts of a document as pages show them: words, tables and charts in turn.

using Transparency.Engine.Content;
using Transparency.Engine.Data;
using Transparency.Engine.Theming;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>A stretch of words, a table or a chart.</summary>
[TemplateView]
public sealed partial record PartView(IReadOnlyList<SegmentView> Words, TableView? Table, ChartView? Chart)
{
    public static PartView Of(TableView table) => new([], table, null);
}

public static class PartViews
{
    /// <param name="model">The site.</param>
    /// <param name="part">The part.</param>
    /// <param name="source">The source that the document is a transcription of; null for our own words.</param>
    public static PartView Of(SiteModel model, DocumentPart part, string? source) => part switch
    {
        HtmlPart words => new(SegmentView.Of(words.Segments, source, model), null, null),
        TablePart { Dataset: var id } when model.Table(id) is { } table => PartView.Of(Rows(model, table, source)),
        ChartPart chart => new([], null, ChartViews.Find(model, chart.Dataset, chart.Chart)),
        _ => new([], null, null),
    };

    private static TableView Rows(SiteModel model, Table table, string? source)
    {
        var options = new TableOptions(Columns: table.Id == Projects.Dataset ? ProjectsView.Columns : null, More: TableViews.More(table.Schema));
        if (source is null) return TableViews.Of(model, table.Schema, table.Rows, options);
        var view = TableViews.Of(model, table.Schema, [.. table.Rows.Where(r => r.Text("source") == source)], options);
        return model.Places.Transcription(source) is { } here
            ? view with { Rows = [.. view.Rows.Select(r => Within(r, here, model.Places.Document(source)?.ShortTitle))] }
            : view;
    }

    // On the document's own page its paragraphs need not say whose they are.
    private static RowView Within(RowView row, Publication here, string? title)
    {
        return title is null ? row : row with
        {
            Cells = [.. row.Cells.Select(c => c with { Kept = null, Values = [.. c.Values.Select(v => IsHere(v, v.Note) ? v with { Url = Anchor(v), Note = Paragraph(v.Note!) } : v)] })],
            From = new([.. row.From.Places.Select(p => IsHere(p, p.Text) ? new(Paragraph(p.Text), Anchor(p)) : p)], row.From.Notes),
        };

        bool IsHere(LinkView link, string? words) =>
            link.Url?.StartsWith(here.Url + "#", StringComparison.Ordinal) == true && words?.StartsWith(title + ", ", StringComparison.Ordinal) == true;
        string Anchor(LinkView link) => link.Url![here.Url.Length..];
        string Paragraph(string words) => words[(title.Length + 2)..];
    }
}
