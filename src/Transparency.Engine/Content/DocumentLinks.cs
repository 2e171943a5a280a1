// Checks and collects links and pictures.

using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Transparency.Engine.Content;

/// <summary>Where a document points to.</summary>
internal static class DocumentLinks
{
    private static readonly HashSet<string> SayNothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "here", "click here", "this", "this link", "link", "more", "read more", "see more", "this page", "download",
    };

    /// <summary>Links and pictures in order; sets the addresses in the tree.</summary>
    public static IReadOnlyList<DocumentLink> Read(MarkdownText text)
    {
        List<DocumentLink> links = [];
        HashSet<LinkReferenceDefinition> used = [];
        foreach (var block in text.Blocks().OfType<LeafBlock>())
        {
            foreach (var inline in block.Inline?.FindDescendants<Inline>() ?? [])
            {
                if (inline is LiteralInline literal)
                {
                    CheckBroken(text, literal);
                    CheckFootnote(text, literal);
                }

                if (inline is LinkInline link) links.Add(link.IsImage ? Image(text, link) : Link(text, link));
                if (inline is AutolinkInline automatic) links.Add(Automatic(text, automatic));
                if (inline is LinkInline { Reference: { } reference }) used.Add(reference);
            }
        }

        foreach (var definition in text.Blocks().OfType<LinkReferenceDefinition>().Where(d => !used.Contains(d))) ReportUnused(text, definition);
        return links;
    }

    // "[words](a file.pdf)" is no link in Markdown, because of the space.
    private static void CheckBroken(MarkdownText text, LiteralInline literal)
    {
        var at = literal.Content.AsSpan().IndexOf(']');
        if (at < 0 || (at == 0 && literal.IsFirstCharacterEscaped)) return;
        var rest = text.Line(literal.Span.Start + at);
        var end = rest.IndexOf(')');
        if (rest is not [']', '(', ..] || end < 0) return;
        text.Error(
            ContentCodes.LinkAddress, $"\"{rest[1..(end + 1)]}\" is not seen as the address of a link.", text.Place(literal.Span.Start + at + 1, end),
            "An address holds no spaces: rename the file with hyphens, or write %20 for each space.");
    }

    // What other dialects read as a footnote would stand there as signs.
    private static void CheckFootnote(MarkdownText text, LiteralInline literal)
    {
        if (literal.Content.AsSpan() is not ['^', ..] || literal.PreviousSibling is not LiteralInline { Content: var before } || before.AsSpan() is not [.., '[']) return;
        var end = literal.Content.AsSpan().IndexOf(']');
        if (end < 2) return;
        var written = $"[{literal.Content.AsSpan()[..(end + 1)]}";
        Footnote(text, written, text.Place(literal.Span.Start - 1, written.Length));
    }

    private static void Footnote(MarkdownText text, string written, Diagnostics.SourceSpan place) => text.Error(
        ContentCodes.Footnote, $"Footnotes such as \"{written}\" are not read here.", place, "Write what it says into the text, in round brackets. If the signs are meant to be read, write \\[ for the first.");

    private static DocumentLink Link(MarkdownText text, LinkInline link)
    {
        var place = text.Place(link);
        if (link.Reference?.Label is ['^', ..] label)
        {
            Footnote(text, $"[{label}]", place);
            link.Url = "#";
            return new("#", label, false, place);
        }

        var words = PlainTexts.Of(link);
        var address = link.Url?.Trim() ?? "";
        var problem = Address.Check(address);
        if (problem is not null) text.Error(ContentCodes.LinkAddress, problem.Message, place, problem.Hint);
        var pictures = link.FindDescendants<LinkInline>().Any(i => i.IsImage);
        if (words.Length == 0 && !pictures) text.Error(ContentCodes.LinkText, "This link has no words.", place, "Write in the square brackets what is found there.");
        if (SayNothing.Contains(words))
        {
            text.Warning(ContentCodes.LinkText, $"\"{words}\" does not say where the link leads, and some readers hear links without the text around them.", place, "Write in the square brackets what is found there.");
        }

        link.Url = problem is null ? Address.Normal(address) : "#";
        return new(link.Url, words, false, place);
    }

    private static DocumentLink Automatic(MarkdownText text, AutolinkInline link)
    {
        var place = text.Place(link);
        var address = link.IsEmail ? $"mailto:{link.Url}" : link.Url;
        if (Address.Check(address) is { } problem)
        {
            text.Error(ContentCodes.LinkAddress, problem.Message, place, problem.Hint);
            (link.Url, link.IsEmail) = ("#", false);
        }

        return new(link.Url == "#" ? "#" : Address.Normal(address), link.Url, false, place);
    }

    private static DocumentLink Image(MarkdownText text, LinkInline image)
    {
        var place = text.Place(image);
        var words = PlainTexts.Of(image);
        var address = Address.Normal(image.Url?.Trim() ?? "");
        if (!Address.IsInFiles(address) || Address.Check(address) is not null)
        {
            text.Error(
                ContentCodes.ImageAddress, $"The picture \"{image.Url}\" is not in content/files.", place,
                "Put the picture's file into content/files and write ![what it shows](files/name.jpg).");
            address = "#";
        }

        if (words.Length == 0) text.Error(ContentCodes.ImageText, "This picture has no description for readers who cannot see it.", place, "Write in the square brackets what it shows: ![Children plant a tree](files/name.jpg).");
        else if (Path.GetExtension(words) is { Length: > 0 } ending && address.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) text.Warning(ContentCodes.ImageText, $"\"{words}\" is the name of a file, and no description for readers who cannot see it.", place, "Write in the square brackets what the picture shows: ![Children plant a tree](files/name.jpg).");
        image.Url = address;
        return new(address, words, true, place);
    }

    private static void ReportUnused(MarkdownText text, LinkReferenceDefinition definition)
    {
        var place = text.Place(definition);
        var label = definition.Label ?? "";
        if (label.StartsWith('^'))
        {
            text.Error(ContentCodes.Footnote, $"Footnotes such as \"[{label}]:\" are not read here, and the line would be hidden.", place, "Write what it says into the text, in round brackets.");
            return;
        }

        var isMark = new[] { "para", "table", "chart" }.Any(name => label.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        if (isMark) text.Error(ContentCodes.ParagraphMark, $"With the colon behind it, \"[{label}]:\" hides this line.", place, "Delete the colon.");
        else text.Error(ContentCodes.LinkAddress, $"\"[{label}]:\" gives an address that no link uses, and hides this line.", place, "Delete the line, or write \\[ if the bracket is meant to be read.");
    }
}
