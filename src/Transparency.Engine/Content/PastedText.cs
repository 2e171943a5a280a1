// Text from elsewhere that reads differently here.

using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Transparency.Engine.Content;

/// <summary>Looks for lines that would not be shown as whoever pasted them sees them.</summary>
internal static partial class PastedText
{
    // A list does not go so far.
    private const int HighestStart = 100;

    public static void Check(MarkdownText text)
    {
        foreach (var block in text.Blocks())
        {
            if (block is ListBlock { IsOrdered: true } list && int.TryParse(list.OrderedStart, out var start) && start >= HighestStart)
                text.Warning(ContentCodes.Pasted, $"A list would begin here with the number {start}.", text.Place(list.Span.Start, list.OrderedStart!.Length + 1), $"If this is a sentence, write a backslash before the full stop: {start}\\.");
            if (block is ParagraphBlock paragraph && Bullet().Match(text.Line(paragraph.Span.Start).ToString()) is { Success: true } bullet)
                text.Warning(ContentCodes.Pasted, $"\"{bullet.Value.Trim()}\" makes no list: the lines would run into one paragraph.", text.Place(paragraph.Span.Start, 1), "Write a hyphen and a space in its place on each line, and leave an empty line above the first.");
            if (block is LeafBlock { Inline: { } inline } leaf) References(text, leaf, inline);
        }
    }

    // [words][name], where nothing is called so: what is a link, a mark or code has a part of the tree for itself.
    private static void References(MarkdownText text, LeafBlock block, ContainerInline inline)
    {
        var taken = inline.Descendants().Where(i => i is LinkInline or AutolinkInline or CodeInline or DirectiveInline).Select(i => i.Span).ToList();
        foreach (Match found in Reference().Matches(text.Source(block)))
        {
            var at = block.Span.Start + found.Index;
            if (taken.Any(t => t.Start <= at && at <= t.End)) continue;
            text.Warning(ContentCodes.Pasted, $"\"{found.Value}\" leads nowhere, and would be shown as it is.", text.Place(at, found.Length), "Write the address in round brackets: [words](address).");
        }
    }

    [GeneratedRegex(@"^[•●▪◦‣·]\s?", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\[[^\[\]]+\]\[[^\[\]]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
