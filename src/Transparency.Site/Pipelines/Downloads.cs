// The files that readers take away: each dataset, each release, the rows of each list, and the data dictionary.

using System.Text;
using Transparency.Engine.Data;
using Transparency.Engine.Output;
using Transparency.Site.Model;
using Transparency.Site.Search;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

public static class Downloads
{
    public static IEnumerable<OutputFile> Files(SiteModel model)
    {
        foreach (var table in model.Datasets)
        {
            var (snapshot, bytes) = RowsSnapshot.Of(model, table);
            yield return new(Addresses.DatasetCsv(table.Id)[1..], bytes, table.Schema.Path);
            if (table.Schema.IsExplored) yield return new(snapshot[1..], bytes, table.Schema.Path);
            foreach (var release in table.Releases)
            {
                yield return Csv(model, Addresses.ReleaseCsv(table.Id, release.Id), table.Schema, [.. table.Rows.Where(r => r.Release == release)]);
            }

            yield return new(Addresses.DatasetSchema(table.Id)[1..], Encoding.UTF8.GetBytes(table.Schema.File.Text), table.Schema.Path);
        }

        var slices = Slices.All(model).Where(s => s.HasOwnPage).Select(s => new RowFile(s.Page, s.Table, s.Rows));
        foreach (var file in RowFiles.All(model).Concat(slices)) yield return Csv(model, file.Address, file.Table.Schema, file.Rows);
    }

    private static OutputFile Csv(SiteModel model, string address, TableSchema schema, IReadOnlyList<Row> rows) =>
        new(address[1..], RowsSnapshot.Csv(model, schema, rows), schema.Path);
}
