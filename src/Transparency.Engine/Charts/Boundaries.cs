// From outlines on the globe to a map.

using System.Globalization;
using System.Text;

namespace Transparency.Engine.Charts;

/// <summary>A region's rings of longitudes and latitudes, in degrees; holes are rings too.</summary>
public sealed record Boundary(string Id, IReadOnlyList<IReadOnlyList<(double Longitude, double Latitude)>> Rings);

/// <summary>
/// Projects and simplifies. What is mapped is small, so degrees of longitude are shortened by the cosine of the middle
/// latitude and nothing else is bent. Every point moves to the nearest of a grid, and what then lies twice or in line is
/// left out: neighbours share their points, so they share them afterwards too, and no gap opens between them.
/// </summary>
public static class Boundaries
{
    private const int Width = 800;
    private const int Margin = 6;
    private const int Grid = 2;

    // Degrees: outlines that are one line from north to south.
    private const double Narrowest = 0.001;

    public static MapOutline Outline(IReadOnlyList<Boundary> boundaries)
    {
        var points = boundaries.SelectMany(b => b.Rings).SelectMany(r => r).ToList();
        var (west, east) = (points.Min(p => p.Longitude), points.Max(p => p.Longitude));
        var (south, north) = (points.Min(p => p.Latitude), points.Max(p => p.Latitude));
        var shorten = Math.Cos((south + north) / 2 * Math.PI / 180);
        var scale = (Width - (2 * Margin)) / Math.Max((east - west) * shorten, Narrowest);
        return new(
            Width,
            Snap((north - south) * scale) + (2 * Margin),
            [.. boundaries.Select(b => Region(b.Id, Dissolved([.. b.Rings.Select(r => Distinct(r.Select(Place)))])))],
            false);

        (int X, int Y) Place((double Longitude, double Latitude) point) =>
            (Snap((point.Longitude - west) * shorten * scale) + Margin, Snap((north - point.Latitude) * scale) + Margin);
    }

    private static int Snap(double value) => (int)Math.Round(value / Grid) * Grid;

    // Without points that lie twice; a ring is closed without its first point at its end.
    private static List<(int X, int Y)> Distinct(IEnumerable<(int X, int Y)> points)
    {
        List<(int X, int Y)> ring = [];
        foreach (var point in points)
        {
            if (ring.Count == 0 || ring[^1] != point) ring.Add(point);
        }

        if (ring.Count > 1 && ring[^1] == ring[0]) ring.RemoveAt(ring.Count - 1);
        return ring;
    }

    // A region that was put together from others has none of their borders within it: an edge that two rings share is
    // no edge any more, and what is left is joined anew.
    private static IReadOnlyList<IReadOnlyList<(int X, int Y)>> Dissolved(IReadOnlyList<List<(int X, int Y)>> rings)
    {
        var times = rings.SelectMany(Pairs).CountBy(Undirected).ToDictionary();
        if (times.Values.All(t => t == 1)) return rings;
        List<((int X, int Y) A, (int X, int Y) B)> edges = [.. rings.SelectMany(Pairs).Where(e => times[Undirected(e)] == 1)];
        List<IReadOnlyList<(int X, int Y)>> joined = [];
        while (edges.Count > 0)
        {
            List<(int X, int Y)> ring = [edges[0].A];
            var at = edges[0].B;
            edges.RemoveAt(0);
            while (at != ring[0] && edges.FindIndex(e => e.A == at || e.B == at) is >= 0 and var next)
            {
                ring.Add(at);
                at = edges[next].A == at ? edges[next].B : edges[next].A;
                edges.RemoveAt(next);
            }

            joined.Add(ring);
        }

        // Rings that lie upon each other leave nothing: the region is then where they were.
        return joined.Count == 0 ? rings : joined;
    }

    private static ((int X, int Y) A, (int X, int Y) B) Undirected(((int X, int Y) A, (int X, int Y) B) edge) => edge.A.CompareTo(edge.B) <= 0 ? edge : (edge.B, edge.A);

    // Without points on the straight line between their neighbours.
    private static List<(int X, int Y)> Straightened(IReadOnlyList<(int X, int Y)> points)
    {
        List<(int X, int Y)> ring = [];
        foreach (var point in points)
        {
            if (ring.Count > 1 && Turn(ring[^2], ring[^1], point) == 0) ring[^1] = point;
            else ring.Add(point);
        }

        return ring;
    }

    private static long Turn((int X, int Y) a, (int X, int Y) b, (int X, int Y) c) =>
        ((long)(b.X - a.X) * (c.Y - b.Y)) - ((long)(b.Y - a.Y) * (c.X - b.X));

    private static MapRegion Region(string id, IReadOnlyList<IReadOnlyList<(int X, int Y)>> rings)
    {
        // An island that is smaller than the grid is no ring any more; a region that is keeps one point.
        var drawn = rings.Select(Straightened).Where(r => r.Count > 2).ToList();
        var main = drawn.Count == 0 ? [.. rings[0]] : drawn.MaxBy(r => Math.Abs(Extent(r)))!;
        var (x, y) = Centre(main);
        return new(id, string.Concat(drawn.Select(Path)), x, y, main.Max(p => p.X) - main.Min(p => p.X));
    }

    private static string Path(IReadOnlyList<(int X, int Y)> ring)
    {
        var path = new StringBuilder();
        path.Append(CultureInfo.InvariantCulture, $"M{ring[0].X} {ring[0].Y}l");
        for (var i = 1; i < ring.Count; i++)
        {
            Number(ring[i].X - ring[i - 1].X, i > 1);
            Number(ring[i].Y - ring[i - 1].Y, true);
        }

        return path.Append('z').ToString();

        // A minus parts two numbers as well as a space does.
        void Number(int value, bool isNext)
        {
            if (isNext && value >= 0) path.Append(' ');
            path.Append(CultureInfo.InvariantCulture, $"{value}");
        }
    }

    private static double Extent(IReadOnlyList<(int X, int Y)> ring) => Pairs(ring).Sum(p => ((double)p.A.X * p.B.Y) - ((double)p.B.X * p.A.Y)) / 2;

    // Of its surface; of a ring without one, its first point.
    private static (double X, double Y) Centre(IReadOnlyList<(int X, int Y)> ring)
    {
        var extent = Extent(ring);
        if (Math.Abs(extent) < 1) return ring[0];
        var x = Pairs(ring).Sum(p => (p.A.X + p.B.X) * (((double)p.A.X * p.B.Y) - ((double)p.B.X * p.A.Y)));
        var y = Pairs(ring).Sum(p => (p.A.Y + p.B.Y) * (((double)p.A.X * p.B.Y) - ((double)p.B.X * p.A.Y)));
        return (x / (6 * extent), y / (6 * extent));
    }

    private static IEnumerable<((int X, int Y) A, (int X, int Y) B)> Pairs(IReadOnlyList<(int X, int Y)> ring) =>
        ring.Select((a, i) => (a, ring[(i + 1) % ring.Count]));
}
