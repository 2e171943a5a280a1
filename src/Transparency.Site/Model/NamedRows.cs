// Which rows name which entry of a register, looked up instead of searched for on every page.

using Transparency.Engine.Data;

namespace Transparency.Site.Model;

/// <summary>Rows by the register and the entry that they name; built in one pass over all datasets.</summary>
internal sealed class NamedRows
{
    private readonly Dictionary<string, List<(Table Table, Column Column, Dictionary<string, List<Row>> Rows)>> _byRegister = new(StringComparer.Ordinal);

    public NamedRows(IEnumerable<Table> datasets)
    {
        foreach (var table in datasets)
        {
            var registers = table.Schema.Columns.Select(c => c.Reference?.Resource).OfType<string>().Distinct();
            foreach (var register in registers.Except(table.Schema.NotOnPagesOf)) Add(table, register, table.Schema.ReferringTo(register)!);
        }
    }

    /// <summary>The datasets in their order, each with its rows that name the entry; none that has no such row.</summary>
    public IEnumerable<(Table Table, Column Column, IReadOnlyList<Row> Rows)> Of(string register, string id) =>
        from dataset in _byRegister.GetValueOrDefault(register) ?? []
        where dataset.Rows.ContainsKey(id)
        select (dataset.Table, dataset.Column, (IReadOnlyList<Row>)dataset.Rows[id]);

    private void Add(Table table, string register, Column column)
    {
        var byId = new Dictionary<string, List<Row>>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            foreach (var id in row.List(column.Name).Distinct())
            {
                if (!byId.TryGetValue(id, out var rows)) byId[id] = rows = [];
                rows.Add(row);
            }
        }

        if (!_byRegister.TryGetValue(register, out var datasets)) _byRegister[register] = datasets = [];
        datasets.Add((table, column, byId));
    }
}
