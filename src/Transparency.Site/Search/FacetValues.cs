// The values that a selection is made by, with their names.

using Transparency.Engine.Search;
using Transparency.Site.Model;

namespace Transparency.Site.Search;

internal static class FacetValues
{
    /// <summary>
    /// The entries of a register that are named, by name. Areas are there whether named or not, in their own order: that
    /// an area has nothing is news too.
    /// </summary>
    public static Facet OfRegister(SiteModel model, string name, string label, string register, IEnumerable<string> named)
    {
        var isAreas = register == "areas";
        var ids = isAreas ? model.Areas.Select(a => a.Id).Distinct() : named.Distinct(StringComparer.Ordinal);
        var values = ids.Select(id => new FacetValue(id, model.NameOf(register, id), Residents(model, register, id)));
        return new(name, label, [.. isAreas ? values : values.OrderBy(v => v.Label, StringComparer.Ordinal).ThenBy(v => v.Id, StringComparer.Ordinal)]);
    }

    // Who lives in an area that has ended lives in what followed it, and is counted there.
    private static decimal? Residents(SiteModel model, string register, string id) =>
        model.Data.ValidityOf(register)?.IsInForce(id, model.Date) == true ? model.Table(register)?.Find(id)?.Amount("population") : null;

    /// <summary>Financial years, latest first.</summary>
    public static Facet OfYears(IEnumerable<string?> years, string label = "Financial year") =>
        new("financial_year", label, [.. years.OfType<string>().Distinct().OrderDescending(StringComparer.Ordinal).Select(y => new FacetValue(y, y))]);

    /// <summary>From ids to the indexes of a facet's values, rising.</summary>
    public static Func<IReadOnlyList<string>, IReadOnlyList<int>> Indexes(Facet facet)
    {
        var byId = facet.Values.Select((value, i) => (value.Id, i)).ToDictionary(v => v.Id, v => v.i, StringComparer.Ordinal);
        int[][] one = [.. facet.Values.Index().Select(v => new[] { v.Index })];
        return ids => ids switch
        {
            [] => [],
            [var only] => byId.TryGetValue(only, out var index) ? one[index] : [],
            _ => [.. ids.Where(byId.ContainsKey).Select(id => byId[id]).Distinct().Order()],
        };
    }
}
