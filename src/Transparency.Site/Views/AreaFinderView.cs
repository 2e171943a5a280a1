// Finding an area by any name: its own, another spelling, a town, a parish or a ward in it.

using Transparency.Engine.Theming;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>The names that areas in force are found by.</summary>
[TemplateView]
public sealed partial record AreaFinderView(IReadOnlyList<FoundNameView> Names)
{
    /// <summary>The dataset of towns, parishes and wards.</summary>
    public const string Places = "places";

    public static AreaFinderView Of(SiteModel model)
    {
        var validity = model.Data.ValidityOf("areas");
        List<FoundNameView> names = [];
        foreach (var area in model.Areas.Where(a => validity?.IsInForce(a.Id, model.Date) != false))
        {
            names.Add(new(area.Name, area.Name, area.Url, CellViews.Label(area.Row, "kind") ?? ""));
            names.AddRange(area.Row.List("aliases").Select(alias => new FoundNameView(alias, area.Name, area.Url, "")));
            if (model.Table(Places) is { } places)
                names.AddRange(places.Rows.Where(r => r.Text("area") == area.Id).Select(r => new FoundNameView(r.Text("name") ?? r.Key, area.Name, area.Url, CellViews.Label(r, "kind") ?? "Place")));
        }

        return new([.. names.DistinctBy(n => (n.Name, n.Url)).OrderBy(n => n.Name, StringComparer.OrdinalIgnoreCase).ThenBy(n => n.Url, StringComparer.Ordinal)]);
    }
}

/// <summary>A name and the area that it stands for; <paramref name="Kind"/> is empty where it is only another spelling.</summary>
[TemplateView]
public sealed partial record FoundNameView(string Name, string Area, string Url, string Kind);
