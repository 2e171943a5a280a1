// The files for programs that calculate: all data in one database, and each dataset as a file of typed columns.

using Transparency.Engine.Databases;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Output;
using Transparency.Site.Databases;
using Transparency.Site.Formats;
using Transparency.Site.Model;

namespace Transparency.Site.Pipelines;

public static class DataFiles
{
    /// <summary>Each dataset and register as a Parquet file; none where the office does without.</summary>
    public static IEnumerable<OutputFile> Parquet(SiteModel model)
    {
        if (!model.Settings.Parts.HasFlag(SiteParts.Database)) return [];
        var publisher = SiteTables.Publisher(model);
        return model.Data.All.Select(table => RowsFile.Of(
            Addresses.DatasetParquet(table.Id), table.Schema.Path, table.Rows.Count, file => ParquetFile.Write(SiteTables.Of(model, table), publisher, file)));
    }

    /// <summary>All tables in one file; none where the office does without.</summary>
    /// <param name="model">The site.</param>
    /// <param name="made">
    /// Whether the database is made. A check needs only its path, and is spared loading SQLite; after an error two rows may have one key.
    /// </param>
    /// <param name="bag">Takes what is left out, and why.</param>
    public static IEnumerable<OutputFile> Database(SiteModel model, bool made, DiagnosticBag bag)
    {
        if (!model.Settings.Parts.HasFlag(SiteParts.Database)) yield break;
        var path = Addresses.Database[1..];
        var tables = SqliteFile.Fitting(SiteTables.All(model), path, bag);
        var write = made ? SqliteFile.Write(SqliteLayout.Of(tables), SiteTables.Publisher(model), path, bag) : static _ => { };
        if (write is not null) yield return new(path, default, path) { Streamed = write };
    }
}
