// Pictures and papers that the office publishes as they are: content/files.

using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
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

    public static IEnumerable<OutputFile> Read(SourceTree tree, DiagnosticBag bag) =>
        from file in tree.Binaries
        where file.Path.StartsWith(Folder, StringComparison.Ordinal) && IsPublished(file, bag)
        let bytes = file.Read(bag)
        where bytes is not null
        select new OutputFile("files/" + file.Path[Folder.Length..], bytes, file.Path);

    private static bool IsPublished(BinaryFile file, DiagnosticBag bag)
    {
        if (Kinds.Contains(Path.GetExtension(file.Path))) return true;
        bag.Error(
            SiteCodes.KindOfFile, $"Files that end in \"{Path.GetExtension(file.Path)}\" are not published.", new(file.Path),
            $"Take it out of content/files. Published are {string.Join(", ", Kinds.Order(StringComparer.Ordinal))}.");
        return false;
    }
}
