// One Markdown file with its settings: the way in for letters, newsletters, reports, topics and pages.

using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Engine.Media;

namespace Transparency.Engine.Content;

/// <summary>Reads documents.</summary>
public static class DocumentReader
{
    // Far above what any text within the bounds was seen to take: the last defence against one that was not foreseen.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private static readonly IReadOnlyDictionary<string, PublishedFile> NoFiles = new Dictionary<string, PublishedFile>();

    /// <summary>As the other, without pictures and papers.</summary>
    public static Document? Read(SourceFile file, DiagnosticBag bag) => Read(file, NoFiles, bag);

    /// <summary>The document, or null when its settings or the shape of its text cannot be read; all that is wrong is reported.</summary>
    /// <param name="file">The document.</param>
    /// <param name="files">The pictures and papers that it may show, by their address; none where it is read only for its words.</param>
    /// <param name="bag">Where to report.</param>
    public static Document? Read(SourceFile file, IReadOnlyDictionary<string, PublishedFile> files, DiagnosticBag bag)
    {
        if (FrontMatter.Find(file, bag) is not { } front) return null;
        var settings = YamlNodes.Read(file, front.Start, front.Length, bag);
        if (settings is ScalarNode or ListNode) ReportShape(file, settings, bag);
        var body = Body(file, front.BodyStart, files, bag);
        return settings is MapNode map && body is not null
            ? new(file, file.Stem, map, body.Parts, body.Anchors, body.Headings, body.PlainText, body.Links)
            : null;
    }

    private static DocumentBody? Body(SourceFile file, int start, IReadOnlyDictionary<string, PublishedFile> files, DiagnosticBag bag)
    {
        if (!MarkdownBounds.Hold(file, start, bag)) return null;
        // The parser knows no cancelling, so it works on a thread that can be left behind, with a bag of its own.
        var own = new DiagnosticBag();
        var work = Task.Factory.StartNew(() => Parse(file, start, files, own), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (Task.WaitAny([work], Limit) < 0)
        {
            Report(file, start, "The text takes too long to read.", bag);
            return null;
        }

        foreach (var diagnostic in own.Sorted()) bag.Add(diagnostic);
        return work.GetAwaiter().GetResult();
    }

    private static DocumentBody? Parse(SourceFile file, int start, IReadOnlyDictionary<string, PublishedFile> files, DiagnosticBag bag)
    {
        try
        {
            return MarkdownReader.Read(file, start, files, bag);
        }
        catch (ArgumentException problem) when (problem.Message.Contains("depth", StringComparison.OrdinalIgnoreCase))
        {
            Report(file, start, "The text is nested too deep.", bag);
            return null;
        }
    }

    private static void Report(SourceFile file, int start, string message, DiagnosticBag bag) => bag.ErrorAt(
        file, ContentCodes.TooMuch, message, file.Span(start),
        "Look for very many brackets, stars or quotation signs, and divide the document into several.");

    private static void ReportShape(SourceFile file, Node settings, DiagnosticBag bag) => bag.ErrorAt(
        file, ContentCodes.WrongShape, "The settings must each have a name.", settings.Span,
        "Write each on its own line as a name, a colon, a space and a value: title: Annual report");
}
