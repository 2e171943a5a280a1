// From the repository to the steps by which the content became what it is.

using System.Security.Cryptography;
using System.Text;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Site.History;

/// <summary>Reads steps, latest first; each old text is read only where the file was changed.</summary>
/// <param name="repository">The repository.</param>
/// <param name="tree">The files that the site is built from: the newest version of all.</param>
internal sealed class StepReader(GitRepository repository, SourceTree tree)
{
    // Old texts were reported on when they were new.
    private readonly DiagnosticBag _unheard = new();
    private readonly Dictionary<string, string> _laterPath = new(StringComparer.Ordinal);

    // What a commit found is what the commit before it left.
    private readonly Dictionary<string, (string Hash, SourceFile? File)> _lastRead = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<GitCommit> _commits = repository.Commits();

    /// <summary>Whether there is a history at all.</summary>
    public bool HasCommits => _commits.Count > 0;

    /// <summary>
    /// What is not committed, on <paramref name="today"/>, then every commit from <paramref name="since"/> on; read as
    /// they are asked for, so that no more than one step is held in memory.
    /// </summary>
    public IEnumerable<Step> Read(DateOnly? since, DateOnly today)
    {
        if (!HasCommits) yield break;
        yield return NotCommitted(today);
        foreach (var commit in _commits.Where(c => !(since > c.Day) && !IsEndOfShallow(c))) yield return Committed(commit);
    }

    /// <summary>Whether changes are missing that would be listed.</summary>
    public bool IsOlderMissing(DateOnly? since) =>
        _commits is [.., var last] && IsEndOfShallow(last) && !(since > last.Day);

    // Where the history was cut off everything seems to begin.
    private bool IsEndOfShallow(GitCommit commit) => repository.IsShallow && commit.Parents.Count == 0;

    private Step NotCommitted(DateOnly today)
    {
        var committed = repository.Files();
        List<FileChange> files = [];
        foreach (var file in tree.Files.Where(f => ContentPath.IsRead(f.Path)))
        {
            if (!committed.TryGetValue(file.Path, out var hash)) files.Add(new(file.Path, null, file, false, true, null));
            else if (hash != BlobName(file.Text, hash.Length) && Text(file.Path, hash) is var old && old?.Text != Plain(file.Text)) files.Add(new(file.Path, old, file, true, true, null));
        }

        files.AddRange(tree.Binaries.Where(f => ContentPath.IsRead(f.Path) && !committed.ContainsKey(f.Path)).Select(f => new FileChange(f.Path, null, null, false, true, null)));
        var present = tree.Files.Select(f => f.Path).Concat(tree.Binaries.Select(f => f.Path)).ToHashSet(StringComparer.Ordinal);
        files.AddRange(committed.Where(f => ContentPath.IsRead(f.Key) && !present.Contains(f.Key)).Select(f => new FileChange(f.Key, Text(f.Key, f.Value), null, true, false, null)));
        foreach (var (from, to) in Renamed(files)) _laterPath[from] = to;
        return new(today, [.. files.Where(f => !_laterPath.ContainsKey(f.Path) && !_laterPath.ContainsValue(f.Path)).OrderBy(f => f.Path, StringComparer.Ordinal)]);
    }

    // The same words under another name; rows are compared by dataset and need no such care.
    private static IEnumerable<(string From, string To)> Renamed(IReadOnlyList<FileChange> files) =>
        from gone in files
        where gone is { IsThere: false, Old: not null } && !ContentPath.IsOfTable(gone.Path)
        let come = files.FirstOrDefault(f => !f.WasThere && f.New is not null && Plain(f.New.Text) == gone.Old!.Text && !ContentPath.IsOfTable(f.Path))
        where come is not null
        select (gone.Path, come.Path);

    private Step Committed(GitCommit commit)
    {
        var reasons = Reasons(commit);
        var moved = Moved(commit.Files);
        var files = commit.Files
            .Where(f => ContentPath.IsRead(f.Path) && !moved.Contains(f.Path))
            .Select(f => Change(f, reasons(f.Path)))
            .ToList();
        foreach (var (from, to) in Renames(commit.Files)) _laterPath[from] = Later(to);
        return new(commit.Day, [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)]);
    }

    // The later text first: it is the one that was read last.
    private FileChange Change(GitFile file, string? reason)
    {
        var now = Text(file.Path, file.New);
        return new(Later(file.Path), Text(file.Path, file.Old), now, file.Old is not null, file.New is not null, reason);
    }

    // A merge is made by a machine: why is said by the commits that it brought.
    private Func<string, string?> Reasons(GitCommit commit)
    {
        if (commit.Parents.Count < 2) return _ => CommitSubject.Shown(commit.Subject);
        var brought = repository.BroughtBy(commit);
        return path => CommitSubject.Joined(brought.Where(c => c.Files.Any(f => f.Path == path)).Select(c => c.Subject));
    }

    private static IEnumerable<(string From, string To)> Renames(IReadOnlyList<GitFile> files) =>
        from gone in files
        where gone.New is null && !ContentPath.IsOfTable(gone.Path)
        let come = files.FirstOrDefault(f => f.Old is null && f.New == gone.Old && !ContentPath.IsOfTable(f.Path))
        where come is not null
        select (gone.Path, come.Path);

    private static HashSet<string> Moved(IReadOnlyList<GitFile> files) =>
        Renames(files).SelectMany(r => new[] { r.From, r.To }).ToHashSet(StringComparer.Ordinal);

    private string Later(string path) => _laterPath.GetValueOrDefault(path, path);

    private SourceFile? Text(string path, string? hash)
    {
        if (hash is null || !ContentPath.IsText(path)) return null;
        if (_lastRead.TryGetValue(path, out var last) && last.Hash == hash) return last.File;
        var decoded = repository.Blobs.Read(hash) is { } bytes ? TextDecoder.Decode(path, bytes, _unheard) : null;
        var file = decoded is null ? null : new SourceFile(path, Plain(decoded.Text));
        _lastRead[path] = (hash, file);
        return file;
    }

    // Line ends are a matter of the machine.
    private static string Plain(string text) => text.ReplaceLineEndings("\n");

    // As git names a content, so that an unchanged file is known without reading its old one.
    private static string BlobName(string text, int length)
    {
        var bytes = Encoding.UTF8.GetBytes(Plain(text));
        byte[] all = [.. Encoding.ASCII.GetBytes($"blob {bytes.Length}\0"), .. bytes];
#pragma warning disable CA5350 // A name that git chose, not a protection.
        return Convert.ToHexStringLower(length == 40 ? SHA1.HashData(all) : SHA256.HashData(all));
#pragma warning restore CA5350
    }
}
