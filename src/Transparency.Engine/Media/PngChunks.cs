// PNG: a row of chunks, each with its length and its sum.

using System.Buffers.Binary;
using System.IO.Hashing;

namespace Transparency.Engine.Media;

/// <summary>Reads the chunks of a PNG file and leaves out words, times and Exif.</summary>
internal static class PngChunks
{
    /// <summary>The facts; null where a chunk is damaged or the end is missing.</summary>
    public static PictureFacts? Read(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes[..8]);
        var (width, height, moves, hasPlace) = (0, 0, false, false);
        for (var at = 8; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);
            var chunk = bytes.Slice(at, length + 12);
            var name = chunk.Slice(4, 4);
            var content = chunk.Slice(8, length);
            if (BinaryPrimitives.ReadUInt32BigEndian(chunk[(length + 8)..]) != Crc32.HashToUInt32(chunk.Slice(4, length + 4))) return null;
            if (name.SequenceEqual("IHDR"u8)) (width, height) = (BinaryPrimitives.ReadInt32BigEndian(content), BinaryPrimitives.ReadInt32BigEndian(content[4..]));
            moves |= name.SequenceEqual("acTL"u8);
            if (name.SequenceEqual("eXIf"u8)) hasPlace |= ExifText.Read(content).HasPlace;
            if (!IsOfPersons(name)) kept.Write(chunk);
            at += chunk.Length;
            if (name.SequenceEqual("IEND"u8)) return width > 0 && height > 0 ? new(width, height, kept.ToArray(), hasPlace, moves) : null;
        }

        return null;
    }

    private static bool IsOfPersons(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("tEXt"u8) || name.SequenceEqual("zTXt"u8) || name.SequenceEqual("iTXt"u8) || name.SequenceEqual("eXIf"u8) || name.SequenceEqual("tIME"u8);
}
