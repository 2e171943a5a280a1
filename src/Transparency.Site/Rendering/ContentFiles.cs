// Pictures and papers that the office publishes as they are: content/files.

using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Engine.Media;
using Transparency.Engine.Output;

namespace Transparency.Site.Rendering;

/// <summary>Copies <c>content/files</c> to <c>/files/</c>.</summary>
internal static class ContentFiles
{
    private const string Folder = "content/files/";

    // What readers can open, and what holds no program. Everything else is more likely to be there by mistake: keys, copies, databases.
    private static readonly IReadOnlySet<string> Kinds = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        ".pdf", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico", ".txt", ".csv", ".xlsx", ".ods", ".docx", ".odt", ".pptx", ".odp", ".zip", ".mp3", ".mp4", ".vtt",
    };

    // Pictures from telephones come in a kind of their own; the message about that says more.
    private static readonly IReadOnlySet<string> Foreign = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { ".heic", ".heif", ".tif", ".tiff" };

    /// <summary>The files, looked at; what may not be published is reported.</summary>
    public static IEnumerable<PublishedFile> Read(SourceTree tree, DiagnosticBag bag)
    {
        var reader = new MediaReader(bag);
        foreach (var file in tree.Binaries.Where(f => f.Path.StartsWith(Folder, StringComparison.Ordinal)))
        {
            // After an error nothing is written, and that links lead to the file is right.
            var address = "/files/" + file.Path[Folder.Length..];
            yield return (IsPublished(file, bag) ? reader.Read(file, address) : null) ?? new(address, "", default, null, null, file.Path);
        }
    }

    public static IEnumerable<OutputFile> Output(IEnumerable<PublishedFile> files) => files.Select(f => new OutputFile(f.Address[1..], f.Bytes, f.Path));

    /// <summary>Notes files that no page shows or leads to: they are published all the same.</summary>
    public static void ReportUnused(IEnumerable<PublishedFile> files, LinkGraph links, SiteSettings settings, DiagnosticBag bag)
    {
        // After an error not every page is there.
        if (bag.HasErrors) return;
        foreach (var file in files.Where(f => links.PagesLinkingTo(f.Address).Count == 0 && f.Address[1..] != settings.Look.Logo?.Value))
            bag.Note(SiteCodes.UnusedFile, "No page shows this file or leads to it.", new(file.Path), "Take it away if it is not meant for the public: whoever knows its address can fetch it.");
    }

    private static bool IsPublished(BinaryFile file, DiagnosticBag bag)
    {
        var ending = Path.GetExtension(file.Path);
        if (Kinds.Contains(ending) || Foreign.Contains(ending)) return true;
        bag.Error(
            SiteCodes.KindOfFile, $"Files that end in \"{ending}\" are not published.", new(file.Path),
            $"Take it out of content/files. Published are {string.Join(", ", Kinds.Order(StringComparer.Ordinal))}.");
        return false;
    }
}
