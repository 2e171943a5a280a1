// The files that readers take away: each dataset, each release, each area's rows, and the data dictionary.

using System.Text;
using Transparency.Engine.Data;
using Transparency.Engine.Output;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

public static class Downloads
{
    public static IEnumerable<OutputFile> Files(SiteModel model)
    {
        foreach (var table in model.Datasets)
        {
            yield return Csv(model, Addresses.DatasetCsv(table.Id), table.Schema, table.Rows);
            foreach (var release in table.Releases)
            {
                yield return Csv(model, Addresses.ReleaseCsv(table.Id, release.Id), table.Schema, [.. table.Rows.Where(r => r.Release == release)]);
            }

            yield return new(Addresses.DatasetSchema(table.Id)[1..], Encoding.UTF8.GetBytes(table.Schema.File.Text), table.Schema.Path);
        }

        foreach (var area in model.Areas)
        {
            foreach (var (table, _, rows) in model.RowsNaming("areas", area.Id))
            {
                yield return Csv(model, Addresses.AreaCsv(area.Id, table.Id), table.Schema, rows);
            }
        }
    }

    // Who has only the file is told what readers of the pages are told.
    private static OutputFile Csv(SiteModel model, string address, TableSchema schema, IReadOnlyList<Row> rows) =>
        new(address[1..], CsvText.Write(schema, rows, (row, column) => column.Name == "note" ? RowSources.NoteText(model, row) : null), schema.Path);
}
