// A place in the syntax tree that the site fills in when the page is made.

using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Transparency.Engine.Content;

/// <summary>Words that stand for the segment of that number; for search and lists they are words like others.</summary>
internal sealed class SlotInline(string text, int index) : LiteralInline(text)
{
    public int Index => index;
}

/// <summary>Leaves a trace in the markup that no one can type, to cut it apart there after it was sanitised.</summary>
internal sealed class SlotRenderer : HtmlObjectRenderer<SlotInline>
{
    // Code points that are no characters: a file that holds one is refused.
    public const char Opens = '\uFDD0';
    public const char Closes = '\uFDD1';

    protected override void Write(HtmlRenderer renderer, SlotInline obj)
    {
        if (renderer.EnableHtmlForInline) renderer.Write($"{Opens}{obj.Index}{Closes}");
    }
}
