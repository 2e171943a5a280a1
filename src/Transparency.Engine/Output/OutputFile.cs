// One file of the finished site.

using Transparency.Engine.Files;

namespace Transparency.Engine.Output;

/// <summary>A path in the site and its bytes.</summary>
/// <param name="Path">From the site's root, forward slashes, no leading slash: <c>pages/about/index.html</c>.</param>
/// <param name="Bytes">The whole content, unless it is made late.</param>
/// <param name="Origin">What made it, for messages: a page's name or an input file.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes, string Origin)
{
    /// <summary>
    /// Makes the content when the file is written, so that nothing holds it before or after; <see cref="Bytes"/> is empty then.
    /// Gives the same bytes however often it is asked, on any thread. Null where the content is there already.
    /// </summary>
    public Func<ReadOnlyMemory<byte>>? Made { get; init; }

    /// <summary>
    /// Writes the content to a stream that can seek and be read, for a file too large to be held; <see cref="Bytes"/> is empty then.
    /// Writes the same bytes however often it is asked, on any thread. Null where the content is not written so.
    /// </summary>
    public Action<Stream>? Streamed { get; init; }

    /// <summary>Whether it goes with another file and is called like it: what is wrong with the name is told of that.</summary>
    public bool IsBeside { get; init; }

    /// <summary>How many bytes the content has; nought where it is made late and nobody has made it yet.</summary>
    public long Length { get; init; } = Bytes.Length;

    /// <summary>What the page links to, where that was read already.</summary>
    internal PageLinks? Links { get; init; }

    /// <summary>The whole content, made now where it is not there.</summary>
    public ReadOnlyMemory<byte> Content() => Made?.Invoke() ?? (Streamed is { } write ? Held.Bytes(write) : Bytes);

    /// <summary>The file with a streamed content held in memory.</summary>
    public OutputFile WithoutStream()
    {
        if (Streamed is null) return this;
        var bytes = Content();
        return this with { Bytes = bytes, Streamed = null, Length = bytes.Length };
    }

    /// <summary>The address that readers know it by: <c>/pages/about/</c>.</summary>
    public string Address => SiteAddress.Of(Path);
}
