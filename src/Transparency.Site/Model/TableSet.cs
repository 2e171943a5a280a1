// All tables of a site and what pages look up in them: made once for as long as no table changes.

using Transparency.Engine.Data;

namespace Transparency.Site.Model;

/// <summary>The datasets, the registers <c>areas</c> and <c>sources</c>, and their rows by what they name.</summary>
public sealed class TableSet
{
    private readonly NamedRows _named;
    private readonly Dictionary<string, Validity> _validities;
    private readonly Lazy<Dictionary<Row, ListPart>> _parts;

    /// <param name="tables">All tables by id, checked and with their references resolved.</param>
    public TableSet(IReadOnlyDictionary<string, Table> tables)
    {
        ById = tables;
        Datasets =
        [
            .. tables.Values
                .Where(t => t.Id is not ("areas" or "sources"))
                .OrderBy(t => t.Schema.Order)
                .ThenBy(t => t.Schema.Title, StringComparer.Ordinal)
                .ThenBy(t => t.Id, StringComparer.Ordinal),
        ];
        All = [.. Datasets.Concat(tables.Values.Except(Datasets).OrderBy(t => t.Id, StringComparer.Ordinal))];
        Areas = [.. RowsOf("areas").Select(Area.Of)];
        Sources = [.. RowsOf("sources").Select(SourceDocument.Of)];
        Projects = [.. RowsOf(Model.Projects.Dataset).Select(Model.Projects.Of)];
        FinancialYears = [.. Datasets.SelectMany(t => t.Rows).Select(r => r.Text("financial_year")).OfType<string>().Distinct().OrderDescending(StringComparer.Ordinal)];
        RowsFrom = tables.Values
            .Where(t => t.Id != "sources")
            .SelectMany(t => t.Rows)
            .SelectMany(row => Provenance.All(row).Select(place => (place, row)))
            .ToLookup(p => p.place, p => p.row);
        _named = new(Datasets);
        _parts = new(() => Parts(Datasets));
        _validities = tables.Values.Where(t => t.Schema.IsRegister).ToDictionary(t => t.Id, t => new Validity(t), StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, Table> ById { get; }

    /// <summary>The tables of <c>content/data</c>, in their declared order.</summary>
    public IReadOnlyList<Table> Datasets { get; }

    /// <summary>Whatever has rows to take away: the datasets in their own order, then the registers that are no datasets.</summary>
    public IReadOnlyList<Table> All { get; }

    /// <summary>The register of areas, in its own order.</summary>
    public IReadOnlyList<Area> Areas { get; }

    /// <summary>The register of source documents, in its own order.</summary>
    public IReadOnlyList<SourceDocument> Sources { get; }

    /// <summary>All projects in their dataset's order.</summary>
    public IReadOnlyList<Project> Projects { get; }

    /// <summary>All financial years that any dataset names, latest first.</summary>
    public IReadOnlyList<string> FinancialYears { get; }

    /// <summary>The rows that each place of the sources is named by.</summary>
    public ILookup<Provenance, Row> RowsFrom { get; }

    /// <summary>When the entries of a register are in force; null where there is no such register.</summary>
    public Validity? ValidityOf(string register) => _validities.GetValueOrDefault(register);

    /// <summary>Every dataset that has rows which name <paramref name="id"/> of the register <paramref name="resource"/>, with those rows; not those that its schema keeps off such pages.</summary>
    public IEnumerable<(Table Table, Column Column, IReadOnlyList<Row> Rows)> RowsNaming(string resource, string id) => _named.Of(resource, id);

    /// <summary>The part of its dataset that a row stands in; null where the dataset has room on one page.</summary>
    public ListPart? PartOf(Row row) => _parts.Value.GetValueOrDefault(row);

    private static Dictionary<Row, ListPart> Parts(IReadOnlyList<Table> datasets) =>
    (
        from table in datasets
        where table.Rows.Count > ListPart.MostRows
        let rows = RowOrder.Of(table.Schema, table.Rows)
        from part in ListPart.All(Addresses.Dataset(table.Id), table.Id, rows.Count)
        from row in rows.Take(part.From..part.To)
        select (row, part)).ToDictionary(p => p.row, p => p.part);

    private IReadOnlyList<Row> RowsOf(string id) => ById.GetValueOrDefault(id)?.Rows ?? [];
}
