// The parts of a document as pages show them: words, tables and charts in turn.

using Transparency.Engine.Content;
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
        TablePart { Dataset: var id } when model.Table(id) is { } table => PartView.Of(TableViews.Of(
            model,
            table.Schema,
            source is null ? table.Rows : [.. table.Rows.Where(r => r.Text("source") == source)],
            new(More: TableViews.More(table.Schema)))),
        ChartPart chart => new([], null, ChartViews.Find(model, chart.Dataset, chart.Chart)),
        _ => new([], null, null),
    };
}
