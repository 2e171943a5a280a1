// All or nothing: the new site is staged beside the last one and takes its place in one step.

using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Engine.Output;

/// <summary>Writes a site. Killed at any moment, it leaves the last good one; when no byte changed, it touches nothing.</summary>
public static class SiteWriter
{
    /// <summary>Writes the files into <paramref name="outputFolder"/>, which must be missing, empty or written by this program before.</summary>
    public static WriteResult Write(string outputFolder, IReadOnlyList<OutputFile> files, DiagnosticBag bag)
    {
        if (!OutputPaths.Check(files, bag)) return new(false, 0, 0);
        try
        {
            var folder = new SiteFolder(outputFolder);
            if (Lock(folder, outputFolder, bag) is not { } held) return new(false, 0, 0);
            using (held)
            {
                folder.Recover();
                return folder.IsOurs ? Replace(folder, files) : NotOurs(outputFolder, bag);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return CannotWrite(outputFolder, problem, bag);
        }
        catch (AggregateException problems) when (problems.InnerExceptions.All(p => p is IOException or UnauthorizedAccessException))
        {
            return CannotWrite(outputFolder, problems.InnerExceptions[0], bag);
        }
    }

    /// <summary>Stages the files without making them the site; the second half of <see cref="Write"/> is <c>Swap</c> and <c>Clear</c>.</summary>
    internal static WriteResult Stage(SiteFolder folder, IReadOnlyList<OutputFile> files)
    {
        var last = folder.LastFiles();
        var same = new bool[files.Count];
        var sizes = new long[files.Count];
        Parallel.For(0, files.Count, i => same[i] = IsSame(folder, last, files[i], ref sizes[i]));
        var changed = same.Count(s => !s);
        var removed = last.Count - files.Count(f => last.ContainsKey(f.Path));
        var isFirst = !Directory.Exists(folder.Path);
        if (changed == 0 && removed == 0 && !isFirst) return new(true, 0, 0, sizes.Sum());
        folder.BeginStaging(files.Select(f => f.Path));
        Parallel.For(0, files.Count, i =>
        {
            if (same[i]) folder.StageUnchanged(files[i].Path);
            else sizes[i] = StageChanged(folder, files[i]);
        });
        return new(true, changed, removed, sizes.Sum());
    }

    private static long StageChanged(SiteFolder folder, OutputFile file)
    {
        var content = file.Content().Span;
        folder.StageChanged(file.Path, content);
        return content.Length;
    }

    private static FileStream? Lock(SiteFolder folder, string outputFolder, DiagnosticBag bag)
    {
        try
        {
            return folder.Lock();
        }
        catch (IOException) when (folder.HasLock)
        {
            bag.Error(
                OutputCodes.Busy, $"Another build is writing to {outputFolder}.", new(outputFolder),
                "Wait until it has finished, or stop it, and build again.");
            return null;
        }
    }

    private static WriteResult Replace(SiteFolder folder, IReadOnlyList<OutputFile> files)
    {
        var result = Stage(folder, files);
        if (result.Changed == 0 && result.Removed == 0 && Directory.Exists(folder.Path)) return result;
        folder.Swap();
        folder.Clear();
        return result;
    }

    // Of a file that the last site does not have, nothing is made to compare it.
    private static bool IsSame(SiteFolder folder, Dictionary<string, long> last, OutputFile file, ref long size)
    {
        if (!last.TryGetValue(file.Path, out size) || (file.Made is null && file.Bytes.Length != size)) return false;
        var content = file.Content().Span;
        return content.Length == size && folder.HasBytes(file.Path, content);
    }

    private static WriteResult NotOurs(string outputFolder, DiagnosticBag bag)
    {
        bag.Error(
            OutputCodes.NotOurs, $"{outputFolder} holds files that this program did not write; a build would delete them.", new(outputFolder),
            "Name another folder, or empty this one yourself.");
        return new(false, 0, 0);
    }

    private static WriteResult CannotWrite(string outputFolder, Exception problem, DiagnosticBag bag)
    {
        bag.Error(
            OutputCodes.CannotWrite, $"The site cannot be written to {outputFolder}: {problem.Message}", new(outputFolder),
            "See that the disk has room and that you may write there; the last site is as it was.");
        return new(false, 0, 0);
    }
}
