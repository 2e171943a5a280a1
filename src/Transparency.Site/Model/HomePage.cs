// content/home.md: what the home page says and which figures it leads with.

using Transparency.Engine.Content;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Engine.Media;
using Transparency.Site.Figures;

namespace Transparency.Site.Model;

/// <summary>The words of the home page and the ids of its headline figures.</summary>
public sealed record HomePage(string Title, string Summary, IReadOnlyList<string> Figures, Document Document)
{
    /// <param name="file">The file.</param>
    /// <param name="files">The pictures and papers that it may show.</param>
    /// <param name="figures">The declared figures; null where some could not be read and were reported as such.</param>
    /// <param name="bag">Where to report.</param>
    internal static HomePage? Read(SourceFile file, IReadOnlyDictionary<string, PublishedFile> files, IReadOnlyDictionary<string, Figure>? figures, DiagnosticBag bag)
    {
        if (DocumentReader.Read(file, files, bag) is not { } document) return null;
        var read = new SettingsReader(file, document.Settings, bag);
        var title = read.RequiredText("title", "Where the money goes") ?? "";
        var summary = read.RequiredText("summary", "One or two sentences for search results.") ?? "";
        var chosen = read.TextList("figures");
        read.Done();
        foreach (var id in chosen) MarkCheck.Figure(id.Value, id.Span, file, figures, bag);
        return new(title, summary, [.. chosen.Select(c => c.Value)], document);
    }
}
