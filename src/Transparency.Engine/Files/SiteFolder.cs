// The output folder on the disk: staged beside, swapped in, cleared up. Every step can be the last one before a kill.

using System.Collections.Concurrent;

namespace Transparency.Engine.Files;

/// <summary>
/// The last good site in <see cref="Path"/>, the next one in <c>.name.staging</c> and, where the system cannot
/// exchange folders, the one before in <c>.name.previous</c>, all in the same parent.
/// </summary>
internal sealed class SiteFolder
{
    /// <summary>Says that a folder was written by this program and may be replaced; harmless to publish.</summary>
    public const string Marker = ".transparency-site";

    private static readonly byte[] MarkerText = "This folder is written by a program. What is put here is lost with the next build.\n"u8.ToArray();

    // What a stream collects before it writes, and two files are compared by.
    private const int StreamRoom = 1 << 16;

    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private readonly string _staging;
    private readonly string _previous;
    private readonly string _lock;

    public SiteFolder(string path)
    {
        var full = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        // A link to the folder stays a link: what it leads to is exchanged.
        Path = new DirectoryInfo(full).LinkTarget is null ? full : Directory.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
        var parent = System.IO.Path.GetDirectoryName(Path) ?? throw new IOException("The root of a disk cannot be an output folder.");
        var name = System.IO.Path.GetFileName(Path);
        _staging = System.IO.Path.Combine(parent, $".{name}.staging");
        _previous = System.IO.Path.Combine(parent, $".{name}.previous");
        _lock = System.IO.Path.Combine(parent, $".{name}.lock");
    }

    public string Path { get; }

    /// <summary>Missing, empty, or written by us.</summary>
    public bool IsOurs => !Directory.Exists(Path)
        ? !File.Exists(Path)
        : File.Exists(System.IO.Path.Combine(Path, Marker)) || !Directory.EnumerateFileSystemEntries(Path).Any();

    /// <summary>Keeps other builds away until it is disposed; the system lets go when the program is killed.</summary>
    public FileStream Lock()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        return new(_lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
    }

    /// <summary>Whether another build keeps this one away.</summary>
    public bool HasLock => File.Exists(_lock);

    /// <summary>Puts right what a killed build left: the last good site back in its place, half-built trees removed.</summary>
    public void Recover()
    {
        if (Directory.Exists(_previous) && !Directory.Exists(Path)) Directory.Move(_previous, Path);
        Clear();
    }

    /// <summary>Every file of the last site by path with forward slashes, with its size.</summary>
    public Dictionary<string, long> LastFiles()
    {
        if (!Directory.Exists(Path)) return new(StringComparer.Ordinal);
        return new DirectoryInfo(Path)
            .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(f => (Path: System.IO.Path.GetRelativePath(Path, f.FullName).Replace('\\', '/'), f.Length))
            .Where(f => f.Path != Marker)
            .ToDictionary(f => f.Path, f => f.Length, StringComparer.Ordinal);
    }

    /// <summary>Whether the last site's file has these bytes; the sizes are known to be equal.</summary>
    public bool HasBytes(string path, ReadOnlySpan<byte> bytes)
    {
        Span<byte> buffer = stackalloc byte[16 * 1024];
        using var file = File.OpenHandle(System.IO.Path.Combine(Path, path), options: FileOptions.SequentialScan);
        for (var at = 0; at < bytes.Length;)
        {
            var read = RandomAccess.Read(file, buffer, at);
            if (read == 0 || !bytes.Slice(at, Math.Min(read, bytes.Length - at)).SequenceEqual(buffer[..read])) return false;
            at += read;
        }

        return true;
    }

    /// <summary>Whether there is a last site.</summary>
    public bool Exists => Directory.Exists(Path);

