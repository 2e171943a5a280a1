// What writes itself to a stream, held in memory.

namespace Transparency.Engine.Files;

/// <summary>For files that are small enough to be held whole.</summary>
public static class Held
{
    /// <summary>All that <paramref name="write"/> writes.</summary>
    public static ReadOnlyMemory<byte> Bytes(Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
