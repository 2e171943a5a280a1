// A document's text, from Markdown to parts that can be shown.

using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Engine.Media;

namespace Transparency.Engine.Content;

/// <summary>What is read off a document's text.</summary>
internal sealed record DocumentBody(
    IReadOnlyList<DocumentPart> Parts,
    IReadOnlyList<Anchor> Anchors,
    IReadOnlyList<Heading> Headings,
    string PlainText,
    IReadOnlyList<DocumentLink> Links);

/// <summary>Reads a text whose bounds were checked.</summary>
internal static class MarkdownReader
{
    public static DocumentBody Read(SourceFile file, int start, IReadOnlyDictionary<string, PublishedFile> files, DiagnosticBag bag)
    {
        var text = new MarkdownText(file, start, bag);
        TypedHtml.Check(text);
        PastedText.Check(text);
        var anchors = ParagraphMarks.Read(text);
        var headings = DocumentHeadings.Read(text, anchors.Select(a => a.Id));
        var links = DocumentLinks.Read(text);
        var slots = Slots.Read(text, anchors);
        var plain = PlainTexts.Of(text.Tree);
        FileFacts.Add(text, files);
        return new(Parts(text, slots), anchors, headings, plain, links);
    }

    private static List<DocumentPart> Parts(MarkdownText text, Slots slots)
    {
        List<DocumentPart> parts = [];
        List<Block> run = [];
        var names = TableRenderer.Names(text);
        foreach (var block in text.Tree)
        {
            if (ParagraphMarks.PlaceOf(block) is not { } mark)
            {
                run.Add(block);
                continue;
            }

            AddMarkup(run, names, slots, parts);
            parts.Add(mark.Id.Split('#') is [var dataset, var chart] ? new ChartPart(dataset, chart, text.Place(mark)) : new TablePart(mark.Id, text.Place(mark)));
        }

        AddMarkup(run, names, slots, parts);
        return parts;
    }

    private static void AddMarkup(List<Block> run, IReadOnlyDictionary<Table, string> names, Slots slots, List<DocumentPart> parts)
    {
        var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        MarkdownDialect.Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new TableRenderer(names));
        renderer.ObjectRenderers.Replace<QuoteBlockRenderer>(new NoteRenderer());
        renderer.ObjectRenderers.Add(new DirectiveRenderer());
        renderer.ObjectRenderers.Insert(0, new SlotRenderer());
        foreach (var block in run) renderer.Render(block);
        run.Clear();
        var markup = writer.ToString();
        if (markup.AsSpan().Trim().Length > 0) parts.Add(new HtmlPart(slots.Of(AllowedHtml.Of(markup))));
    }
}
