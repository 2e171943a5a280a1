// JPEG: a row of parts, each with its length, then the picture itself.

using System.Buffers.Binary;

namespace Transparency.Engine.Media;

/// <summary>Reads the parts of a JPEG file and leaves out those that tell of camera, place and person (ITU T.81, Exif 2.3).</summary>
internal static class JpegFile
{
    private const byte StartOfScan = 0xDA;

    private static ReadOnlySpan<byte> End => [0xFF, 0xD9];

    /// <summary>The facts; null where the file is damaged.</summary>
    public static PictureFacts? Read(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes[..2]);
        var (width, height, parts, exif) = (0, 0, 0, default(ExifText));
        for (var at = 2; at + 4 <= bytes.Length;)
        {
            if (bytes[at] != 0xFF) return null;
            var marker = bytes[at + 1];

            // Filling.
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            var part = bytes.Slice(at, length + 2);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                height = BinaryPrimitives.ReadUInt16BigEndian(part[5..]);
                width = BinaryPrimitives.ReadUInt16BigEndian(part[7..]);
                parts = part[9];
            }

            if (marker == 0xE1 && part[4..].StartsWith("Exif\0\0"u8)) exif = ExifText.Read(part[10..]);
            if (Belongs(marker, part[4..])) kept.Write(part);
            at += length + 2;
            if (marker != StartOfScan) continue;

            // Behind the end some cameras keep a second picture.
            var end = bytes[at..].IndexOf(End);
            if (end < 0 || width == 0 || height == 0) return null;
            kept.Write(bytes.Slice(at, end + End.Length));
            var whole = exif.Turns == 1 ? kept.ToArray() : [0xFF, 0xD8, .. ExifText.Only(exif.Turns), .. kept.ToArray().AsSpan(2)];

            // From the fifth on, width and height are exchanged.
            return exif.Turns >= 5
                ? new(height, width, whole, exif.HasPlace, IsForPrint: parts == 4)
                : new(width, height, whole, exif.HasPlace, IsForPrint: parts == 4);
        }

        return null;
    }

    // The tables, the picture's form, its colours; not Exif, XMP, IPTC, remarks, or what programs keep for themselves.
    private static bool Belongs(byte marker, ReadOnlySpan<byte> content) => marker switch
    {
        0xE0 or 0xEE => true,
        0xE2 => content.StartsWith("ICC_PROFILE"u8),
        >= 0xE1 and <= 0xEF or 0xFE => false,
        _ => true,
    };
}
