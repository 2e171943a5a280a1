// The pixels of a picture as the data of a PNG file.

using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Transparency.Engine.Images;

/// <summary>
/// Packs pictures of one size, one behind the other, in bands of rows: a band that is as in the picture before is not
/// packed again. For one thread.
/// </summary>
/// <param name="ends">Where each band ends, in rows; the last is the height of the pictures.</param>
public sealed class PngRows(params int[] ends)
{
    // A tenth off the size would take half as long again.
    private static readonly ZLibCompressionOptions Packing = new() { CompressionLevel = 2 };

    // Of a zlib stream: what begins it, and the empty block that ends it (RFC 1950 and 1951).
    private static readonly byte[] Head = [0x78, 0x5E];
    private static readonly byte[] End = [3, 0];

    private readonly Band?[] _bands = new Band?[ends.Length];

    internal ReadOnlyMemory<byte> Pack(Canvas canvas)
    {
        var data = new MemoryStream();
        data.Write(Head);
        var sum = 1u;
        for (var (i, from) = (0, 0); i < ends.Length; from = ends[i++])
        {
            var pixels = canvas.Pixels.AsSpan(from * canvas.Width, (ends[i] - from) * canvas.Width);
            if (_bands[i] is not { } band || !pixels.SequenceEqual(band.Pixels)) _bands[i] = band = Packed(pixels, canvas.Width);
            data.Write(band.Blocks);
            sum = Adler(sum, band.Sum, band.Length);
        }

        data.Write(End);
        Span<byte> last = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(last, sum);
        data.Write(last);
        return data.GetBuffer().AsMemory(0, (int)data.Length);
    }

    // Each row: a nought, which says that it is not told by another row, and two pixels a byte.
    private static Band Packed(ReadOnlySpan<byte> pixels, int width)
    {
        var bytes = new MemoryStream();
        var row = new byte[1 + ((width + 1) / 2)];
        var rows = pixels.Length / width;
        int end;
        using (var packed = new ZLibStream(bytes, Packing, leaveOpen: true))
        {
            for (var y = 0; y < rows; y++)
            {
                Pack(pixels.Slice(y * width, width), row.AsSpan(1));
                packed.Write(row);
            }

            // To a whole byte, so that another band can follow.
            packed.Flush();
            end = (int)bytes.Length;
        }

        return new(pixels.ToArray(), bytes.GetBuffer()[Head.Length..end], BinaryPrimitives.ReadUInt32BigEndian(bytes.GetBuffer().AsSpan((int)bytes.Length - sizeof(uint))), rows * row.Length);
    }

    private static void Pack(ReadOnlySpan<byte> pixels, Span<byte> row)
    {
        var done = 0;
        for (; pixels.Length - (2 * done) >= 2 * Vector128<byte>.Count; done += Vector128<byte>.Count)
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

    // Eight times two pixels, each pair as the byte that holds both.
    private static Vector128<ushort> Paired(ReadOnlySpan<ushort> pairs)
    {
        var pixels = Vector128.Create(pairs);
        return (BitConverter.IsLittleEndian ? (pixels << 4) | (pixels >> 8) : (pixels >> 4) | pixels) & Vector128.Create((ushort)0xFF);
    }

    // The Adler-32 sum of two pieces, one behind the other, from that of each: as zlib's adler32_combine.
    private static uint Adler(uint first, uint second, int length)
    {
        const ulong prime = 65521;
        var low = ((first & 0xFFFF) + (second & 0xFFFF) + prime - 1) % prime;
        var high = (((ulong)length % prime * (first & 0xFFFF)) + (first >> 16) + (second >> 16) + prime - ((ulong)length % prime)) % prime;
        return (uint)((high << 16) | low);
    }

    private sealed record Band(byte[] Pixels, byte[] Blocks, uint Sum, int Length);
}
