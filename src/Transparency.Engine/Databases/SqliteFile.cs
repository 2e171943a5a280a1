// All tables in one SQLite file.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Databases;

/// <summary>
/// Writes a database that every program with SQLite reads: a table for each dataset with its keys and references, a table
/// for each column with several values in a cell, a view with names beside ids, full-text search, and tables about the tables.
/// </summary>
/// <remarks>
/// Pounds are kept twice: as a number, since it is read, divided and drawn, and as whole pence in a column of its own, since
/// only whole numbers add up without rounding. A number that is not one of the 15 digits that a double keeps stays a text.
/// </remarks>
public static class SqliteFile
{
    // SQLite's own limit, for a table as for what a view gives back.
    private const int MostColumns = 2000;

    /// <summary>The whole file, to be written to a stream; null, after a report, where the library is not there.</summary>
    /// <param name="layout">What goes in, of the tables that <see cref="Fitting"/> gives back.</param>
    /// <param name="publisher">Who publishes it.</param>
    /// <param name="path">The file's path in the site, for the message.</param>
    /// <param name="diagnostics">Takes the report.</param>
    public static Action<Stream>? Write(SqliteLayout layout, DatabasePublisher publisher, string path, DiagnosticBag diagnostics)
    {
        if (!SqliteLibrary.IsThere)
        {
            diagnostics.Error(
                DatabaseCodes.NoSqlite,
                "The database cannot be written: SQLite's library is not beside the program.",
                new(path),
                "Keep the program in the folder that it came in, with libe_sqlite3.so, libe_sqlite3.dylib or e_sqlite3.dll.");
            return null;
        }

        return file => Write(layout, publisher, file);
    }

    private static void Write(SqliteLayout layout, DatabasePublisher publisher, Stream file)
    {
        using var database = new SqliteMemory();
        foreach (var table in layout.Tables) Fill(database, table, layout.Schema);
        layout.About.Write(database, layout.Tables, layout.Schema, publisher);
        foreach (var table in layout.Tables) database.Run(layout.Schema.View(table));
        foreach (var sql in layout.Tables.Select(layout.Schema.Search).OfType<string>()) database.Run(sql);
        database.Write(file);
    }

    /// <summary>The tables that a database can hold. Of each other the build says why it is left out.</summary>
    public static IReadOnlyList<DatabaseTable> Fitting(IReadOnlyList<DatabaseTable> tables, string path, DiagnosticBag diagnostics)
    {
        List<DatabaseTable> fitting = [];
        foreach (var table in tables)
        {
            // At most: a column of pence or of names beside each, and two that number the rows.
            if ((table.Schema.Columns.Count * 2) + 2 <= MostColumns)
            {
                fitting.Add(table);
                continue;
            }

            diagnostics.Warning(
                DatabaseCodes.TooManyColumns,
                $"\"{table.Schema.Title}\" is not in {path}: it has {table.Schema.Columns.Count} columns, more than a table of a database may have.",
                new(table.Schema.Path),
                "Divide the dataset, or let it be: its other files are whole.");
        }

        return fitting;
    }

    private static void Fill(SqliteMemory database, SqliteTable table, SqliteSchema schema)
    {
        database.Run(schema.Table(table));
        database.Insert(table.Name, table.Width, table.Source.Rows.Select((row, i) => table.Values(row, i + 1)));
        foreach (var (column, name, sql) in schema.Links(table))
        {
            database.Run(sql);
            database.Insert(name, table.Key.Count + 2, table.Source.Rows.SelectMany((row, i) => row.List(column.Name)
                .Select((value, position) => (object?[])[.. table.KeyOf(row, i + 1), (long)position + 1, value])));
        }
    }
}
