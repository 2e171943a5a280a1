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

    private readonly Band[] _bands = [.. ends.Select(_ => new Band())];

    // Used again for every picture: so large that a new one each time would cost as much as the packing.
    private readonly MemoryStream _data = new();
    private byte[] _rows = [];

    /// <summary>The data, until the next picture is packed.</summary>
    internal ReadOnlyMemory<byte> Pack(Canvas canvas)
    {
        _data.SetLength(0);
        _data.Write(Head);
        var sum = 1u;
        for (var (i, from) = (0, 0); i < ends.Length; from = ends[i++])
        {
            var band = _bands[i];
            var pixels = canvas.Pixels.AsSpan(from * canvas.Width, (ends[i] - from) * canvas.Width);
            if (!pixels.SequenceEqual(band.Pixels)) Pack(pixels, canvas.Width, band);
            _data.Write(band.Blocks.Span);
            sum = Adler(sum, band.Sum, band.Length);
        }

        _data.Write(End);
        Span<byte> last = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(last, sum);
        _data.Write(last);
        return Written(_data);
    }

    // Each row: a nought, which says that it is not told by another row, and two pixels a byte.
    private void Pack(ReadOnlySpan<byte> pixels, int width, Band band)
    {
        var stride = 1 + ((width + 1) / 2);
        var height = pixels.Length / width;
        band.Length = height * stride;
        if (_rows.Length < band.Length) _rows = new byte[band.Length];
        for (var y = 0; y < height; y++)
        {
            _rows[y * stride] = 0;
            PackRow(pixels.Slice(y * width, width), _rows.AsSpan((y * stride) + 1, stride - 1));
        }

        band.Packed.SetLength(0);
        int end;
        using (var zlib = new ZLibStream(band.Packed, Packing, leaveOpen: true))
        {
            zlib.Write(_rows, 0, band.Length);

            // To a whole byte, so that another band can follow.
            zlib.Flush();
            end = (int)band.Packed.Length;
        }

        var written = Written(band.Packed);
        band.Blocks = written[Head.Length..end];
        band.Sum = BinaryPrimitives.ReadUInt32BigEndian(written.Span[^sizeof(uint)..]);
        if (band.Pixels.Length != pixels.Length) band.Pixels = new byte[pixels.Length];
        pixels.CopyTo(band.Pixels);
    }

    private static ReadOnlyMemory<byte> Written(MemoryStream bytes) => bytes.GetBuffer().AsMemory(0, (int)bytes.Length);

    private static void PackRow(ReadOnlySpan<byte> pixels, Span<byte> row)
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

    private sealed class Band
    {
        public byte[] Pixels { get; set; } = [];

        public MemoryStream Packed { get; } = new();

        // Of what is packed, all but what begins and ends a stream.
        public ReadOnlyMemory<byte> Blocks { get; set; }

        public uint Sum { get; set; }

        public int Length { get; set; }
    }
}
