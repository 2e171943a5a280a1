// The files for programs that calculate: all data in one database, and each dataset as a file of typed columns.

using Transparency.Engine.Data;
using Transparency.Engine.Databases;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Output;
using Transparency.Site.Model;
using Transparency.Site.Search;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

public static class DataFiles
{
    /// <summary>The database and the Parquet files.</summary>
    /// <param name="model">The site.</param>
    /// <param name="made">
    /// Whether the database is made. A check needs only its path, and is spared loading SQLite; after an error two rows may have one key.
    /// </param>
    /// <param name="bag">Takes what is left out, and why.</param>
    public static IEnumerable<OutputFile> Files(SiteModel model, bool made, DiagnosticBag bag)
    {
        var settings = model.Settings;
        var publisher = new DatabasePublisher(settings.Publisher.Name, settings.Licence.Name, settings.Licence.Url);
        foreach (var table in model.Datasets)
        {
            yield return new(Addresses.DatasetParquet(table.Id)[1..], ParquetFile.Write(Table(model, table), publisher), table.Schema.Path);
        }

        var path = Addresses.Database[1..];
        var all = SqliteFile.Fitting([.. Ordered(model).Select(table => Table(model, table))], path, bag);
        var bytes = made ? SqliteFile.Write(all, publisher, path, bag) : [];
        if (bytes is not null) yield return new(path, bytes, path);
    }

    // The datasets in their own order, then the registers that are no datasets.
    private static IEnumerable<Table> Ordered(SiteModel model) =>
        [.. model.Datasets, .. model.Tables.Values.Except(model.Datasets).OrderBy(table => table.Id, StringComparer.Ordinal)];

    private static DatabaseTable Table(SiteModel model, Table table) => new(
        table.Schema,
        table.Rows,
        [.. table.Schema.Columns.Where(c => c.Separator is not null && !Provenance.IsBookkeeping(c.Name))],
        HasPages(model, table) ? [.. Searched(table.Schema)] : [],
        Words(table),
        model.Settings.BaseUrl + Page(table.Id),
        (row, column) => RowsSnapshot.Instead(model, row, column));

    private static bool HasPages(SiteModel model, Table table) =>
        table.Schema.IsExplored || (table.Rows.Count > 0 && model.PageOf(table.Id, table.Rows[0].Key) is not null);

    // What a reader would search for: words and names, not codes.
    private static IEnumerable<Column> Searched(TableSchema schema) =>
        RowText.Columns(schema)
            .Where(c => c.Type.Type == Engine.Data.ValueType.Text && c.Labels.Count == 0 && (c.Reference is not null || !schema.PrimaryKey.Contains(c.Name)))
            .Concat(schema.Columns.Where(c => c.Name == "note"));

    private static string Page(string table) => table switch
    {
        "areas" => Addresses.Areas,
        "sources" => Addresses.Sources,
        _ => Addresses.Dataset(table),
    };

    private static string? Words(Table table)
    {
        var years = table.Rows.Select(row => row.Text("financial_year")).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        if (years.Count > 0) return years.Count == 1 ? years[0] : $"{years[0]} to {years[^1]}";
        var periods = table.Rows.Select(Period.Of).OfType<Period>().ToList();
        return periods.Count == 0 ? null : Period.Between(periods.Min(p => p.First), periods.Max(p => p.Last)).Words;
    }
}
