// One foreign key and the values that it may hold.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>A column and what its values are looked up in.</summary>
internal sealed class Reference
{
    private readonly ForeignKey _key;
    private readonly Register? _register;
    private readonly HashSet<string> _known;

    // One misspelling may stand in thousands of rows.
    private readonly Dictionary<string, string> _hints = new(StringComparer.Ordinal);

    private Reference(Column column, ForeignKey key, Register? register, HashSet<string> known) =>
        (Column, _key, _register, _known) = (column, key, register, known);

    public Column Column { get; }

    /// <summary>The reference ready for use; null, after a report at the schema, where it leads nowhere.</summary>
    public static Reference? Of(
        ForeignKey key, TableSchema schema, IReadOnlyDictionary<string, Table> tables, Dictionary<string, Register> registers, DiagnosticBag diagnostics)
    {
        var report = new FileReport(schema.File, diagnostics);
        if (!tables.TryGetValue(key.Resource, out var table))
        {
            var names = tables.Keys.Order(StringComparer.Ordinal).ToList();
            report.Error(DataCodes.SchemaUnknownDataset, $"There is no dataset \"{key.Resource}\".", key.ResourceSpan,
                NearestName.Find(key.Resource, names) is { } nearest ? $"Did you mean \"{nearest}\"?" : $"The datasets are {string.Join(", ", names)}.");
            return null;
        }

        if (table.Schema.Find(key.ReferencedColumn) is not { } referenced)
        {
            report.Error(DataCodes.SchemaUnknownColumn, $"\"{key.Resource}\" has no column \"{key.ReferencedColumn}\".", key.ResourceSpan,
                $"Its columns are {string.Join(", ", table.Schema.Columns.Select(c => c.Name))}.");
            return null;
        }

        if (schema.Find(key.Column) is not { } column) return null;
        var register = referenced.Name == "id" ? registers.GetValueOrDefault(key.Resource) : null;
        return new(column, key, register, register is null ? Values(table, referenced) : []);
    }

    /// <summary>
    /// The value with ids in place of names. What is not known is reported and left out, as every cell that cannot be
    /// read, so that one misspelling does not bring up a second message elsewhere.
    /// </summary>
    public object? Resolve(Row row, Cell cell, DiagnosticBag diagnostics)
    {
        switch (cell.Value)
        {
            case null: return null;
            case IReadOnlyList<string> list:
                var ids = list.Select(text => One(row, text, diagnostics)).OfType<string>().ToList();
                return ids.SequenceEqual(list) ? list : ids.Count == 0 ? null : ids;
            case string text: return One(row, text, diagnostics);
            case var other:
                return One(row, CanonicalText.Of(other), diagnostics) is null ? null : other;
        }
    }

    private string? One(Row row, string text, DiagnosticBag diagnostics)
    {
        if (_register is not null && _register.Resolve(text) is { } id) return id;
        if (_register is null && _known.Contains(text)) return text;
        if (!_hints.TryGetValue(text, out var hint)) _hints[text] = hint = Padded(text) ?? _register?.Suggest(text) ?? Suggest(text);
        new FileReport(row.Release.File, diagnostics).Error(
            DataCodes.UnknownName, $"{QuotedText.Of(text)} is not in \"{_key.Resource}\".", row.Span(Column), hint, row.CellName(Column));
        return null;
    }

    private string? Padded(string text) => ((IEnumerable<string>?)_register?.Ids ?? _known).FirstOrDefault(k => k.Length > text.Length && k.TrimStart('0') == text) is { } padded
        ? $"Did you mean \"{padded}\"? A spreadsheet leaves out noughts at the beginning: format the column as text."
        : null;

    private string Suggest(string text)
    {
        var nearest = NearestName.Find(text, _known) is { } name ? $"Did you mean \"{name}\"? " : "";
        var known = _known.Count is > 0 and <= 12 ? $"Known are {string.Join(", ", _known.Order(StringComparer.Ordinal))}." : $"Write a value of column \"{_key.ReferencedColumn}\" of \"{_key.Resource}\", exactly.";
        return nearest + known;
    }

    private static HashSet<string> Values(Table table, Column column)
    {
        HashSet<string> values = new(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (row[column].Value is IReadOnlyList<string> list) values.UnionWith(list);
            else if (row[column].Value is { } value) values.Add(CanonicalText.Of(value));
        }

        return values;
    }
}
