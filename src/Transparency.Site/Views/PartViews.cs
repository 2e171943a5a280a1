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
            ? view with { Rows = [.. view.Rows.Select(r => r with { Places = [.. r.Places.Select(p => Within(p, here, model.Places.Document(source)?.ShortTitle))] })] }
            : view;
    }

    // On the document's own page its paragraphs need not say whose they are.
    private static LinkView Within(LinkView place, Publication here, string? title) =>
        title is not null && place.Url?.StartsWith(here.Url + "#", StringComparison.Ordinal) == true && place.Text.StartsWith(title + ", ", StringComparison.Ordinal)
            ? new(place.Text[(title.Length + 2)..], place.Url[here.Url.Length..])
            : place;
}
