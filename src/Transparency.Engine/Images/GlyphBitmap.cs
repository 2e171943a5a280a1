// A glyph as pixels.

namespace Transparency.Engine.Images;

/// <summary>A small picture of one colour in shades.</summary>
/// <param name="Left">Where it begins, from the pen to the right.</param>
/// <param name="Top">Where it begins, from the line that letters stand on downwards.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Levels">Row by row, from 0.</param>
internal sealed record GlyphBitmap(int Left, int Top, int Width, byte[] Levels)
{
    public int Height { get; } = Width == 0 ? 0 : Levels.Length / Width;

    public static GlyphBitmap Of(FontFile font, int glyph, int size, int levels)
    {
        var scale = size / (float)font.UnitsPerEm;
        var contours = font.Outline(glyph)
            .Select(contour => contour.Select(p => new OutlinePoint(p.X * scale, -p.Y * scale, p.IsOn)).ToArray())
            .Where(contour => contour.Length > 1)
            .ToList();
        if (contours.Count == 0) return new(0, 0, 0, []);

        var points = contours.SelectMany(c => c).ToList();
        var (left, top) = ((int)Math.Floor(points.Min(p => p.X)), (int)Math.Floor(points.Min(p => p.Y)));
        var (width, height) = ((int)Math.Ceiling(points.Max(p => p.X)) - left + 1, (int)Math.Ceiling(points.Max(p => p.Y)) - top + 1);
        var coverage = new Coverage(width, height);
        foreach (var contour in contours) Draw([.. contour.Select(p => p with { X = p.X - left, Y = p.Y - top })], coverage);
        return new(left, top, width, coverage.Levels(levels));
    }

    // Between two points that bend the contour lies one that is on it, halfway, which fonts leave out.
    private static void Draw(OutlinePoint[] contour, Coverage coverage)
    {
        var last = contour[^1];
        var start = last.IsOn ? last : contour[0].IsOn ? contour[0] : Between(last, contour[0]);
        var (from, bend) = (start, (OutlinePoint?)null);
        foreach (var point in contour)
        {
            if (point.IsOn) To(point);
            else if (bend is { } before) To(Between(before, point));
            if (!point.IsOn) bend = point;
        }

        To(start);

        void To(OutlinePoint next)
        {
            if (bend is { } by) coverage.Curve(from.X, from.Y, by.X, by.Y, next.X, next.Y);
            else coverage.Line(from.X, from.Y, next.X, next.Y);
            (from, bend) = (next, null);
        }
    }

    private static OutlinePoint Between(OutlinePoint a, OutlinePoint b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2, true);
}
