// A picture while it is drawn.

using System.Runtime.Intrinsics;

namespace Transparency.Engine.Images;

/// <summary>Pixels of at most sixteen colours, each known by its place in a palette. Drawing beyond the edges is cut off.</summary>
public sealed class Canvas(int width, int height)
{
    public int Width => width;

    public int Height => height;

    internal byte[] Pixels { get; } = new byte[width * height];

    /// <summary>One colour everywhere.</summary>
    public void Clear(byte colour) => Array.Fill(Pixels, colour);

    /// <summary>A rectangle in one colour.</summary>
    public void Fill(int x, int y, int across, int down, byte colour)
    {
        var (left, right) = (Math.Clamp(x, 0, width), Math.Clamp(x + across, 0, width));
        for (var row = Math.Max(y, 0); row < Math.Min(y + down, height); row++) Pixels.AsSpan((row * width) + left, right - left).Fill(colour);
    }

    /// <summary>A level line with round ends, in the colour <paramref name="shade"/>, over a ground of colour nought.</summary>
    public void Stroke(float left, float right, float y, float radius, float shade)
    {
        for (var row = Math.Max(0, (int)(y - radius - 1)); row < Math.Min(height, y + radius + 1); row++)
        {
            for (var x = Math.Max(0, (int)(left - radius - 1)); x < Math.Min(width, right + radius + 1); x++)
            {
                var across = x + 0.5f - Math.Clamp(x + 0.5f, left, right);
                var down = row + 0.5f - y;
                var covered = Math.Clamp(radius + 0.5f - MathF.Sqrt((across * across) + (down * down)), 0, 1);
                ref var pixel = ref Pixels[(row * width) + x];
                pixel = Math.Max(pixel, (byte)((covered * shade) + 0.5f));
            }
        }
    }

    internal void Draw(GlyphBitmap glyph, int x, int y, int ground)
    {
        (x, y) = (x + glyph.Left, y + glyph.Top);
        var (first, last) = (Math.Max(0, -x), Math.Min(glyph.Width, width - x));
        if (first >= last) return;
        var end = Math.Min(glyph.Height, height - y);
        for (var row = Math.Max(0, -y); row < end; row++)
            Cover(Pixels.AsSpan(((y + row) * width) + x + first, last - first), glyph.Levels.AsSpan((row * glyph.Width) + first, last - first), (byte)ground);
    }

    // The deeper of what is there and the glyph's shade over its ground; a level of nought leaves a pixel as it is.
    private static void Cover(Span<byte> pixels, ReadOnlySpan<byte> levels, byte ground)
    {
        var done = 0;
        for (; levels.Length - done >= Vector128<byte>.Count; done += Vector128<byte>.Count)
        {
            var level = Vector128.Create(levels[done..]);
            var shade = Vector128.AndNot(level + Vector128.Create(ground), Vector128.Equals(level, Vector128<byte>.Zero));
            Vector128.Max(Vector128.Create<byte>(pixels[done..]), shade).CopyTo(pixels[done..]);
        }

        for (; done < levels.Length; done++)
        {
            if (levels[done] > 0) pixels[done] = Math.Max(pixels[done], (byte)(ground + levels[done]));
        }
    }
}