    /// <summary>Makes the staged site's folder.</summary>
    public void BeginStaging()
    {
        if (!_folders.TryAdd(_staging, true)) return;
        Directory.CreateDirectory(_staging);
        File.WriteAllBytes(System.IO.Path.Combine(_staging, Marker), MarkerText);
    }

    public void StageUnchanged(string path)
    {
        MakeFolder(path);
        HardLink.OrCopy(System.IO.Path.Combine(Path, path), Staged(path));
    }

    /// <summary>The bytes of a file of the last site, or of the staged one.</summary>
    public byte[] Read(string path, bool isStaged) => File.ReadAllBytes(System.IO.Path.Combine(isStaged ? _staging : Path, path));

    public void StageChanged(string path, ReadOnlySpan<byte> bytes)
    {
        MakeFolder(path);
        using var file = File.OpenHandle(Staged(path), FileMode.CreateNew, FileAccess.Write);
        try
        {
            RandomAccess.Write(file, bytes, 0);
        }
        catch (ArgumentOutOfRangeException tooLarge)
        {
            throw TooLarge(tooLarge);
        }
    }

    /// <summary>Stages a file that is never held as a whole, and gives its size.</summary>
    public long StageStream(string path, Action<Stream> write)
    {
        MakeFolder(path);
        try
        {
            using var file = new FileStream(Staged(path), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, StreamRoom);
            write(file);
            return file.Length;
        }
        catch (ArgumentOutOfRangeException tooLarge)
        {
            throw TooLarge(tooLarge);
        }
    }

    /// <summary>Whether the last site's file has the bytes of the staged one; the sizes are known to be equal.</summary>
    public bool HasStaged(string path)
    {
        var buffer = new byte[StreamRoom];
        using var file = File.OpenHandle(Staged(path), options: FileOptions.SequentialScan);
        using var last = File.OpenHandle(System.IO.Path.Combine(Path, path), options: FileOptions.SequentialScan);
        var (half, at) = (buffer.Length / 2, 0L);
        while (RandomAccess.Read(file, buffer.AsSpan(0, half), at) is > 0 and var read)
        {
            if (RandomAccess.Read(last, buffer.AsSpan(half, read), at) != read || !buffer.AsSpan(0, read).SequenceEqual(buffer.AsSpan(half, read))) return false;
            at += read;
        }

        return true;
    }

    public void Unstage(string path) => File.Delete(Staged(path));

    private string Staged(string path) => System.IO.Path.Combine(_staging, path);

    // What .NET makes of a limit on the size of files.
    private static IOException TooLarge(ArgumentOutOfRangeException tooLarge) => new("A file is larger than the system allows.", tooLarge);

    // Asked of the system once for each folder. Two threads may make the same one.
    private void MakeFolder(string path)
    {
        BeginStaging();
        var folder = System.IO.Path.GetDirectoryName(path)!;
        if (_folders.ContainsKey(folder)) return;
        Directory.CreateDirectory(System.IO.Path.Combine(_staging, folder));
        _folders[folder] = true;
    }

    /// <summary>The staged site becomes the site.</summary>
    public void Swap()
    {
        if (!Directory.Exists(Path)) Directory.Move(_staging, Path);
        else if (!FolderSwap.TryExchange(_staging, Path)) SwapInTwoSteps();
    }

    /// <summary>For systems without an exchange: between the steps there is no site, and <see cref="Recover"/> brings the last one back.</summary>
    public void SwapInTwoSteps()
    {
        SetAside();
        try
        {
            Directory.Move(_staging, Path);
        }
        catch (IOException)
        {
            Directory.Move(_previous, Path);
            throw;
        }
    }

    /// <summary>The first of the two steps.</summary>
    public void SetAside() => Directory.Move(Path, _previous);

    /// <summary>Removes what is not the site.</summary>
    public void Clear()
    {
        if (Directory.Exists(_staging)) Directory.Delete(_staging, recursive: true);
        if (Directory.Exists(_previous)) Directory.Delete(_previous, recursive: true);
    }
}
