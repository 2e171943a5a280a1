// What every catalogue says of a dataset.

using Transparency.Engine.Data;
using Transparency.Site.Model;

namespace Transparency.Site.Catalogue;

/// <summary>A dataset with all that is told of it as a whole.</summary>
/// <param name="Table">Its rows.</param>
/// <param name="Page">Whole address of its page.</param>
/// <param name="Period">First and last day that its rows are about; null where they do not say.</param>
/// <param name="Changed">The day of its newest source, of those whose day is known.</param>
/// <param name="Documents">The documents that the rows come from, in the order in which they are first named.</param>
/// <param name="Files">The files that it can be taken away in.</param>
internal sealed record CatalogueEntry(
    Table Table, string Page, Period? Period, DateOnly? Changed, IReadOnlyList<SourceDocument> Documents, IReadOnlyList<CatalogueFile> Files)
{
    public string Id => Table.Id;

    public string Title => Table.Schema.Title;

    public string Description => Table.Schema.Description;

    public static IReadOnlyList<CatalogueEntry> All(SiteModel model) => [.. model.Data.All.Where(t => t.Rows.Count > 0).Select(t => Of(model, t))];

    public static CatalogueEntry Of(SiteModel model, Table table)
    {
        var documents = model.Places.Documents(table.Rows);
        return new(
            table,
            model.Settings.BaseUrl + Addresses.TablePage(table.Id),
            Period.Over(table.Rows),
            documents.Select(d => d.Day).Max(),
            documents,
            [.. CatalogueFile.Of(model, table.Id)]);
    }
}

/// <summary>A file of a dataset.</summary>
/// <param name="Name">Its format, for readers.</param>
/// <param name="Url">Whole address.</param>
/// <param name="MediaType">Its media type, as IANA lists it where it does.</param>
/// <param name="Bytes">Its size.</param>
internal sealed record CatalogueFile(string Name, string Url, string MediaType, long Bytes)
{
    private static readonly IReadOnlyList<(FileFormat Format, string MediaType)> Types =
    [
        (FileFormat.Csv, "text/csv"),
        (FileFormat.Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (FileFormat.Ods, "application/vnd.oasis.opendocument.spreadsheet"),
        (FileFormat.Parquet, "application/vnd.apache.parquet"),
        (FileFormat.Json, "application/json"),
        (FileFormat.Zip, "application/zip"),
    ];

    public static IEnumerable<CatalogueFile> Of(SiteModel model, string dataset) =>
        from type in Types
        let address = type.Format.Beside(Addresses.DatasetCsv(dataset))
        let size = model.Files.Of(address)
        where size is not null
        select new CatalogueFile(type.Format.Name, model.Settings.BaseUrl + address, type.MediaType, size.Value);
}
