// A letter, newsletter, report, topic or page as it was read.

using Transparency.Engine.Files;

namespace Transparency.Engine.Content;

/// <summary>One Markdown file: its settings and its text.</summary>
/// <param name="File">The file.</param>
/// <param name="Slug">The file's name without its extension; the last part of the page's address.</param>
/// <param name="Settings">What stands between the two lines of three dashes.</param>
/// <param name="Parts">The text, in order.</param>
/// <param name="Anchors">Paragraphs that can be pointed to, in order.</param>
/// <param name="Headings">In order.</param>
/// <param name="PlainText">The words alone, one line for each paragraph, heading, item and row.</param>
/// <param name="Links">Links and pictures, in order.</param>
public sealed record Document(
    SourceFile File,
    string Slug,
    MapNode Settings,
    IReadOnlyList<DocumentPart> Parts,
    IReadOnlyList<Anchor> Anchors,
    IReadOnlyList<Heading> Headings,
    string PlainText,
    IReadOnlyList<DocumentLink> Links)
{
    /// <summary>The text's segments, in order, without the tables of datasets.</summary>
    public IEnumerable<Segment> Segments => Parts.OfType<HtmlPart>().SelectMany(p => p.Segments);
}
