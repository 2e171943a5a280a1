// The next site while it is made: each file is put away as soon as it is there, so that nothing holds what is written.

using System.Collections.Concurrent;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Engine.Output;

/// <summary>
/// Files beside the last site, which take its place all at once. Until <see cref="Finish"/> the last site is as it was;
/// what is not finished is cleared away.
/// </summary>
public sealed class SiteStage : IDisposable
{
    private readonly SiteFolder _folder;
    private readonly FileStream? _lock;
    private readonly IReadOnlyList<ContentCoding> _codings;
    private readonly Dictionary<string, long> _last;
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Exception> _problems = new();

    internal SiteStage(SiteFolder folder, FileStream? held, bool precompressed = false)
    {
        (_folder, _lock) = (folder, held);
        _codings = precompressed ? ContentCoding.All : [];
        _last = folder.LastFiles();
    }

    /// <summary>Keeps other builds away and puts right what a killed one left; null where that cannot be, which is reported.</summary>
    /// <param name="outputFolder">Missing, empty or written by this program before.</param>
    /// <param name="bag">Where to report.</param>
    /// <param name="precompressed">Whether each text lies beside itself in Brotli and gzip too, where that is smaller.</param>
    public static SiteStage? Open(string outputFolder, DiagnosticBag bag, bool precompressed = false)
    {
        FileStream? held = null;
        SiteStage? stage = null;
        try
        {
            var folder = new SiteFolder(outputFolder);
            held = Lock(folder, outputFolder, bag);
            if (held is null) return null;
            folder.Recover();
            if (folder.IsOurs) return stage = new(folder, held, precompressed);
            bag.Error(
                OutputCodes.NotOurs, $"{outputFolder} holds files that this program did not write; a build would delete them.", new(outputFolder),
                "Name another folder, or empty this one yourself.");
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            CannotWrite(problem, outputFolder, bag);
            return null;
        }
        finally
        {
            if (stage is null) held?.Dispose();
        }
    }

    /// <summary>Puts a file away and gives it back without its bytes, which are read again when they are asked for. From any thread.</summary>
    /// <param name="file">A path that no computer could have, or one that is there already, is left to <see cref="OutputPaths.Check"/>.</param>
    public OutputFile Put(OutputFile file)
    {
        // After a problem nothing more is written: what is not yet is told when it is finished.
        var entry = new Entry();
        if (!OutputPaths.IsGood(file.Path) || !_problems.IsEmpty || !_entries.TryAdd(file.Path, entry)) return file;
        try
        {
            var again = Again(file.Path, entry);
            var content = file.Streamed is null ? file.Content() : default;
            if (file.Streamed is { } write) PutStream(file.Path, write, entry);
            else Compare(file.Path, content.Span, entry);
            if (ContentCoding.Fits(file.Path))
            {
                foreach (var coding in _codings) PutBeside(file.Path + coding.Ending, file.Streamed is null ? content : again(), coding);
            }

            return file with { Bytes = default, Streamed = null, Length = entry.Length, Made = again };
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            _problems.Enqueue(problem);
            return file;
        }
    }

    /// <summary>Puts away the files that are not yet and makes all of them the site.</summary>
    public WriteResult Finish(IReadOnlyList<OutputFile> files, DiagnosticBag bag)
    {
        try
        {
            var result = Complete(files);
            if (_problems.TryPeek(out var problem)) return CannotWrite(problem, _folder.Path, bag);
            if (result.Changed > 0 || result.Removed > 0 || !_folder.Exists) _folder.Swap();
            return result;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return CannotWrite(problem, _folder.Path, bag);
        }
        catch (AggregateException problems) when (problems.InnerExceptions.All(p => p is IOException or UnauthorizedAccessException))
        {
            return CannotWrite(problems.InnerExceptions[0], _folder.Path, bag);
        }
    }

    /// <summary>Clears away what did not become the site, and lets other builds in.</summary>
    public void Dispose()
    {
        try
        {
            _folder.Recover();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The next build clears it away.
        }

        _lock?.Dispose();
    }

    /// <summary>Everything but the swap.</summary>
    internal WriteResult Complete(IReadOnlyList<OutputFile> files)
    {
        Parallel.For(0, files.Count, i =>
        {
            if (!_entries.ContainsKey(files[i].Path)) Put(files[i]);
        });
        var changed = _entries.Values.Count(e => !e.IsSame);
        var removed = _last.Count - _entries.Keys.Count(_last.ContainsKey);
        var bytes = _entries.Values.Sum(e => e.Length);
        if ((changed == 0 && removed == 0 && _folder.Exists) || !_problems.IsEmpty) return new(true, changed, removed, bytes, Beside);
        _folder.BeginStaging();
        Parallel.ForEach(_entries.Where(e => e.Value.IsSame).Select(e => e.Key), _folder.StageUnchanged);
        return new(true, changed, removed, bytes, Beside);
    }

    private int Beside => _entries.Values.Count(e => e.IsBeside);

    // What the last site has of it stays, and what differs is written.
    private void Compare(string path, ReadOnlySpan<byte> content, Entry entry)
    {
        entry.Length = content.Length;
        entry.IsSame = _last.TryGetValue(path, out var size) && size == content.Length && _folder.HasBytes(path, content);
        if (!entry.IsSame) _folder.StageChanged(path, content);
    }

    // Only when it is written is it known whether the last site has it.
    private void PutStream(string path, Action<Stream> write, Entry entry)
    {
        entry.Length = _folder.StageStream(path, write);
        entry.IsSame = _last.TryGetValue(path, out var size) && size == entry.Length && _folder.HasStaged(path);
        if (entry.IsSame) _folder.Unstage(path);
    }

    // Opening what the last site has takes far less time than making it anew.
    private void PutBeside(string path, ReadOnlyMemory<byte> content, ContentCoding coding)
    {
        var entry = new Entry { IsBeside = true };
        if (_last.TryGetValue(path, out var size) && size < content.Length && coding.Opens(_folder.Read(path, isStaged: false), content.Span))
        {
            (entry.Length, entry.IsSame) = (size, true);
            _entries.TryAdd(path, entry);
            return;
        }

        var compressed = coding.Compress(content);
        if (compressed.Length < content.Length && _entries.TryAdd(path, entry)) Compare(path, compressed, entry);
    }

    // A function of its own, so that it holds the path alone and not the bytes.
    private Func<ReadOnlyMemory<byte>> Again(string path, Entry entry) => () => _folder.Read(path, isStaged: !entry.IsSame);

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

    private static WriteResult CannotWrite(Exception problem, string outputFolder, DiagnosticBag bag)
    {
        bag.Error(
            OutputCodes.CannotWrite, $"The site cannot be written to {outputFolder}: {problem.Message}", new(outputFolder),
            "See that the disk has room and that you may write there; the last site is as it was.");
        return new(false, 0, 0);
    }

    private sealed class Entry
    {
        public bool IsSame { get; set; }

        public long Length { get; set; }

        /// <summary>Whether it is another file in fewer bytes.</summary>
        public bool IsBeside { get; init; }
    }
}
