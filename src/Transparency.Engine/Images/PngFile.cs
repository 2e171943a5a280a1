// A picture of at most sixteen colours as a PNG file.

using System.Buffers.Binary;

namespace Transparency.Engine.Images;

/// <summary>Writes PNG files: four bits a pixel, no time, no name of a program.</summary>
public static class PngFile
{
    /// <summary>A picture on its own.</summary>
    public static byte[] Write(Canvas canvas, Palette palette) => Write(canvas, palette, new PngRows(canvas.Height));

    /// <summary>One of many pictures that are alike.</summary>
    public static byte[] Write(Canvas canvas, Palette palette, PngRows rows)
    {
        using var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n"u8, 0x1a, (byte)'\n']);

        Span<byte> header = [0, 0, 0, 0, 0, 0, 0, 0, 4, 3, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(header, canvas.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], canvas.Height);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "PLTE"u8, [.. palette.Colours.SelectMany(c => new[] { c.Red, c.Green, c.Blue })]);
        Chunk(file, "IDAT"u8, rows.Pack(canvas).Span);
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(name);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(name, content));
        file.Write(number);
    }
}
