using System.Globalization;
using System.Text.RegularExpressions;
using Transparency.Engine.Charts;

namespace Transparency.Tests.Charts;

/// <summary>From outlines on the globe to a map without gaps.</summary>
public sealed class BoundariesTests
{
    [Fact]
    public void A_degree_of_longitude_is_as_long_as_the_cosine_of_the_latitude_says()
    {
        var map = Boundaries.Outline([Square("one", 0, 60, 2)]);
        // Two degrees each way at 61 degrees north: about twice as high as wide.
        Assert.Equal(2.06, map.Height / (double)map.Width, 0.05);
    }

    [Fact]
    public void North_is_up_and_west_is_left()
    {
        var map = Boundaries.Outline([Square("south-east", 1, 52, 1), Square("north-west", 0, 53, 1)]);
        var (first, second) = (map.Regions[0], map.Regions[1]);
        Assert.True(first.X > second.X && first.Y > second.Y, "The map is turned.");
    }

    [Fact]
    public void What_was_put_together_from_neighbours_has_no_border_within()
    {
        var alone = Boundaries.Outline([Square("one", 0, 52, 1), Square("two", 1, 52, 1)]);
        Boundary whole = new("both", [.. Square("", 0, 52, 1).Rings, .. Square("", 1, 52, 1).Rings]);
        var region = Boundaries.Outline([whole]).Regions.Single();
        Assert.Equal(2, alone.Regions.Count);
        Assert.Equal(1, region.Path.Count(c => c == 'M'));
        // A rectangle: four corners, and the points where the border met the edge are in line and gone.
        Assert.Equal(4, Points(region.Path).Count);
    }

    [Fact]
    public void Neighbours_share_their_border_after_it_was_simplified()
    {
        List<(double, double)> border = [.. Enumerable.Range(0, 400).Select(i => (1 + (0.001 * Math.Sin(i * 1.7)), 52 + (i / 400.0)))];
        Boundary west = new("west", [[(0, 52), .. border, (0, 53)]]);
        Boundary east = new("east", [[(2, 52), (2, 53), .. Enumerable.Reverse(border)]]);
        var map = Boundaries.Outline([west, east]);
        var (left, right) = (Points(map.Regions[0].Path), Points(map.Regions[1].Path));
        Assert.True(left.Count < 300, "Nothing was simplified.");
        var shared = left.Where(right.Contains).ToList();
        Assert.Equal(left.Count - 2, shared.Count);
    }

    [Fact]
    public void An_outline_smaller_than_the_grid_is_drawn_as_nothing_and_breaks_nothing()
    {
        var map = Boundaries.Outline([Square("large", 0, 52, 1), Square("tiny", 0.5, 52.5, 0.00001)]);
        Assert.Equal("", map.Regions[1].Path);
    }

    private static Boundary Square(string id, double west, double south, double side) =>
        new(id, [[(west, south), (west + side, south), (west + side, south + side), (west, south + side), (west, south)]]);

    private static List<(int X, int Y)> Points(string path)
    {
        var numbers = Regex.Matches(path, "-?[0-9]+").Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)).ToList();
        List<(int X, int Y)> points = [(numbers[0], numbers[1])];
        for (var i = 2; i < numbers.Count; i += 2) points.Add((points[^1].X + numbers[i], points[^1].Y + numbers[i + 1]));
        return points;
    }
}
