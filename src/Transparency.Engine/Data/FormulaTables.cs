// The tables that formulas look into, with what has been looked up already.

namespace Transparency.Engine.Data;

/// <summary>Finds rows by the value of a column; each column is indexed when it is first asked for.</summary>
internal sealed class FormulaTables(IReadOnlyDictionary<string, Table> tables)
{
    private static readonly IReadOnlyList<Row> _none = [];

    private readonly Dictionary<(string Dataset, int Column), Dictionary<string, List<Row>>> _indexes = [];
    private readonly Dictionary<string, Register> _registers = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => tables.Keys;

    public Table? Find(string dataset) => tables.GetValueOrDefault(dataset);

    public Register? Register(string? dataset)
    {
        if (dataset is null || Find(dataset) is not { Schema.IsRegister: true } table) return null;
        if (!_registers.TryGetValue(dataset, out var register)) _registers[dataset] = register = Data.Register.Of(table);
        return register;
    }

    /// <summary>The rows whose cell holds the value, or has it among its values, in file order.</summary>
    public IReadOnlyList<Row> Rows(Table table, Column column, string value) =>
        Index(table, column).GetValueOrDefault(value) ?? _none;

    /// <summary>The values that occur in a column.</summary>
    public IReadOnlyCollection<string> Values(Table table, Column column) => Index(table, column).Keys;

    private Dictionary<string, List<Row>> Index(Table table, Column column)
    {
        if (_indexes.TryGetValue((table.Id, column.Index), out var index)) return index;
        index = new(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            switch (row[column].Value)
            {
                case null: break;
                case IReadOnlyList<string> values:
                    foreach (var value in values.Distinct(StringComparer.Ordinal)) Add(value, row);
                    break;
                case var value:
                    Add(CanonicalText.Of(value), row);
                    break;
            }
        }

        return _indexes[(table.Id, column.Index)] = index;

        void Add(string value, Row row)
        {
            if (!index.TryGetValue(value, out var rows)) index[value] = rows = [];
            rows.Add(row);
        }
    }
}
