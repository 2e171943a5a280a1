// HTML is not passed through: readers would see it as it was typed.

using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Transparency.Engine.Content;

/// <summary>Looks for HTML that was typed into a text.</summary>
internal static partial class TypedHtml
{
    public static void Check(MarkdownText text)
    {
        foreach (var literal in text.Blocks().OfType<LeafBlock>().SelectMany(b => b.Inline?.FindDescendants<LiteralInline>() ?? []))
        {
            var at = literal.Content.AsSpan().IndexOf('<');
            if (at < 0 || (at == 0 && literal.IsFirstCharacterEscaped)) continue;
            var tag = Tag().Match(text.Line(literal.Span.Start + at).ToString());
            if (!tag.Success) continue;
            if (tag.Value.StartsWith("<!--", StringComparison.Ordinal))
            {
                // Who writes one does not want it to be read.
                text.Error(ContentCodes.Html, "Readers would see this remark: nothing in a text is hidden.", text.Place(literal.Span.Start + at, tag.Length), "Delete it, from <!-- to -->.");
                continue;
            }

            text.Warning(
                ContentCodes.Html, $"\"{tag.Value}\" is HTML; readers see it as it is typed here.", text.Place(literal.Span.Start + at, tag.Length),
                "Use Markdown instead: ## heading, **bold**, *emphasis*, [words](address), or delete it.");
        }
    }

    [GeneratedRegex(@"^<(?:/?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|!--)", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
