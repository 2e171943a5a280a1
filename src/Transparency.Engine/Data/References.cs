// What cells refer to: other tables, by id, name or alias.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>Follows the foreign keys of all tables.</summary>
public static class References
{
    /// <summary>The tables with each reference to a register replaced by the register's id; what refers to nothing is reported.</summary>
    public static IReadOnlyDictionary<string, Table> Resolve(IReadOnlyDictionary<string, Table> tables, DiagnosticBag diagnostics)
    {
        var registers = tables
            .Where(entry => entry.Value.Schema.IsRegister)
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Key, entry => Register.Of(entry.Value, diagnostics), StringComparer.Ordinal);
        return tables.ToDictionary(entry => entry.Key, entry => Resolve(entry.Value, tables, registers, diagnostics), StringComparer.Ordinal);
    }

    private static Table Resolve(
        Table table, IReadOnlyDictionary<string, Table> tables, Dictionary<string, Register> registers, DiagnosticBag diagnostics)
    {
        var references = table.Schema.ForeignKeys
            .Where(key => tables.GetValueOrDefault(key.Resource)?.IsCut != true)
            .Select(key => Reference.Of(key, table.Schema, tables, registers, diagnostics))
            .OfType<Reference>()
            .ToList();
        return references.Count == 0
            ? table
            : new(table.Schema, table.Releases, [.. table.Rows.Select(row => Resolve(row, references, diagnostics))], table.IsCut);
    }

    private static Row Resolve(Row row, List<Reference> references, DiagnosticBag diagnostics)
    {
        Cell[]? cells = null;
        foreach (var reference in references)
        {
            var cell = row[reference.Column];
            var value = reference.Resolve(row, cell, diagnostics);
            if (Equals(value, cell.Value)) continue;
            cells ??= [.. row.Cells];
            cells[reference.Column.Index] = cell with { Value = value };
        }

        return cells is null ? row : new(row.Schema, row.Release, row.Number, cells);
    }
}
