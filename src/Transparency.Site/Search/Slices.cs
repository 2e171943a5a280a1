// What an explorer can show by one choice, each with the page that lists the same rows without a script.

using Transparency.Engine.Data;
using Transparency.Engine.Search;
using Transparency.Site.Model;

namespace Transparency.Site.Search;

/// <summary>The rows of a dataset that have one value of one facet.</summary>
/// <param name="Table">The dataset.</param>
/// <param name="Facet">The facet, as the explorer has it.</param>
/// <param name="Value">The value's id; null for rows without one.</param>
/// <param name="Label">The value in words.</param>
/// <param name="Page">The page that lists the rows.</param>
/// <param name="HasOwnPage">Whether that page is there for the explorer alone.</param>
/// <param name="Rows">The rows, in the dataset's order.</param>
internal sealed record Slice(Table Table, Facet Facet, string? Value, string Label, string Page, bool HasOwnPage, IReadOnlyList<Row> Rows)
{
    /// <summary>The same rows as a file.</summary>
    public RowFile File => new(Page, $"{Facet.Label}, {Label}", Table, Rows, Facet.Name, Value);
}

internal static class Slices
{
    public static IEnumerable<Slice> All(SiteModel model) => model.Explored.SelectMany(t => Of(model, t));

    /// <summary>The slices of a dataset: facet by facet, rows without a value last; none that has no rows.</summary>
    public static IReadOnlyList<Slice> Of(SiteModel model, Table table) =>
        [.. ExploredDataset.Facets(model, table).SelectMany(f => OfFacet(model, table, f))];

    private static IEnumerable<Slice> OfFacet(SiteModel model, Table table, RowFacet facet)
    {
        var byValue = table.Rows
            .SelectMany(r => facet.Of(r).Distinct().DefaultIfEmpty(""), (row, value) => (Row: row, Value: value))
            .ToLookup(p => p.Value, p => p.Row, StringComparer.Ordinal);
        return
            from value in facet.Facet.Values.Select(v => (Id: (string?)v.Id, v.Label)).Append((null, "None stated"))
            let rows = byValue[value.Id ?? ""].ToList()
            where rows.Count > 0
            let page = PageOf(model, table, facet.Facet.Name, value.Id)
            select new Slice(table, facet.Facet, value.Id, value.Label, page ?? Addresses.Slice(table.Id, facet.Facet.Name, value.Id), page is null, rows);
    }

    // Null where no page lists these rows.
    private static string? PageOf(SiteModel model, Table table, string facet, string? value)
    {
        var column = table.Schema.Find(facet);
        var register = column?.Reference?.Resource;
        var isListed = register is not null && RowFiles.Registers.Contains(register)
            && table.Schema.ReferringTo(register) == column && !table.Schema.NotOnPagesOf.Contains(register);
        if (value is not null)
        {
            if (facet == "financial_year") return Addresses.Year(value);
            return isListed ? model.PageOf(register!, value) : null;
        }

        if (table.Id != Projects.Dataset) return null;
        if (facet == "financial_year") return Addresses.NoYear;
        return !isListed ? null : register == "areas" ? Addresses.NoArea : Addresses.NoEntry(register!);
    }
}
