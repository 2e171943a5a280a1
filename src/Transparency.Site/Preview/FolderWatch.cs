// Tells when a file under one of several folders has changed.

using System.Threading.Channels;

namespace Transparency.Site.Preview;

/// <summary>Watches folders; many changes at once count as one.</summary>
internal sealed class FolderWatch : IDisposable
{
    // Editors write a file in several steps, and a checkout writes hundreds: wait until it has been quiet.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(50);
    private const int MostWaits = 60;

    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Watches those of <paramref name="folders"/> that exist.</summary>
    public FolderWatch(IEnumerable<string> folders)
    {
        foreach (var folder in folders.Where(Directory.Exists)) _watchers.Add(Watch(folder));
    }

    /// <summary>Completes after something has changed and it has been quiet since.</summary>
    public async Task Changed(CancellationToken cancel)
    {
        await _changes.Reader.ReadAsync(cancel);
        for (var wait = 0; wait < MostWaits; wait++)
        {
            await Task.Delay(Quiet, cancel);
            if (!_changes.Reader.TryRead(out _)) return;
        }
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers) watcher.Dispose();
    }

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            InternalBufferSize = 64 * 1024,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Created += OnChange;
        watcher.Changed += OnChange;
        watcher.Deleted += OnChange;
        watcher.Renamed += OnChange;
        // Too many changes to tell one by one are a change all the same.
        watcher.Error += (_, _) => _changes.Writer.TryWrite(true);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void OnChange(object sender, FileSystemEventArgs change)
    {
        var name = Path.GetFileName(change.Name ?? "");
        var passing = name.StartsWith('.') || name.EndsWith('~') || name.EndsWith(".swp", StringComparison.Ordinal)
            || name.EndsWith(".tmp", StringComparison.Ordinal);
        if (!passing) _changes.Writer.TryWrite(true);
    }
}
