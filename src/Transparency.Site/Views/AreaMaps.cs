// Maps of the areas that show no values: to choose one, or to see where one lies.

using Transparency.Engine.Charts;
using Transparency.Engine.Theming;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

internal static class AreaMaps
{
    /// <summary>The areas to point at; null where there is nothing to draw.</summary>
    public static Html? Links(SiteModel model) =>
        model.Map is { } outline ? MapChart.Links(outline, [.. Drawn(model, outline).Select(a => new MapItem(a.Id, a.Name, null, "", Url: a.Url))]) : null;

    /// <summary>Where an area lies; null where no map has it, or where tiles would only say that it is one of several.</summary>
    public static Html? Locate(SiteModel model, Area area) =>
        model.Map is { IsTiled: false } outline && outline.Regions.Any(r => r.Id == area.Id)
            ? MapChart.Locate(
                new("locator", $"Map: where {area.Name} lies in {model.Settings.Place}", ""),
                outline,
                [.. Drawn(model, outline).Select(a => new MapItem(a.Id, a.Name, null, "", a.Id == area.Id))])
            : null;

    /// <summary>What the licence of the outlines asks for; null where tiles are drawn.</summary>
    public static string? Credit(SiteModel model) => model.Map is { IsTiled: false } ? model.Settings.Map?.Credit : null;

    private static IEnumerable<Area> Drawn(SiteModel model, MapOutline outline)
    {
        var regions = outline.Regions.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return model.Areas.Where(a => regions.Contains(a.Id));
    }
}
