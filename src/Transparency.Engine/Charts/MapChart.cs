// Regions coloured by their values, or one of them shown among the others.

using Transparency.Engine.Theming;

namespace Transparency.Engine.Charts;

/// <summary>A region and what is shown of it.</summary>
/// <param name="Id">As in the outline.</param>
/// <param name="Label">Its name.</param>
/// <param name="Value">Null where there is none.</param>
/// <param name="Text">The value as readers see it; empty where the map shows no values.</param>
/// <param name="IsMarked">Whether it is the one that the page is about.</param>
/// <param name="Url">Where it leads; null where the map is a picture only.</param>
public sealed record MapItem(string Id, string Label, decimal? Value, string Text, bool IsMarked = false, string? Url = null);

public static class MapChart
{
    // Of the label's type, in the units of the outline.
    private const double LineHeight = 30;
    private const double CharacterWidth = 14.5;

    /// <summary>A map of values, in levels.</summary>
    /// <param name="about">What it shows.</param>
    /// <param name="outline">The regions.</param>
    /// <param name="items">What is shown of them; regions without an item are drawn empty.</param>
    /// <param name="text">A value in words, for the legend.</param>
    /// <param name="absent">What the legend says of regions without a value.</param>
    public static ChartDrawing Draw(ChartAbout about, MapOutline outline, IReadOnlyList<MapItem> items, Func<decimal, string> text, string absent)
    {
        var levels = Levels.Of(items.Select(i => i.Value).OfType<decimal>());
        List<ChartKey> keys = [.. Enumerable.Range(1, levels.Count).Reverse().Select(level => new ChartKey($"level-{Shade(level, levels.Count)}", Range(levels, level, text)))];
        if (items.Any(i => i.Value is null)) keys.Add(new("level-none", absent));
        var svg = Svg.OfShape(about, "map", outline.Width, outline.Height);
        Regions(svg, outline, items, item => item.Value is { } value ? $"level-{Shade(levels.LevelOf(value), levels.Count)}" : "level-none");
        return ChartDrawing.Of(svg.Done(), keys);
    }

    /// <summary>Where one region lies among the others.</summary>
    public static Html Locate(ChartAbout about, MapOutline outline, IReadOnlyList<MapItem> items)
    {
        var svg = Svg.OfShape(about, "map", outline.Width, outline.Height);
        Regions(svg, outline, items, _ => "plain");
        return svg.Done();
    }

    /// <summary>A map to point at. The page has the same links in words, so that nobody else is told of them twice.</summary>
    public static Html Links(MapOutline outline, IReadOnlyList<MapItem> items)
    {
        var svg = Svg.OfShape(null, "map", outline.Width, outline.Height);
        Regions(svg, outline, items, _ => "plain");
        return svg.Done();
    }

    // The marked one comes last, so that its edge lies over those of its neighbours.
    private static void Regions(Svg svg, MapOutline outline, IReadOnlyList<MapItem> items, Func<MapItem, string> kind)
    {
        var byId = items.ToDictionary(i => i.Id, StringComparer.Ordinal);
        var drawn = outline.Regions.Where(r => byId.ContainsKey(r.Id)).Select(r => (Region: r, Item: byId[r.Id])).OrderBy(r => r.Item.IsMarked).ToList();
        foreach (var (region, item) in drawn)
        {
            if (item.Url is { } url) svg.Open("a", ("href", url), ("tabindex", "-1"));
            svg.Open("path", ("d", region.Path), ("class", $"region {kind(item)}{(item.IsMarked ? " marked" : "")}"));
            svg.Words("title", item.Text.Length == 0 ? item.Label : $"{item.Label}: {item.Text}").Close();
            if (item.Url is not null) svg.Close();
        }

        foreach (var (region, item) in drawn) Label(svg, region, item, kind(item));
    }

    // A name that would leave its region is not written; pointing at the region tells it, and so does the table.
    private static void Label(Svg svg, MapRegion region, MapItem item, string kind)
    {
        var lines = Lines.Of(item.Label, (int)(region.LabelWidth / CharacterWidth));
        if (item.Text.Length > 0) lines = [.. lines, item.Text];
        if (lines.Count == 0 || lines.Max(l => l.Length) * CharacterWidth > region.LabelWidth * 1.3) return;
        var y = region.Y - ((lines.Count - 1) * LineHeight / 2) + 9;
        foreach (var line in lines)
        {
            svg.Words("text", line, ("x", Svg.Number(region.X)), ("y", Svg.Number(y)), ("text-anchor", "middle"), ("class", $"{kind} on-{kind}{(item.IsMarked ? " marked" : "")}"));
            y += LineHeight;
        }
    }

    // Two levels are the palest and the darkest, not two that are next to each other.
    private static int Shade(int level, int count) => count == 1 ? Levels.Most : 1 + ((level - 1) * (Levels.Most - 1) / (count - 1));

    private static string Range(Levels levels, int level, Func<decimal, string> text)
    {
        var (least, greatest) = levels.RangeOf(level);
        return least == greatest ? text(least) : $"{text(least)} to {text(greatest)}";
    }
}
