// Cells of any time in one way of writing, so that only what differs in meaning differs.

using Transparency.Engine.Data;

namespace Transparency.Site.History;

/// <summary>Reads values with the registers of today: a name that is only spelled in another way is the same.</summary>
internal sealed class CellWords(IReadOnlyDictionary<string, Table> tables)
{
    private readonly Dictionary<string, Register> _registers = tables
        .Where(t => t.Value.Schema.IsRegister)
        .ToDictionary(t => t.Key, t => Register.Of(t.Value), StringComparer.Ordinal);

    /// <summary>The cell with ids in place of names; empty where it says nothing.</summary>
    public string Text(Row row, Column column) => IsWithheld(row.Schema.Id, column.Name) ? "" : row[column] switch
    {
        { Value: null, Text: var written } => (written ?? "").Trim().ReplaceLineEndings("\n"),
        { Value: IReadOnlyList<string> list } => string.Join(column.Separator, list.Select(v => Id(column, v))),
        { Value: string text } => Id(column, text).ReplaceLineEndings("\n"),
        { Value: var value } => CanonicalText.Of(value),
    };

    /// <summary>The cell before or after a change; null where it says nothing.</summary>
    public ChangedValue? Value(Row row, Column column)
    {
        var text = Text(row, column);
        if (text.Length == 0) return null;
        var words = row[column].Value switch
        {
            decimal number when column.UnitColumn is { } unit => Format.Quantity(number, row.Text(unit)),
            decimal number => Format.Number(number, column.Unit),
            DateOnly date => Format.Date(date),
            bool yes => yes ? "Yes" : "No",
            IReadOnlyList<string> list => string.Join("; ", list.Select(v => Name(column, v))),
            string one => Name(column, one),
            _ => text,
        };
        return new(row[column].Value is decimal ? DownloadText.Of(row[column], column) : text, words);
    }

    // What was a small number once is not told by the list of changes, and not what was changed beside it.
    private bool IsWithheld(string dataset, string column) => tables.GetValueOrDefault(dataset)?.Schema.Find(column)?.SmallBelow is not null;

    /// <summary>The row's key over some columns, as <see cref="Row.Key"/> writes it.</summary>
    public string Key(Row row, IEnumerable<Column> columns) => string.Join('/', columns.Select(c => Text(row, c)));

    private string Id(Column column, string written) => RegisterOf(column)?.Resolve(written) ?? written;

    private string Name(Column column, string written)
    {
        if (column.Labels.TryGetValue(written, out var label)) return label;
        if (column.Reference is not { } reference || !tables.TryGetValue(reference.Resource, out var table)) return written;
        if (table.Find(Id(column, written)) is not { } entry) return written;
        return entry.Text("name") ?? (table.Schema.RowTitle is { } title ? entry.Text(title) : null) ?? written;
    }

    private Register? RegisterOf(Column column) =>
        column.Reference is { } reference ? _registers.GetValueOrDefault(reference.Resource) : null;
}
