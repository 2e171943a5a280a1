// A picture of at most sixteen colours as a PNG file.

using System.Buffers.Binary;
using System.IO.Hashing;

namespace Transparency.Engine.Images;

/// <summary>Writes PNG files: four bits a pixel, no time, no name of a program.</summary>
public static class PngFile
{
    private const int AroundChunk = 12;

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A picture on its own.</summary>
    public static byte[] Write(Canvas canvas, Palette palette) => Write(canvas, palette, new PngRows(canvas.Height));

    /// <summary>One of many pictures that are alike.</summary>
    public static byte[] Write(Canvas canvas, Palette palette, PngRows rows)
    {
        Span<byte> header = [0, 0, 0, 0, 0, 0, 0, 0, 4, 3, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(header, canvas.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], canvas.Height);
        ReadOnlySpan<byte> colours = [.. palette.Colours.SelectMany(c => new[] { c.Red, c.Green, c.Blue })];
        var pixels = rows.Pack(canvas).Span;

        var file = new byte[Signature.Length + (4 * AroundChunk) + header.Length + colours.Length + pixels.Length];
        Signature.CopyTo(file);
        var rest = file.AsSpan(Signature.Length);
        rest = Chunk(rest, "IHDR"u8, header);
        rest = Chunk(rest, "PLTE"u8, colours);
        rest = Chunk(rest, "IDAT"u8, pixels);
        Chunk(rest, "IEND"u8, []);
        return file;
    }

    // The length, the name, the content, and the sum of the last two.
    private static Span<byte> Chunk(Span<byte> file, scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> content)
    {
        BinaryPrimitives.WriteInt32BigEndian(file, content.Length);
        name.CopyTo(file[4..]);
        content.CopyTo(file[8..]);
        BinaryPrimitives.WriteUInt32BigEndian(file[(8 + content.Length)..], Crc32.HashToUInt32(file.Slice(4, 4 + content.Length)));
        return file[(AroundChunk + content.Length)..];
    }
}
