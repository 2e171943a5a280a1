// The SQL that makes the tables, the tables of single values, the views and the indexes of words.

using Transparency.Engine.Data;

namespace Transparency.Engine.Databases;

/// <summary>Writes SQL for tables that know their names.</summary>
/// <param name="tables">All tables by the id of their dataset.</param>
internal sealed class SqliteSchema(IReadOnlyDictionary<string, SqliteTable> tables)
{
    // What a foreign key needs: values that are there and differ.
    private readonly Dictionary<(string, string), bool> _unique = [];

    /// <summary>The table of a dataset.</summary>
    public string Table(SqliteTable table)
    {
        List<string> lines = [];
        if (table.RowId is { } id) lines.Add($"{SqlText.Name(id)} INTEGER PRIMARY KEY");
        foreach (var column in table.Columns)
        {
            lines.Add($"{SqlText.Name(column.Name)} {SqliteTable.TypeOf(column)}{(column.AlwaysGiven ? " NOT NULL" : "")}"
                + (column.Kind == StoredKind.Boolean ? $" CHECK ({SqlText.Name(column.Name)} IN (0, 1))" : "")
                + (column.Kind == StoredKind.List ? "" : References(Reference(table, column))));
            if (table.Pence(column.Name) is { } pence) lines.Add($"{SqlText.Name(pence)} INTEGER{(column.AlwaysGiven ? " NOT NULL" : "")}");
        }

        if (table.RowId is null) lines.Add($"PRIMARY KEY ({SqlText.Names(table.Key)})");
        lines.AddRange(ReferredTo(table).Select(name => $"UNIQUE ({SqlText.Name(name)})"));
        return Create(table.Name, lines);
    }

    /// <summary>The tables that hold the values of cells with several, one to a row.</summary>
    public IEnumerable<(StoredColumn Column, string Name, string Sql)> Links(SqliteTable table)
    {
        foreach (var column in table.Columns)
        {
            if (table.Link(column.Name) is not { } name) continue;
            var (position, value) = LinkColumns(table);
            List<string> lines =
            [
                .. table.Key.Select(key => $"{SqlText.Name(key)} {KeyType(table, key)} NOT NULL"),
                $"{SqlText.Name(position)} INTEGER NOT NULL",
                $"{SqlText.Name(value)} TEXT NOT NULL{References(Reference(table, column))}",
                $"PRIMARY KEY ({SqlText.Names([.. table.Key, position])})",
                $"FOREIGN KEY ({SqlText.Names(table.Key)}) REFERENCES {SqlText.Name(table.Name)} ({SqlText.Names(table.Key)})",
            ];
            yield return (column, name, Create(name, lines));
        }
    }

    /// <summary>The view of a table: its columns, and behind each id the name that it stands for.</summary>
    public string View(SqliteTable table) =>
        $"CREATE VIEW {SqlText.Name(table.View)} AS\nSELECT\n  {string.Join(",\n  ", ViewColumns(table).Select(column => column.Sql))}\nFROM {SqlText.Name(table.Name)} AS t;";

    /// <summary>The index of words over the view, filled; null where nothing is searched.</summary>
    public string? Search(SqliteTable table)
    {
        if (table.Search is not { } name) return null;
        var searched = table.Searched.Select(column => NameBeside(table, column.Name) ?? column.Name);
        return $"""
            CREATE VIRTUAL TABLE {SqlText.Name(name)} USING fts5({SqlText.Names(searched)}, content={SqlText.Name(table.View)}, content_rowid={SqlText.Name(table.RowNumber!)}, tokenize="porter unicode61 remove_diacritics 2");
            INSERT INTO {SqlText.Name(name)} ({SqlText.Name(name)}) VALUES ('rebuild');
            INSERT INTO {SqlText.Name(name)} ({SqlText.Name(name)}) VALUES ('optimize');
            """;
    }

    /// <summary>The column of names behind a column of ids, in the view; null where there is none.</summary>
    public string? NameBeside(SqliteTable table, string column) =>
        ViewColumns(table).Where(shown => shown.NamesOf == column).Select(shown => shown.Name).FirstOrDefault();

