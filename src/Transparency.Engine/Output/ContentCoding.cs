// The codings of HTTP that a host may keep a text in beside the text itself.

using System.IO.Compression;

namespace Transparency.Engine.Output;

/// <summary>One coding (RFC 9110, 8.4.1).</summary>
/// <param name="Ending">What the name of a file in it has at its end, where hosts look for it: <c>.br</c>.</param>
internal sealed record ContentCoding(string Ending)
{
    // Brotli at its best reads a megabyte in a second: above this size a quality that is thirty times as quick makes a tenth more of it.
    private const int Large = 1_000_000;

    // gzip names the system in its tenth byte: here it is none (RFC 1952), so that every system writes the same.
    private const int SystemByte = 9;
    private const byte NoSystem = 255;

    private static readonly ContentCoding Brotli = new(".br");
    private static readonly ContentCoding Gzip = new(".gz");

    private static readonly HashSet<string> Texts = new(
        [".atom", ".css", ".csv", ".geojson", ".html", ".ics", ".js", ".json", ".jsonld", ".md", ".mjs", ".rss", ".svg", ".ttl", ".txt", ".webmanifest", ".xml", ".xsl"],
        StringComparer.OrdinalIgnoreCase);

    public static readonly IReadOnlyList<ContentCoding> All = [Brotli, Gzip];

    /// <summary>Whether a file is a text, which becomes much smaller; pictures and spreadsheets are compressed already.</summary>
    public static bool Fits(string path) => Texts.Contains(Path.GetExtension(path));

    /// <summary>The bytes in this coding, the same each time on one computer.</summary>
    public byte[] Compress(ReadOnlyMemory<byte> bytes)
    {
        using var room = new MemoryStream();
        using (var stream = this == Brotli ? (Stream)new BrotliStream(room, BrotliFor(bytes.Length)) : new GZipStream(room, CompressionLevel.SmallestSize)) stream.Write(bytes.Span);
        var compressed = room.ToArray();
        if (this == Gzip) compressed[SystemByte] = NoSystem;
        return compressed;
    }

    /// <summary>Whether something in this coding is these bytes.</summary>
    public bool Opens(byte[] compressed, ReadOnlySpan<byte> bytes)
    {
        using var stream = this == Brotli ? (Stream)new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress) : new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress);
        Span<byte> buffer = stackalloc byte[16 * 1024];
        try
        {
            for (int read; (read = stream.Read(buffer)) > 0; bytes = bytes[read..])
            {
                if (!bytes.StartsWith(buffer[..read])) return false;
            }
        }
        catch (Exception damage) when (damage is InvalidDataException or InvalidOperationException)
        {
            return false;
        }

        return bytes.IsEmpty;
    }

    private static BrotliCompressionOptions BrotliFor(int length) => new() { Quality = length > Large ? 9 : 11 };
}
