// GIF: blocks, one of them for each picture.

using System.Buffers.Binary;

namespace Transparency.Engine.Media;

/// <summary>Reads the blocks of a GIF file (GIF89a); nothing in it tells of a person but remarks, which stay.</summary>
internal static class GifFile
{
    /// <summary>The facts; null where the end is missing.</summary>
    public static PictureFacts? Read(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        var width = BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]);
        var height = BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]);
        var at = 13 + Colours(bytes[10]);
        var pictures = 0;
        while (true)
        {
            switch (bytes[at])
            {
                case 0x3B:
                    return width > 0 && height > 0 && pictures > 0 ? new(width, height, file, Moves: pictures > 1) : null;
                case 0x21:
                    at = AfterBlocks(bytes, at + 2);
                    break;
                case 0x2C:
                    pictures++;
                    at = AfterBlocks(bytes, at + 11 + Colours(bytes[at + 9]));
                    break;
                default:
                    return null;
            }
        }
    }

    private static int Colours(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static int AfterBlocks(ReadOnlySpan<byte> bytes, int at)
    {
        while (bytes[at] != 0) at += bytes[at] + 1;
        return at + 1;
    }
}
