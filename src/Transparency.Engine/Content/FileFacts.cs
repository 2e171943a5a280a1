// What a page knows of the pictures and papers of content/files: room for a picture, the size of a paper.

using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Transparency.Engine.Media;

namespace Transparency.Engine.Content;

/// <summary>Gives pictures their size, so that nothing moves when they arrive, and links to files their kind and size.</summary>
internal static class FileFacts
{
    /// <summary>Changes the tree; what is no file of the site stays as it is.</summary>
    public static void Add(MarkdownText text, IReadOnlyDictionary<string, PublishedFile> files)
    {
        if (files.Count == 0) return;
        foreach (var (link, block) in text.Blocks().OfType<LeafBlock>().SelectMany((b, i) => b.Inline?.FindDescendants<LinkInline>().Select(l => (l, i)) ?? []).ToList())
        {
            if (!files.TryGetValue(Uri.UnescapeDataString(link.Url ?? ""), out var file)) continue;
            if (link.IsImage) Room(link, file, isFirst: block == 0);
            else if (!link.FindDescendants<LinkInline>().Any()) About(link, file);
        }
    }

    // What a text begins with is in sight at once, and not to be waited for; all else is fetched when a reader comes near it.
    private static void Room(LinkInline picture, PublishedFile file, bool isFirst)
    {
        var attributes = picture.GetAttributes();
        if (!isFirst) attributes.AddPropertyIfNotExist("loading", "lazy");
        if (file.Width is null || file.Height is null) return;
        attributes.AddPropertyIfNotExist("width", file.Width);
        attributes.AddPropertyIfNotExist("height", file.Height);
    }

    // "The report (PDF)" becomes "The report (PDF, 1.2 MB)", and so does "The report".
    private static void About(LinkInline link, PublishedFile file)
    {
        var kind = $"({file.Kind})";
        if (link.LastChild is LiteralInline last && last.Content.AsSpan().TrimEnd().EndsWith(kind, StringComparison.OrdinalIgnoreCase))
        {
            last.Content = new(last.Content.AsSpan().TrimEnd()[..^kind.Length].TrimEnd().ToString());
        }

        link.AppendChild(new LiteralInline($" ({file.About})"));
    }
}
