// Quotations, and the publisher's notes, which are written as quotations that begin with "Note:".

using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Transparency.Engine.Content;

/// <summary>Writes <c>&gt; Note: …</c> as an aside, other quotations as quotations.</summary>
internal sealed class NoteRenderer : HtmlObjectRenderer<QuoteBlock>
{
    protected override void Write(HtmlRenderer renderer, QuoteBlock obj)
    {
        var isNote = obj.Count > 0 && PlainTexts.Of((obj[0] as ParagraphBlock)?.Inline).StartsWith("Note:", StringComparison.OrdinalIgnoreCase);
        var implicitBefore = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.EnsureLine();
        renderer.WriteLine(isNote ? "<aside class=\"note\" role=\"note\">" : "<blockquote>");
        renderer.WriteChildren(obj);
        renderer.WriteLine(isNote ? "</aside>" : "</blockquote>");
        renderer.ImplicitParagraph = implicitBefore;
    }
}
