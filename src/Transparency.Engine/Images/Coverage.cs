// How much of each pixel lies within an outline.

namespace Transparency.Engine.Images;

/// <summary>Adds up edges; each tells its row how much more is covered from there to the right. Exact, but for the rounding of floats.</summary>
internal sealed class Coverage(int width, int height)
{
    // An edge may reach two pixels beyond its own.
    private readonly int _stride = width + 2;
    private readonly float[] _changes = new float[(width + 2) * height];

    /// <summary>An edge between two points of the picture, downwards, none of them outside it.</summary>
    public void Line(float x0, float y0, float x1, float y1)
    {
        if (y0 == y1) return;
        var sign = y0 < y1 ? 1f : -1f;
        if (sign < 0) (x0, y0, x1, y1) = (x1, y1, x0, y0);
        var slope = (x1 - x0) / (y1 - y0);
        var x = x0;
        for (var row = (int)y0; row < height && row < y1; row++)
        {
            var part = Math.Min(row + 1, y1) - Math.Max(row, y0);
            var next = x + (slope * part);
            Row(row * _stride, Math.Min(x, next), Math.Max(x, next), part * sign);
            x = next;
        }
    }

    /// <summary>A quadratic curve, as short lines.</summary>
    public void Curve(float x0, float y0, float bendX, float bendY, float x1, float y1)
    {
        var bend = Math.Abs(x0 - (2 * bendX) + x1) + Math.Abs(y0 - (2 * bendY) + y1);
        var steps = bend < 0.5f ? 1 : bend < 4 ? 4 : bend < 16 ? 8 : 16;
        var (x, y) = (x0, y0);
        for (var i = 1; i <= steps; i++)
        {
            var t = i / (float)steps;
            var (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t);
            var (nextX, nextY) = i == steps ? (x1, y1) : ((a * x0) + (b * bendX) + (c * x1), (a * y0) + (b * bendY) + (c * y1));
            Line(x, y, nextX, nextY);
            (x, y) = (nextX, nextY);
        }
    }

    /// <summary>The share of each pixel from 0 to <paramref name="most"/>, row by row.</summary>
    public byte[] Levels(int most)
    {
        var levels = new byte[width * height];
        for (var row = 0; row < height; row++)
        {
            var sum = 0f;
            for (var x = 0; x < width; x++)
            {
                sum += _changes[(row * _stride) + x];
                levels[(row * width) + x] = (byte)((Math.Min(Math.Abs(sum), 1) * most) + 0.5f);
            }
        }

        return levels;
    }

    // One row's share of an edge: pixels to the right are covered whole, those that it crosses in part.
    private void Row(int start, float left, float right, float covered)
    {
        var first = (int)left;
        var width = right - left;
        var before = 0f;
        for (var pixel = first; ; pixel++)
        {
            // What lies to the right of the edge in this pixel, as a share of it.
            var (from, to) = (Math.Max(left, pixel), Math.Min(right, pixel + 1));
            var share = width > 0 ? Math.Max(to - from, 0) / width : 1;
            var within = pixel + 1 - ((from + to) / 2);
            var passed = width > 0 ? Math.Max(Math.Min(from, right) - left, 0) / width : 0;
            var total = covered * (passed + (share * within));
            _changes[start + pixel] += total - before;
            before = total;
            if (right > pixel + 1) continue;
            _changes[start + pixel + 1] += covered - before;
            return;
        }
    }
}
