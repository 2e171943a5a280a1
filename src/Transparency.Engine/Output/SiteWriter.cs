// All or nothing: the new site is staged beside the last one and takes its place in one step.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Output;

/// <summary>Writes a site of files that are all there. Killed at any moment, it leaves the last good one; when no byte changed, it touches nothing.</summary>
public static class SiteWriter
{
    /// <summary>Writes the files into <paramref name="outputFolder"/>, which must be missing, empty or written by this program before.</summary>
    public static WriteResult Write(string outputFolder, IReadOnlyList<OutputFile> files, DiagnosticBag bag)
    {
        if (!OutputPaths.Check(files, bag)) return new(false, 0, 0);
        using var stage = SiteStage.Open(outputFolder, bag);
        return stage?.Finish(files, bag) ?? new(false, 0, 0);
    }
}
