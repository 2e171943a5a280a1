// Headings get ids; their levels are checked, for readers who find their way by the outline.

using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Transparency.Engine.Content;

/// <summary>The headings of a document.</summary>
internal static class DocumentHeadings
{
    /// <summary>The headings in order; sets their ids in the tree.</summary>
    public static IReadOnlyList<Heading> Read(MarkdownText text, IEnumerable<string> taken)
    {
        HashSet<string> ids = new(taken, StringComparer.Ordinal);
        List<Heading> headings = [];
        foreach (var block in text.Blocks())
        {
            if (block is ParagraphBlock paragraph)
            {
                CheckMissingSpace(text, paragraph);
                CheckUnderline(text, paragraph);
            }

            if (block is not HeadingBlock heading) continue;
            var title = PlainTexts.Of(heading.Inline);
            Check(text, heading, title, headings.Count > 0 ? headings[^1].Level : 1);
            var id = Unique(IdOf(title), ids);
            heading.GetAttributes().Id = id;
            headings.Add(new(heading.Level, id, title, text.Place(heading)));
        }

        return headings;
    }

    // An id that begins with a digit cannot be named in a stylesheet.
    private static string IdOf(string title)
    {
        var slug = Slugs.Of(title);
        if (slug.Length == 0) return "section";
        return char.IsAsciiDigit(slug[0]) ? "section-" + slug : slug;
    }

    private static void Check(MarkdownText text, HeadingBlock heading, string title, int above)
    {
        var place = text.Place(heading);
        if (title.Length == 0)
        {
            text.Error(ContentCodes.Heading, "This heading has no words.", place, "Write its words behind the signs, or delete the line.");
        }
        else if (heading.Level == 1)
        {
            text.Error(ContentCodes.Heading, "A heading of the first level is the page's title, which is in the settings.", place, $"Write two signs: ## {title}");
        }
        else if (heading.Level > above + 1)
        {
            text.Warning(ContentCodes.HeadingSkipped, "This heading skips a level.", place, $"Write {new string('#', above + 1)} {title}");
        }
    }

    // "##Costs" is a paragraph in Markdown; "#ThankYou" may be meant.
    private static void CheckMissingSpace(MarkdownText text, ParagraphBlock paragraph)
    {
        var line = text.Line(paragraph.Span.Start);
        var signs = line.IndexOfAnyExcept('#');
        if (signs is < 2 or > 6 || line[signs] is ' ' or '\t') return;
        text.Error(
            ContentCodes.Heading, "This heading is not seen as one: there is no space after its signs.", text.Place(paragraph),
            $"Write {line[..signs]} {line[signs..].TrimEnd()}");
    }

    // Elsewhere a line of dashes under a text makes it a heading or draws a line; here it would stand in the text.
    private static void CheckUnderline(MarkdownText text, ParagraphBlock paragraph)
    {
        foreach (var inline in paragraph.Inline?.OfType<LiteralInline>() ?? [])
        {
            var words = inline.Content.AsSpan().Trim();
            var isLine = words.Length > 2 && (words.Trim('-').IsEmpty || words.Trim('=').IsEmpty);
            if (!isLine || inline.PreviousSibling is not LineBreakInline) continue;
            text.Error(
                ContentCodes.Heading, "This line would be shown as it is, within the paragraph above.", text.Place(inline),
                "For a heading write ## before its words; for a dividing line leave an empty line above.");
        }
    }

    private static string Unique(string slug, HashSet<string> ids)
    {
        var id = slug;
        for (var i = 2; !ids.Add(id); i++) id = $"{slug}-{i}";
        return id;
    }
}
