// The words of a document without its markup, for search and for lists.

using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Transparency.Engine.Content;

/// <summary>Reads words off the syntax tree.</summary>
internal static class PlainTexts
{
    /// <summary>The words of a paragraph, heading or line, on one line.</summary>
    public static string Of(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        Append(inlines, text);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>All words under a block, one line for each paragraph, heading, item or row.</summary>
    public static string Of(Block block) => string.Join('\n', Lines(block));

    public static IEnumerable<string> Lines(Block block) => block switch
    {
        TableRow row => [string.Join(' ', row.SelectMany(Lines))],
        ContainerBlock container => container.SelectMany(Lines),
        CodeBlock code => [code.Lines.ToString().Trim()],
        LeafBlock { Inline: { } inline } when Of(inline) is { Length: > 0 } text => [text],
        _ => [],
    };

    private static void Append(ContainerInline? container, StringBuilder text)
    {
        foreach (var inline in container ?? [])
        {
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case DirectiveInline { Name: "plain", Mend: null } plain: text.Append(plain.Label); break;
                case CodeInline code: text.Append(code.Content); break;
                case LineBreakInline: text.Append(' '); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case AutolinkInline link: text.Append(link.Url); break;
                case ContainerInline inner: Append(inner, text); break;
                default: break;
            }
        }
    }
}