    /// <summary>What a column refers to here; null where it refers to nothing, or to nothing that is a key.</summary>
    public SqliteReference? Reference(SqliteTable table, StoredColumn column)
    {
        if (column.Column.Reference is not { } reference || tables.GetValueOrDefault(reference.Resource) is not { } target) return null;
        if (target.Source.Schema.Find(reference.ReferencedColumn) is not { } key || !IsUnique(target, key)) return null;
        var kept = column.Kind == StoredKind.List ? StoredKind.Text : column.Kind;
        return kept == target.Columns[key.Index].Kind ? new(target, key.Name) : null;
    }

    /// <summary>The names of the last two columns of a table of single values.</summary>
    public static (string Position, string Value) LinkColumns(SqliteTable table)
    {
        var names = new FreeNames(table.Key);
        return (names.Take("position"), names.Take("value"));
    }

    private IEnumerable<(string Name, string Sql, string? NamesOf)> ViewColumns(SqliteTable table)
    {
        var names = new FreeNames(table.Columns.SelectMany(column => new[] { column.Name, table.Pence(column.Name) }).OfType<string>().Append(table.RowNumber ?? "").Append(table.RowId ?? ""));
        if (table.RowNumber is { } number) yield return (number, $"t.{SqlText.Name(number)} AS {SqlText.Name(number)}", null);
        if (table.RowId is { } id) yield return (id, $"t.{SqlText.Name(id)}", null);
        foreach (var column in table.Columns)
        {
            yield return (column.Name, $"t.{SqlText.Name(column.Name)}", null);
            if (table.Pence(column.Name) is { } pence) yield return (pence, $"t.{SqlText.Name(pence)}", null);
            if (Reference(table, column) is not { } reference || reference.Table.NameColumn is not { } called || called == reference.Column) continue;
            if (column.Kind != StoredKind.List)
            {
                var name = names.Take($"{column.Name}_{called}");
                yield return (name, $"({OneName(reference, called, $"t.{SqlText.Name(column.Name)}")}) AS {SqlText.Name(name)}", column.Name);
            }
            else if (table.Link(column.Name) is { } link)
            {
                var name = names.Take($"{column.Name}_{called}s");
                yield return (name, $"({AllNames(table, link, reference, called)}) AS {SqlText.Name(name)}", column.Name);
            }
        }
    }

    private static string OneName(SqliteReference reference, string called, string id) =>
        $"SELECT r.{SqlText.Name(called)} FROM {SqlText.Name(reference.Table.Name)} AS r WHERE r.{SqlText.Name(reference.Column)} = {id}";

    private static string AllNames(SqliteTable table, string link, SqliteReference reference, string called)
    {
        var (position, value) = LinkColumns(table);
        var same = string.Join(" AND ", table.Key.Select(key => $"l.{SqlText.Name(key)} = t.{SqlText.Name(key)}"));
        return $"SELECT group_concat(n.name, '; ') FROM (SELECT ({OneName(reference, called, $"l.{SqlText.Name(value)}")}) AS name FROM {SqlText.Name(link)} AS l WHERE {same} ORDER BY l.{SqlText.Name(position)}) AS n";
    }

    // Columns other than the key that foreign keys lead to.
    private IEnumerable<string> ReferredTo(SqliteTable table) => tables.Values
        .SelectMany(other => other.Columns.Select(column => Reference(other, column)))
        .OfType<SqliteReference>()
        .Where(reference => reference.Table == table && !(table.Key.Count == 1 && table.Key[0] == reference.Column))
        .Select(reference => reference.Column)
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    private bool IsUnique(SqliteTable table, Column column)
    {
        if (_unique.TryGetValue((table.Name, column.Name), out var known)) return known;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var unique = column.Separator is null && table.Source.Rows.All(row => row[column].Value is { } value && seen.Add(CanonicalText.Of(value)));
        return _unique[(table.Name, column.Name)] = unique;
    }

    private static string References(SqliteReference? reference) =>
        reference is null ? "" : $" REFERENCES {SqlText.Name(reference.Table.Name)} ({SqlText.Name(reference.Column)})";

    private static string KeyType(SqliteTable table, string key) =>
        key == table.RowId ? "INTEGER" : SqliteTable.TypeOf(table.Columns[table.Source.Schema.Find(key)!.Index]);

    private static string Create(string name, IEnumerable<string> lines) => $"CREATE TABLE {SqlText.Name(name)} (\n  {string.Join(",\n  ", lines)}\n);";
}
