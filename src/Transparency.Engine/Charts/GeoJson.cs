// Reads outlines from a GeoJSON file.

using System.Globalization;
using Transparency.Engine.Content;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Engine.Charts;

/// <summary>The features of a GeoJSON file (RFC 7946) that have outlines.</summary>
public static class GeoJson
{
    /// <summary>The outlines, each known by one of the properties of its feature; what is no outline is reported. Empty where the file cannot be read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="property">The property that holds each feature's code.</param>
    /// <param name="bag">Where to report.</param>
    public static IReadOnlyList<Boundary> Read(SourceFile file, string property, DiagnosticBag bag)
    {
        if (JsonNodes.Read(file, bag) is not { } root) return [];
        if (root is not MapNode collection || collection["features"] is not ListNode features)
        {
            Error(file, "This is no list of outlines.", root.Span, "Save it as a GeoJSON FeatureCollection in longitudes and latitudes.", bag);
            return [];
        }

        return [.. features.Items.Select(feature => Feature(file, feature, property, bag)).OfType<Boundary>()];
    }

    private static Boundary? Feature(SourceFile file, Node feature, string property, DiagnosticBag bag)
    {
        var properties = (feature as MapNode)?["properties"] as MapNode;
        if (properties?[property] is not ScalarNode { Value.Length: > 0 } code)
        {
            var names = properties?.Entries.Select(e => e.Key.Value).ToList() ?? [];
            Error(file, $"This outline has no property \"{property}\".", feature.Span, $"Say under \"map\" in content/site.yml which of its properties is the code: {string.Join(", ", names)}.", bag);
            return null;
        }

        var geometry = ((MapNode)feature)["geometry"] as MapNode;
        var polygons = ((geometry?["type"] as ScalarNode)?.Value, geometry?["coordinates"]) switch
        {
            ("Polygon", ListNode polygon) => [polygon],
            ("MultiPolygon", ListNode several) => several.Items.OfType<ListNode>(),
            _ => [],
        };
        List<IReadOnlyList<(double, double)>> rings = [.. polygons.SelectMany(p => p.Items.OfType<ListNode>()).Select(Ring).OfType<IReadOnlyList<(double, double)>>()];
        if (rings.Count > 0 && rings.All(r => r.Count > 3)) return new(code.Value, rings);
        Error(file, $"The outline of \"{code.Value}\" cannot be drawn.", feature.Span, "It must be a Polygon or a MultiPolygon of longitudes from -180 to 180 and latitudes from -90 to 90.", bag);
        return null;
    }

    // Null where a point is no point on the globe.
    private static List<(double, double)>? Ring(ListNode ring)
    {
        List<(double, double)> points = [];
        foreach (var point in ring.Items)
        {
            if (point is not ListNode { Items: [ScalarNode east, ScalarNode north, ..] } || Degrees(east, 180) is not { } longitude || Degrees(north, 90) is not { } latitude) return [];
            points.Add((longitude, latitude));
        }

        return points;
    }

    private static double? Degrees(ScalarNode written, double most) =>
        !written.Quoted && double.TryParse(written.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= most ? value : null;

    private static void Error(SourceFile file, string message, SourceSpan span, string hint, DiagnosticBag bag) =>
        bag.Error(ChartCodes.Outline, message, span, hint, sourceLine: Short(file.Line(span.Line)));

    // A whole map may stand on one line.
    private static string? Short(string line) => line.Length > 200 ? null : line;
}
