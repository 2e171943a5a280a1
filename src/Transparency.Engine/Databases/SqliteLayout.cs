// What everything in the database is called.

namespace Transparency.Engine.Databases;

/// <summary>The tables of a database with their names, before it is written.</summary>
public sealed class SqliteLayout
{
    private readonly Dictionary<string, SqliteTable> _byDataset;

    private SqliteLayout(IReadOnlyList<SqliteTable> tables, SqliteAbout about)
    {
        (Tables, About) = (tables, about);
        _byDataset = tables.ToDictionary(table => table.Source.Schema.Id, StringComparer.Ordinal);
        Schema = new(_byDataset);
    }

    internal IReadOnlyList<SqliteTable> Tables { get; }

    internal SqliteAbout About { get; }

    internal SqliteSchema Schema { get; }

    /// <summary>Names for all tables: first the tables themselves, so that a dataset's own is never changed by another's view.</summary>
    public static SqliteLayout Of(IReadOnlyList<DatabaseTable> tables)
    {
        var names = new FreeNames([]);
        var made = tables.Select(table => new SqliteTable(table, names.Take(table.Schema.Id.Replace('-', '_')))).ToList();
        var about = new SqliteAbout(names);
        foreach (var table in made) table.TakeNames(names);
        return new(made, about);
    }

    /// <summary>What belongs to a dataset; null where the database does not have it.</summary>
    public SqliteNames? NamesOf(string dataset) => _byDataset.GetValueOrDefault(dataset) is not { } table ? null : new(
        table.Name,
        table.View,
        table.Search,
        column => table.Pence(column),
        column => Schema.NameBeside(table, column));
}

/// <summary>What belongs to a dataset, by name.</summary>
/// <param name="Table">Its table.</param>
/// <param name="View">Its view with names beside ids.</param>
/// <param name="Search">Its index of words; null where it has none.</param>
/// <param name="Pence">The column of whole pence beside a column; null where there is none.</param>
/// <param name="NameBeside">The column of names beside a column of ids, in the view; null where there is none.</param>
public sealed record SqliteNames(string Table, string View, string? Search, Func<string, string?> Pence, Func<string, string?> NameBeside);
