// WebP: chunks in a RIFF file.

using System.Buffers.Binary;

namespace Transparency.Engine.Media;

/// <summary>Reads the chunks of a WebP file (RFC 9649) and leaves out Exif and XMP.</summary>
internal static class WebPFile
{
    // Of the extended header: Exif, XMP, movement.
    private const byte Exif = 0x08;
    private const byte Xmp = 0x04;
    private const byte Movement = 0x02;

    /// <summary>The facts; null where a chunk is cut off.</summary>
    public static PictureFacts? Read(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        var end = Math.Min(bytes.Length, 8L + BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]));
        if (end < 8L + BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..])) return null;
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes[..12]);
        var (width, height, moves, hasPlace) = (0, 0, false, false);
        for (var at = 12; at + 8 <= end;)
        {
            var length = (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]);
            var chunk = bytes.Slice(at, 8 + length + (length & 1)).ToArray();
            var name = chunk.AsSpan(0, 4);
            var content = chunk.AsSpan(8);
            at += chunk.Length;
            if (name.SequenceEqual("EXIF"u8) || name.SequenceEqual("XMP "u8))
            {
                if (name[0] == 'E') hasPlace |= ExifText.Read(content.StartsWith("Exif\0\0"u8) ? content[6..] : content).HasPlace;
                continue;
            }

            if (name.SequenceEqual("VP8X"u8))
            {
                moves = (content[0] & Movement) != 0;
                content[0] &= unchecked((byte)~(Exif | Xmp));
                (width, height) = (1 + Number24(content[4..]), 1 + Number24(content[7..]));
            }
            else if (width == 0 && name.SequenceEqual("VP8 "u8))
            {
                (width, height) = (BinaryPrimitives.ReadUInt16LittleEndian(content[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(content[8..]) & 0x3FFF);
            }
            else if (width == 0 && name.SequenceEqual("VP8L"u8))
            {
                var packed = BinaryPrimitives.ReadUInt32LittleEndian(content[1..]);
                (width, height) = (1 + (int)(packed & 0x3FFF), 1 + (int)((packed >> 14) & 0x3FFF));
            }

            kept.Write(chunk);
        }

        if (width == 0 || height == 0) return null;
        var whole = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(whole.AsSpan(4), (uint)whole.Length - 8);
        return new(width, height, whole, hasPlace, moves);
    }

    private static int Number24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
