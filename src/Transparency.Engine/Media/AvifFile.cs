// AVIF: boxes within boxes, one of which tells the size.

using System.Buffers.Binary;

namespace Transparency.Engine.Media;

/// <summary>Reads the size of an AVIF picture (ISO 23008-12); the file stays as it is, since its parts point to each other by place.</summary>
internal static class AvifFile
{
    /// <summary>The facts; null where there is no size.</summary>
    public static PictureFacts? Read(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        var at = bytes.IndexOf("ispe"u8);
        if (at < 0) return null;
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(bytes[(at + 8)..]), BinaryPrimitives.ReadInt32BigEndian(bytes[(at + 12)..]));
        return width > 0 && height > 0 ? new(width, height, file, HasPlace: HasPlaceIn(bytes)) : null;
    }

    private static bool HasPlaceIn(ReadOnlySpan<byte> bytes)
    {
        // The header of Exif stands at the beginning of its part.
        for (var at = bytes.IndexOfAny([(byte)'I', (byte)'M']); at >= 0;)
        {
            var rest = bytes[at..];
            if ((rest.StartsWith("II*\0"u8) || rest.StartsWith("MM\0*"u8)) && ExifText.Read(rest).HasPlace) return true;
            var next = bytes[(at + 1)..].IndexOfAny([(byte)'I', (byte)'M']);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}
