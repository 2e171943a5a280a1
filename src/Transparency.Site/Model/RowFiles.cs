// Which pages offer which rows as a file: whatever a reader can list, a reader can take away.

using Transparency.Engine.Data;

namespace Transparency.Site.Model;

/// <summary>Rows of a dataset that a page shows and offers as <c>{page}{dataset}.csv</c>, and in other formats beside it.</summary>
/// <param name="Page">The page.</param>
/// <param name="Choice">What the rows have in common, in words.</param>
/// <param name="Table">The dataset.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Column">The column that they have it in common by.</param>
/// <param name="Value">What it says in all of them; null where it is empty.</param>
public sealed record RowFile(string Page, string Choice, Table Table, IReadOnlyList<Row> Rows, string Column, string? Value)
{
    public string Address => Addresses.RowsCsv(Page, Table.Id);
}

/// <summary>The files of areas, funds, organisations and years, and of what belongs to none of them.</summary>
public static class RowFiles
{
    /// <summary>The registers whose entries have pages with tables of what names them.</summary>
    public static readonly IReadOnlyList<string> Registers = ["areas", "funds", "organisations"];

    public static IEnumerable<RowFile> All(SiteModel model) =>
    [
        .. Registers.SelectMany(register => OfRegister(model, register)),
        .. model.Data.FinancialYears.SelectMany(year => OfYear(model, year)),
        .. OfNone(model),
    ];

    /// <summary>The rows of every dataset that are of one financial year.</summary>
    public static IEnumerable<RowFile> OfYear(SiteModel model, string year) =>
        from table in model.Datasets
        where table.Schema.Find("financial_year") is not null
        let rows = table.Rows.Where(r => r.Text("financial_year") == year).ToList()
        where rows.Count > 0
        select new RowFile(Addresses.Year(year), year, table, rows, "financial_year", year);

    private static IEnumerable<RowFile> OfRegister(SiteModel model, string register) =>
        from entry in model.Table(register)?.Rows ?? []
        from named in model.Data.RowsNaming(register, entry.Key)
        select new RowFile(model.PageOf(register, entry.Key)!, model.NameOf(register, entry.Key), named.Table, named.Rows, named.Column.Name, entry.Key);

    // The pages for the rest list projects; that of areas also lists what else has a figure for each area.
    private static IEnumerable<RowFile> OfNone(SiteModel model)
    {
        var projects = model.Table(Projects.Dataset);
        if (projects is not null)
        {
            foreach (var (page, column) in RestPages(model, projects.Schema))
            {
                var rows = projects.Rows.Where(r => r.Only(column) is null).ToList();
                if (rows.Count > 0) yield return new(page, $"{projects.Schema.Find(column)!.Title} not stated", projects, rows, column, null);
            }
        }

        foreach (var file in WithoutArea(model)) yield return file;
    }

    // The pages for projects that name no entry of a register, or no year.
    private static IEnumerable<(string Page, string Column)> RestPages(SiteModel model, TableSchema projects)
    {
        if (model.Data.FinancialYears.Count > 0) yield return (Addresses.NoYear, "financial_year");
        foreach (var register in Registers)
        {
            if (model.Table(register) is { Rows.Count: > 0 } && projects.ReferringTo(register) is { } column) yield return (register == "areas" ? Addresses.NoArea : Addresses.NoEntry(register), column.Name);
        }
    }

    /// <summary>Rows without an area, of the datasets besides projects that give areas a figure of money.</summary>
    public static IEnumerable<RowFile> WithoutArea(SiteModel model) =>
        from table in model.Datasets
        where table.Id != Projects.Dataset && table.Schema.Highlights.Any(h => h.Register == "areas" && table.Schema.Find(h.Column) is { Unit: "GBP" })
        let area = table.Schema.ReferringTo("areas")
        where area is not null
        let rows = table.Rows.Where(r => r.Only(area.Name) is null).ToList()
        where rows.Count > 0
        select new RowFile(Addresses.NoArea, "No single area", table, rows, area.Name, null);
}
