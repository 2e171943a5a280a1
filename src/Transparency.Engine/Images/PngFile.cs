// A picture of at most sixteen colours as a PNG file.

using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Transparency.Engine.Images;

/// <summary>Writes PNG files: four bits a pixel, no time, no name of a program.</summary>
public static class PngFile
{
    // A tenth off the size would take half as long again.
    private static readonly ZLibCompressionOptions Packing = new() { CompressionLevel = 2 };

    public static byte[] Write(Canvas canvas, Palette palette)
    {
        using var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n"u8, 0x1a, (byte)'\n']);

        Span<byte> header = [0, 0, 0, 0, 0, 0, 0, 0, 4, 3, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(header, canvas.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], canvas.Height);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "PLTE"u8, [.. palette.Colours.SelectMany(c => new[] { c.Red, c.Green, c.Blue })]);
        Chunk(file, "IDAT"u8, Packed(canvas));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    // Each row: a nought, which says that it is not told by another row, and two pixels a byte.
    private static ReadOnlySpan<byte> Packed(Canvas canvas)
    {
        var bytes = new MemoryStream();
        using (var packed = new ZLibStream(bytes, Packing, leaveOpen: true))
        {
            var row = new byte[1 + ((canvas.Width + 1) / 2)];
            for (var y = 0; y < canvas.Height; y++)
            {
                Pack(canvas.Pixels.AsSpan(y * canvas.Width, canvas.Width), row.AsSpan(1));
                packed.Write(row);
            }
        }

        return bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
    }

    private static void Pack(ReadOnlySpan<byte> pixels, Span<byte> row)
    {
        var done = 0;
        for (; pixels.Length - (2 * done) >= 2 * Vector128<ushort>.Count * 2; done += Vector128<byte>.Count)
        {
            var pairs = MemoryMarshal.Cast<byte, ushort>(pixels[(2 * done)..]);
            Vector128.Narrow(Paired(pairs), Paired(pairs[Vector128<ushort>.Count..])).CopyTo(row[done..]);
        }

        for (var i = done; i < row.Length; i++)
        {
            var second = (2 * i) + 1 < pixels.Length ? pixels[(2 * i) + 1] : 0;
            row[i] = (byte)((pixels[2 * i] << 4) | second);
        }
    }

    // Eight times two pixels, the first in the lower byte.
    private static Vector128<ushort> Paired(ReadOnlySpan<ushort> pairs)
    {
        var pixels = Vector128.Create(pairs);
        return BitConverter.IsLittleEndian
            ? ((pixels << 4) | (pixels >> 8)) & Vector128.Create((ushort)0xFF)
            : ((pixels >> 4) | pixels) & Vector128.Create((ushort)0xFF);
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
