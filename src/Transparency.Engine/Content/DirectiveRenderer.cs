// Shows a paragraph's number as a link to itself.

using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Transparency.Engine.Content;

/// <summary>Writes <c>[para 57]</c>; other marks leave nothing in the text.</summary>
internal sealed class DirectiveRenderer : HtmlObjectRenderer<DirectiveInline>
{
    protected override void Write(HtmlRenderer renderer, DirectiveInline obj)
    {
        if (obj.Name != "para" || obj.Mend is not null || !renderer.EnableHtmlForInline) return;
        renderer.Write("<a class=\"para\" href=\"#para-").WriteEscape(obj.Id).Write("\" aria-label=\"Paragraph ").WriteEscape(obj.Label).Write("\">");
        renderer.WriteEscape(obj.Label).Write("</a> ");
    }
}
