// The ways to the files that readers take away.

using Transparency.Engine.Data;
using Transparency.Engine.Theming;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>All data in one file, and how to open it; <paramref name="HowTo"/> is null where there is no dataset to show with.</summary>
[TemplateView]
public sealed partial record WholeDataView(LinkView Database, LinkView? HowTo);

public static class DownloadLinks
{
    /// <summary>All rows of a dataset as one file.</summary>
    public static LinkView Dataset(string dataset) => new("Download as CSV", Addresses.DatasetCsv(dataset));

    /// <summary>The rows of a dataset that a page shows.</summary>
    public static LinkView Rows(string page, string dataset) => new("Download these rows as CSV", Addresses.RowsCsv(page, dataset));

    /// <summary>The files of a dataset, for its page.</summary>
    public static IReadOnlyList<LinkView> Of(Table table) =>
    [
        new("All rows, CSV", Addresses.DatasetCsv(table.Id), Format.Count(table.Rows.Count, "row", "rows")),
        new("All rows, Parquet", Addresses.DatasetParquet(table.Id)),
        .. table.Releases.Count < 2
            ? []
            : table.Releases.Select(r => new LinkView($"Release {r.Id}, CSV", Addresses.ReleaseCsv(table.Id, r.Id), Format.Count(table.Rows.Count(row => row.Release == r), "row", "rows"))),
        new("What the columns mean, CSV on the Web metadata", Addresses.DatasetSchema(table.Id)),
    ];

    /// <summary>The database, and the page about opening files.</summary>
    public static WholeDataView Whole(SiteModel model) => new(
        new("All data of this site as one SQLite database", Addresses.Database),
        model.Datasets.Count > 0 ? new("Open the data in your tool", Addresses.DataTools) : null);
}
