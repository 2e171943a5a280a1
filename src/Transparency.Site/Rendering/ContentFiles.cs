// Pictures and papers that the office publishes as they are: content/files.

using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Engine.Output;

namespace Transparency.Site.Rendering;

/// <summary>Copies <c>content/files</c> to <c>/files/</c>.</summary>
internal static class ContentFiles
{
    private const string Folder = "content/files/";

    public static IEnumerable<OutputFile> Read(SourceTree tree, DiagnosticBag bag) =>
        from file in tree.Binaries
        where file.Path.StartsWith(Folder, StringComparison.Ordinal)
        let bytes = file.Read(bag)
        where bytes is not null
        select new OutputFile("files/" + file.Path[Folder.Length..], bytes, file.Path);
}
