// content/boundaries.geojson: how the areas lie; tiles where there are no outlines.

using Transparency.Engine.Charts;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Site.Model;

/// <summary>The map of the areas. One that was formed from others has their outlines until it has one of its own.</summary>
internal static class AreaMap
{
    /// <summary>Where the outlines lie.</summary>
    public const string FilePath = "content/boundaries.geojson";

    private const int FewestTiles = 2;

    /// <summary>Each region is known by its area's id; null where there is nothing to be drawn.</summary>
    public static MapOutline? Read(SourceTree content, SiteSettings settings, IReadOnlyList<Area> areas, Validity? validity, DateOnly day, DiagnosticBag bag)
    {
        var here = areas.Where(a => validity?.On(a.Id, day) != Standing.Former).ToList();
        if (content.Find(FilePath) is not { } file)
        {
            var now = here.Where(a => validity?.On(a.Id, day) != Standing.ToCome).OrderBy(a => a.Name, StringComparer.Ordinal).ToList();
            return now.Count < FewestTiles ? null : Tiles.Outline([.. now.Select(a => a.Id)]);
        }

        if (settings.Map is not { } map)
        {
            bag.Error(SiteCodes.Boundaries, "The outlines have no credit.", new(FilePath, 1), "Add \"map\" to content/site.yml, with the words that the licence of the outlines asks for as \"credit\".");
            return null;
        }

        var outlines = GeoJson.Read(file, map.Code, bag);
        if (outlines.Count == 0) return null;
        var byCode = outlines.GroupBy(o => o.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        List<Boundary> drawn = [];
        foreach (var area in here)
        {
            if (OutlineOf(area, []) is { } outline) drawn.Add(outline);
            else if (validity?.On(area.Id, day) != Standing.ToCome) Report(area, map.Code, bag);
        }

        return drawn.Count == 0 ? null : Boundaries.Outline(drawn);

        // Areas that follow one another in a circle were reported.
        Boundary? OutlineOf(Area area, HashSet<string> seen)
        {
            if (!seen.Add(area.Id)) return null;
            if (area.GssCode is { } code && byCode.TryGetValue(code, out var own)) return own with { Id = area.Id };
            if (validity?.On(area.Id, day) == Standing.ToCome) return null;
            var before = areas.Where(a => validity?.Predecessors(area.Id).Contains(a.Id) == true).Select(a => OutlineOf(a, seen)).ToList();
            return before.Count == 0 || before.Contains(null) ? null : new(area.Id, [.. before.SelectMany(b => b!.Rings)]);
        }
    }

    private static void Report(Area area, string property, DiagnosticBag bag)
    {
        var mend = area.GssCode is { } code ? $"Add a feature whose \"{property}\" is \"{code}\"" : $"Give the area a gss_code in content/areas.csv, the \"{property}\" of its outline";
        bag.Error(SiteCodes.Boundaries, $"There is no outline of {area.Name}.", new(FilePath, 1), $"{mend}, or take the file away: then the map is made of tiles.");
    }
}
