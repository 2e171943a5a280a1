// Exif: how a camera was held, and where it was.

using System.Buffers.Binary;

namespace Transparency.Engine.Media;

/// <summary>The two things that are read of Exif.</summary>
/// <param name="Orientation">1 to 8, how the picture is to be turned; 0 where it does not say.</param>
/// <param name="HasPlace">Whether it holds the place.</param>
internal readonly record struct ExifText(int Orientation, bool HasPlace)
{
    private const ushort OrientationTag = 0x0112;
    private const ushort PlaceTag = 0x8825;

    /// <summary>As <see cref="Orientation"/>; 1, not turned, where it does not say.</summary>
    public int Turns => Orientation is >= 1 and <= 8 ? Orientation : 1;

    /// <summary>Reads the first directory of a TIFF header.</summary>
    public static ExifText Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return default;
        var isLittle = tiff[0] == 'I';
        var at = (int)Math.Min(Number32(tiff[4..], isLittle), int.MaxValue);
        if (at + 2 > tiff.Length || at < 8) return default;
        var (orientation, hasPlace) = (0, false);
        var count = Number16(tiff[at..], isLittle);
        for (var i = 0; i < count; i++)
        {
            var entry = at + 2 + (i * 12);
            if (entry + 12 > tiff.Length) break;
            var tag = Number16(tiff[entry..], isLittle);
            if (tag == OrientationTag) orientation = Number16(tiff[(entry + 8)..], isLittle);
            hasPlace |= tag == PlaceTag;
        }

        return new(orientation, hasPlace);
    }

    /// <summary>A part of a JPEG file that says how to turn the picture and nothing else.</summary>
    public static byte[] Only(int orientation) =>
    [
        0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8,
        (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8,
        0, 1, OrientationTag >> 8, OrientationTag & 0xFF, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
        0, 0, 0, 0,
    ];

    private static ushort Number16(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Number32(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
