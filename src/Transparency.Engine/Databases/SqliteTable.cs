// A dataset as a table of the database: what it is called there and how its values are kept.

using Transparency.Engine.Data;

namespace Transparency.Engine.Databases;

/// <summary>A column that refers to a key of another table.</summary>
internal sealed record SqliteReference(SqliteTable Table, string Column);

/// <summary>The table of a dataset, with the names of all that belongs to it.</summary>
internal sealed class SqliteTable
{
    // Tables that SQLite makes for an index of words.
    private static readonly string[] SearchEndings = ["_data", "_idx", "_docsize", "_config", "_content"];

    private readonly Dictionary<string, string> _pence = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);

    public SqliteTable(DatabaseTable source, string name)
    {
        (Source, Name) = (source, name);
        Columns = [.. source.Schema.Columns.Select(column => StoredColumn.Of(column, source.Rows))];
        var names = new FreeNames(Columns.Select(column => column.Name));
        foreach (var column in Columns.Where(column => column.HasPence)) _pence[column.Name] = names.Take($"{column.Name}_pence");

        // An empty cell is no key, and rows without a key are numbered.
        var key = source.Schema.PrimaryKey;
        RowId = key.Count == 0 || source.Rows.Any(row => key.Any(column => row[column].IsEmpty)) ? names.Take("row_id") : null;
        Key = RowId is null ? key : [RowId];
        RowNumber = new[] { "rowid", "_rowid_", "oid" }.FirstOrDefault(word => source.Schema.Find(word) is null);
    }

    public DatabaseTable Source { get; }

    public string Name { get; }

    public IReadOnlyList<StoredColumn> Columns { get; }

    /// <summary>The column that numbers the rows; null where the dataset has a key of its own.</summary>
    public string? RowId { get; }

    /// <summary>The columns of the primary key.</summary>
    public IReadOnlyList<string> Key { get; }

    /// <summary>What SQLite calls the number of a row here; null where columns have all its words for it.</summary>
    public string? RowNumber { get; }

    /// <summary>The view with names in place of ids.</summary>
    public string View { get; private set; } = "";

    /// <summary>The index of words; null where there is none.</summary>
    public string? Search { get; private set; }

    /// <summary>The columns whose words are found. An index has two words of its own that no column of it may be called by.</summary>
    public IEnumerable<Column> Searched => Source.Searched.Where(column => column.Name is not ("rank" or "rowid"));

    /// <summary>How many columns the table has.</summary>
    public int Width => (RowId is null ? 0 : 1) + Columns.Count + _pence.Count;

    public string? Pence(string column) => _pence.GetValueOrDefault(column);

    /// <summary>The table that holds the values of such cells one by one; null where there is none.</summary>
    public string? Link(string column) => _links.GetValueOrDefault(column);

    /// <summary>Names for what belongs to the table, after all tables have theirs.</summary>
    public void TakeNames(FreeNames names)
    {
        foreach (var column in Source.Linked) _links[column.Name] = names.Take($"{Name}_{column.Name}");
        View = names.Take($"{Name}_with_names");
        if (Searched.Any() && RowNumber is not null) Search = names.Take($"{Name}_search", SearchEndings);
    }

    /// <summary>The column that names a row: <c>name</c>, else <c>title</c>, else what the schema says; null where it is no plain text.</summary>
    public string? NameColumn
    {
        get
        {
            var schema = Source.Schema;
            var column = schema.Find("name") ?? schema.Find("title") ?? (schema.RowTitle is { } title ? schema.Find(title) : null);
            return column is { Separator: null, Reference: null, Type.Type: Data.ValueType.Text } ? column.Name : null;
        }
    }

    /// <summary>The values of a row, in the order of the table's columns.</summary>
    public object?[] Values(Row row, int number)
    {
        var values = new object?[Width];
        var place = 0;
        if (RowId is not null) values[place++] = (long)number;
        foreach (var column in Columns)
        {
            values[place++] = Value(row, column);
            if (_pence.ContainsKey(column.Name)) values[place++] = row[column.Column].Value is decimal pounds ? (long)(pounds * 100) : null;
        }

        return values;
    }

    /// <summary>The values of the key of a row.</summary>
    public IEnumerable<object?> KeyOf(Row row, int number) =>
        RowId is not null ? [(long)number] : Key.Select(name => Value(row, Columns[Source.Schema.Find(name)!.Index]));

    /// <summary>The declared type of a column of this table or of a table that copies from it.</summary>
    public static string TypeOf(StoredColumn column) => column.Kind switch
    {
        StoredKind.Whole or StoredKind.Boolean => "INTEGER",
        StoredKind.Number when column.IsDouble => "REAL",
        StoredKind.Date => "DATE",
        _ => "TEXT",
    };

    private object? Value(Row row, StoredColumn column) => (column.Kind, row[column.Column].Value) switch
    {
        (StoredKind.Whole, decimal whole) => (long)whole,
        (StoredKind.Number, decimal number) when column.IsDouble => StoredColumn.Double(number),
        (StoredKind.Boolean, bool yes) => yes ? 1L : 0L,
        _ => Source.Text(row, column.Column),
    };
}
