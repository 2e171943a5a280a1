// What the interface for programs tells of: entries of registers, projects, and documents with a date.

using Transparency.Engine.Data;
using Transparency.Site.Model;

namespace Transparency.Site.Api;

/// <summary>A family of things that have pages, such as the areas.</summary>
/// <param name="Name">As it stands in addresses: <c>areas</c>.</param>
/// <param name="Title">For readers.</param>
/// <param name="Table">The dataset or register whose rows they are; null where they are documents.</param>
/// <param name="Things">In the order of the site.</param>
internal sealed record ApiCollection(string Name, string Title, Table? Table, IReadOnlyList<ApiThing> Things)
{
    public string Url => $"{Addresses.Api}{Name}/index.json";

    /// <summary>All that have any: first what has rows, then documents.</summary>
    public static IReadOnlyList<ApiCollection> All(SiteModel model) =>
    [
        .. from table in model.Tables.Values.OrderBy(t => t.Id, StringComparer.Ordinal)
           let things = table.Rows.Select(row => ApiThing.Of(model, table, row)).OfType<ApiThing>().DistinctBy(t => t.Page).ToList()
           where things.Count > 0
           select new ApiCollection(NameOf(things[0].Page), table.Schema.Title, table, things),
        .. from publications in model.Dated.GroupBy(p => p.Kind)
           select new ApiCollection(NameOf(publications.First().Url), publications.Key.Title, null, [.. publications.Select(ApiThing.Of)]),
    ];

    private static string NameOf(string page) => page.Split('/', StringSplitOptions.RemoveEmptyEntries)[0];
}
