// A file of the index: compressed, and named after its bytes.

using System.IO.Compression;
using System.Security.Cryptography;

namespace Transparency.Engine.Search;

internal sealed record IndexFile(string Name, byte[] Content)
{
    private const int NameDigits = 10;

    // The tenth byte of a gzip says which system wrote it, and is the only one that would differ.
    private const int SystemByte = 9;
    private const byte UnknownSystem = 255;

    public static IndexFile Of(string name, ReadOnlySpan<byte> bytes)
    {
        // The smallest size takes nearly twice as long and saves nothing.
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(bytes);
        var content = compressed.ToArray();
        if (content.Length > SystemByte) content[SystemByte] = UnknownSystem;
        return new($"{name}.{Hash(content)}.bin", content);
    }

    /// <summary>The first digits of the SHA-256.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..NameDigits];
}
