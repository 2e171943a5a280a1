// Shows a paragraph's number as a link to itself, and a plain number as it is.

using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Transparency.Engine.Content;

/// <summary>Writes <c>[para 57]</c> and <c>[plain 101]</c>; other marks leave nothing in the text.</summary>
internal sealed class DirectiveRenderer : HtmlObjectRenderer<DirectiveInline>
{
    protected override void Write(HtmlRenderer renderer, DirectiveInline obj)
    {
        if (obj is { Name: "plain", Mend: null }) renderer.WriteEscape(obj.Label);
        if (obj.Name != "para" || obj.Mend is not null || !renderer.EnableHtmlForInline) return;
        renderer.Write("<a class=\"para\" href=\"#para-").WriteEscape(obj.Id).Write("\" aria-label=\"Paragraph ").WriteEscape(obj.Label).Write("\">");
        renderer.WriteEscape(obj.Label).Write("</a> ");
    }
}
