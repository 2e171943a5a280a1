// The tables of the database that tell what the others hold.

using Transparency.Engine.Data;

namespace Transparency.Engine.Databases;

/// <summary>What <c>csv-metadata.json</c> says of each dataset, as tables.</summary>
internal sealed class SqliteAbout
{
    private readonly string _datasets;
    private readonly string _columns;
    private readonly string _values;

    public SqliteAbout(FreeNames names) =>
        (_datasets, _columns, _values) = (names.Take("about_datasets"), names.Take("about_columns"), names.Take("about_values"));

    public void Write(SqliteMemory database, IReadOnlyList<SqliteTable> tables, SqliteSchema schema, DatabasePublisher publisher)
    {
        database.Run($"""
            CREATE TABLE {SqlText.Name(_datasets)} (
              "dataset" TEXT PRIMARY KEY NOT NULL,
              "table_name" TEXT NOT NULL UNIQUE,
              "view_with_names" TEXT NOT NULL,
              "search_table" TEXT,
              "title" TEXT NOT NULL,
              "description" TEXT NOT NULL,
              "rows" INTEGER NOT NULL,
              "period" TEXT,
              "publisher" TEXT NOT NULL,
              "licence" TEXT NOT NULL,
              "licence_url" TEXT NOT NULL,
              "page" TEXT NOT NULL
            );
            CREATE TABLE {SqlText.Name(_columns)} (
              "table_name" TEXT NOT NULL REFERENCES {SqlText.Name(_datasets)} ("table_name"),
              "position" INTEGER NOT NULL,
              "column_name" TEXT NOT NULL,
              "title" TEXT NOT NULL,
              "description" TEXT NOT NULL,
              "kind" TEXT NOT NULL,
              "unit" TEXT,
              "unit_column" TEXT,
              "always_given" INTEGER NOT NULL CHECK ("always_given" IN (0, 1)),
              "refers_to" TEXT,
              "separator" TEXT,
              "one_value_a_row" TEXT,
              "exact_in" TEXT,
              PRIMARY KEY ("table_name", "column_name")
            );
            CREATE TABLE {SqlText.Name(_values)} (
              "table_name" TEXT NOT NULL,
              "column_name" TEXT NOT NULL,
              "value" TEXT NOT NULL,
              "label" TEXT NOT NULL,
              PRIMARY KEY ("table_name", "column_name", "value"),
              FOREIGN KEY ("table_name", "column_name") REFERENCES {SqlText.Name(_columns)} ("table_name", "column_name")
            );
            """);
        database.Insert(_datasets, 12, tables.Select(table => Dataset(table, publisher)));
        database.Insert(_columns, 13, tables.SelectMany(table => table.Columns.Select(column => Column(table, column, schema))));
        database.Insert(_values, 4, tables.SelectMany(table => table.Columns.SelectMany(column => Values(table, column.Column))));
    }

    private static object?[] Dataset(SqliteTable table, DatabasePublisher publisher) =>
    [
        table.Source.Schema.Id, table.Name, table.View, table.Search, table.Source.Schema.Title, table.Source.Schema.Description,
        (long)table.Source.Rows.Count, table.Source.Period, publisher.Name, publisher.Licence, publisher.LicenceUrl, table.Source.Page,
    ];

    private static object?[] Column(SqliteTable table, StoredColumn stored, SqliteSchema schema)
    {
        var column = stored.Column;
        return
        [
            table.Name, (long)column.Index + 1, column.Name, column.Title, column.Description, Kind(stored), column.Unit, column.UnitColumn,
            column.Required ? 1L : 0L,
            schema.Reference(table, stored) is { } reference ? $"{reference.Table.Name}.{reference.Column}" : null,
            column.Separator, table.Link(column.Name),
            table.Pence(column.Name),
        ];
    }

    private static IEnumerable<object?[]> Values(SqliteTable table, Column column) =>
        column.Labels.Select(label => new object?[] { table.Name, column.Name, label.Key, label.Value });

    private static string Kind(StoredColumn column) => column.Kind switch
    {
        StoredKind.Whole => "whole number",
        StoredKind.Number when column.IsDouble => "number",
        StoredKind.Number => "number, as text: it has more digits than a number here keeps",
        StoredKind.Boolean => "true (1) or false (0)",
        StoredKind.Date => "date, as year-month-day",
        StoredKind.List => "several texts",
        _ => "text",
    };
}
