// What crosses the wire, by kind of file.

namespace Transparency.Benchmarks.Search;

/// <summary>Bytes of bodies, as they were sent.</summary>
public sealed record Sent(string Path, int Bytes)
{
    public bool IsScript => Path.EndsWith(".js", StringComparison.Ordinal);

    /// <summary>Manifests and all that they name.</summary>
    public bool IsIndex => Path.StartsWith("/search/", StringComparison.Ordinal) && (Path.EndsWith(".bin", StringComparison.Ordinal) || Path.EndsWith(".json", StringComparison.Ordinal));

    public bool IsHtml => Path.EndsWith('/') || Path.EndsWith(".html", StringComparison.Ordinal);

    public bool IsStyle => Path.EndsWith(".css", StringComparison.Ordinal);
}

/// <summary>An account that several requests write at once.</summary>
public sealed class Wire
{
    private readonly Lock _lock = new();
    private readonly List<Sent> _sent = [];

    /// <summary>Forgets what was sent before.</summary>
    public void Reset()
    {
        lock (_lock) _sent.Clear();
    }

    public void Add(string path, int bytes)
    {
        lock (_lock) _sent.Add(new(path, bytes));
    }

    /// <summary>What was sent, in order.</summary>
    public IReadOnlyList<Sent> Sent
    {
        get
        {
            lock (_lock) return [.. _sent];
        }
    }
}
