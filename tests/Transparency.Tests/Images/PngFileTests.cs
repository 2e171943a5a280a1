// PNG files hold the pixels that were drawn, also where bands of rows are taken from the picture before.

using System.Buffers.Binary;
using System.IO.Compression;
using Transparency.Engine.Images;

namespace Transparency.Tests.Images;

public sealed class PngFileTests
{
    private static readonly Palette Colours = new([.. Enumerable.Range(0, 16).Select(i => new Rgb((byte)i, (byte)(i * 2), (byte)(i * 3)))]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(97)]
    public void A_picture_of_any_width_holds_its_pixels(int width)
    {
        var canvas = Drawn(width, 5, seed: width);
        Assert.Equal(canvas.Pixels, Pixels(PngFile.Write(canvas, Colours)));
    }

    [Fact]
    public void Pictures_that_share_bands_hold_each_its_own_pixels()
    {
        var rows = new PngRows(10, 20, 30);
        var pictures = Enumerable.Range(0, 6).Select(i =>
        {
            var canvas = Drawn(64, 30, seed: 1);
            if (i % 2 == 1) canvas.Fill(3, 12, 8, 4, (byte)(i + 1));
            if (i == 4) canvas.Fill(0, 29, 64, 1, 7);
            return canvas;
        }).ToList();

        foreach (var canvas in pictures) Assert.Equal(canvas.Pixels, Pixels(PngFile.Write(canvas, Colours, rows)));
        Assert.NotEqual(pictures[0].Pixels, pictures[1].Pixels);
    }

    [Fact]
    public void The_same_picture_has_the_same_bytes_whatever_came_before_it()
    {
        var rows = new PngRows(4, 8);
        var canvas = Drawn(40, 8, seed: 3);
        var first = PngFile.Write(canvas, Colours, rows);
        PngFile.Write(Drawn(40, 8, seed: 4), Colours, rows);
        Assert.Equal(first, PngFile.Write(canvas, Colours, rows));
    }

    private static Canvas Drawn(int width, int height, int seed)
    {
        var canvas = new Canvas(width, height);
        var random = new Random(seed);
        for (var i = 0; i < 40; i++) canvas.Fill(random.Next(width), random.Next(height), random.Next(1, 9), random.Next(1, 4), (byte)random.Next(16));
        return canvas;
    }

    // Reads what IDAT holds with .NET's zlib, which compares the sum at its end.
    private static byte[] Pixels(byte[] file)
    {
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20)));
        var at = file.AsSpan().IndexOf("IDAT"u8);
        var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at - 4));
        using var zlib = new ZLibStream(new MemoryStream(file, at + 4, length), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        zlib.CopyTo(unpacked);
        var rows = unpacked.ToArray();
        var stride = 1 + ((width + 1) / 2);
        Assert.Equal(height * stride, rows.Length);
        return [.. Enumerable.Range(0, width * height).Select(i =>
        {
            var two = rows[((i / width) * stride) + 1 + (i % width / 2)];
            return (byte)(i % width % 2 == 0 ? two >> 4 : two & 15);
        })];
    }
}
