// Turns [para …] marks into anchors, and checks that [table …] and [chart …] marks stand alone.

using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Content;

/// <summary>The paragraphs of a document that can be pointed to.</summary>
internal static class ParagraphMarks
{
    /// <summary>The anchors in order; sets the ids in the tree.</summary>
    public static IReadOnlyList<Anchor> Read(MarkdownText text)
    {
        var marked = Marked(text);
        return marked.Count > 0 || HasMarks(text) ? marked : Counted(text);
    }

    /// <summary>The mark of a paragraph that is a table mark or a chart mark and nothing else, or null.</summary>
    public static DirectiveInline? PlaceOf(Block block) =>
        block is ParagraphBlock { Inline.FirstChild: DirectiveInline { Name: "table" or "chart", Mend: null, NextSibling: null } mark } ? mark : null;

    private static List<Anchor> Marked(MarkdownText text)
    {
        List<Anchor> anchors = [];
        Dictionary<string, Diagnostics.SourceSpan> seen = new(StringComparer.Ordinal);
        var heading = "";
        foreach (var block in text.Blocks().OfType<LeafBlock>())
        {
            if (block is HeadingBlock) heading = PlainTexts.Of(block.Inline);
            foreach (var mark in block.Inline?.FindDescendants<DirectiveInline>() ?? [])
            {
                if (!IsRight(text, block, mark) || mark.Name != "para") continue;
                var place = text.Place(mark);
                if (!seen.TryAdd(mark.Id, place)) ReportTwice(text, mark, seen[mark.Id]);
                else anchors.Add(Anchored(block, mark, heading, place));
            }
        }

        return anchors;
    }

    private static bool HasMarks(MarkdownText text) => text.Blocks()
        .OfType<LeafBlock>()
        .Any(b => b.Inline?.FindDescendants<DirectiveInline>().Any(m => m.Name == "para") == true);

    private static bool IsRight(MarkdownText text, LeafBlock block, DirectiveInline mark)
    {
        var place = text.Place(mark);
        if (mark.Mend is not null)
        {
            var code = mark.Name switch { "para" => ContentCodes.ParagraphMark, "table" or "chart" => ContentCodes.TableMark, _ => ContentCodes.SourceMark };
            text.Error(code, $"\"{mark.Raw}\" is not a mark that is known here.", place, $"Write {mark.Mend}. If brackets are meant to be read, write \\[ for the first.");
            return false;
        }

        if (mark.Name is "source" or "figure" or "plain") return true;
        if (mark.Name is "table" or "chart")
        {
            var alone = block.Parent is MarkdownDocument && PlaceOf(block) is not null;
            if (!alone) text.Error(ContentCodes.TableMark, $"\"{mark.Raw}\" does not stand alone.", place, "Leave an empty line before and after it, and begin its line with the bracket.");
            return alone;
        }

        var first = block is ParagraphBlock && block.Parent is not TableCell && mark.Parent == block.Inline && mark.PreviousSibling is null;
        if (!first)
        {
            text.Error(
                ContentCodes.ParagraphMark, $"\"{mark.Raw}\" does not stand at the beginning of a paragraph or list item.", place,
                $"Leave an empty line before it. To refer to that paragraph, write [{mark.Label}](#para-{mark.Id}).");
            return false;
        }

        if (mark.NextSibling is LineBreakInline lineBreak) lineBreak.Remove();
        if (mark.NextSibling is not null) return true;
        text.Error(ContentCodes.ParagraphMark, $"\"{mark.Raw}\" has no text behind it.", place, "Write the paragraph on the same line as its mark.");
        return false;
    }

    private static Anchor Anchored(LeafBlock block, DirectiveInline mark, string heading, Diagnostics.SourceSpan place)
    {
        var id = $"para-{mark.Id}";
        var item = block.Parent as ListItemBlock;
        MarkdownObject holder = item is not null && item[0] == block ? item : block;
        holder.GetAttributes().Id = id;
        return new(id, mark.Label, heading, PlainTexts.Of(block.Inline), true, place);
    }

    private static void ReportTwice(MarkdownText text, DirectiveInline mark, Diagnostics.SourceSpan first) => text.Error(
        ContentCodes.DuplicateParagraph,
        $"There is a paragraph \"{mark.Id}\" already, on line {first.Line}.",
        text.Place(mark),
        $"Give this one an id of its own and the printed number after it: [para {mark.Id}-2 = {mark.Label}].");

    private static List<Anchor> Counted(MarkdownText text)
    {
        List<Anchor> anchors = [];
        var heading = "";
        foreach (var block in text.Tree)
        {
            if (block is HeadingBlock title) heading = PlainTexts.Of(title.Inline);
            if (block is not ParagraphBlock paragraph || PlaceOf(paragraph) is not null) continue;
            var words = PlainTexts.Of(paragraph.Inline);
            if (words.Length == 0) continue;
            var id = $"para-{anchors.Count + 1}";
            paragraph.GetAttributes().Id = id;
            anchors.Add(new(id, id["para-".Length..], heading, words, false, text.Place(paragraph)));
        }

        return anchors;
    }
}
