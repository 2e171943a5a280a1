// What a text weighs on the wire.

using System.IO.Compression;

namespace Transparency.Benchmarks.Search;

/// <summary>Compresses as a host does while it answers: gzip at its best, Brotli at 6 of 11, which is quick enough for that.</summary>
public static class Compression
{
    private const int Quality = 6;
    private const int Window = 22;

    /// <param name="bytes">The text.</param>
    /// <param name="encoding"><c>br</c>, <c>gzip</c>, or nothing for the bytes as they are.</param>
    public static byte[] Of(byte[] bytes, string encoding) => encoding switch
    {
        "br" => Brotli(bytes),
        "gzip" => Gzip(bytes),
        _ => bytes,
    };

    private static byte[] Brotli(byte[] bytes)
    {
        var room = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, room, out var written, Quality, Window) ? room[..written] : throw new InvalidOperationException("Brotli had no room.");
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var to = new MemoryStream();
        using (var gzip = new GZipStream(to, CompressionLevel.SmallestSize)) gzip.Write(bytes);
        return to.ToArray();
    }
}
