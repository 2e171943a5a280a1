// The ways to the files that readers take away, each with its size.

using Transparency.Engine.Data;
using Transparency.Engine.Theming;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>The same rows in several formats.</summary>
/// <param name="Title">What rows they are.</param>
/// <param name="Note">How many.</param>
/// <param name="Files">Format, address and size of each file.</param>
[TemplateView]
public sealed partial record DownloadsView(string Title, string Note, IReadOnlyList<LinkView> Files);

/// <summary>All data in one file, and how to open it; <paramref name="HowTo"/> is null where there is no dataset to show with.</summary>
[TemplateView]
public sealed partial record WholeDataView(LinkView Database, LinkView? HowTo);

public static class DownloadLinks
{
    /// <summary>All rows of a dataset.</summary>
    public static IReadOnlyList<LinkView> Dataset(SiteModel model, string dataset) => Beside(model, Addresses.DatasetCsv(dataset));

    /// <summary>All rows of a register that is no dataset.</summary>
    public static DownloadsView Register(SiteModel model, string register) =>
        new(model.Table(register)?.Schema.Title ?? register, "", Dataset(model, register));

    /// <summary>The rows of a dataset that a page shows.</summary>
    public static IReadOnlyList<LinkView> Rows(SiteModel model, string page, string dataset) => Beside(model, Addresses.RowsCsv(page, dataset));

    /// <summary>The files of a dataset, for its page: all rows, and each release where there are several.</summary>
    public static IReadOnlyList<DownloadsView> Of(SiteModel model, Table table) =>
    [
        new("All rows", Format.Count(table.Rows.Count, "row", "rows"), Dataset(model, table.Id)),
        .. table.Releases.Count < 2
            ? []
            : table.Releases.Select(r => new DownloadsView(
                $"Release {r.Id}", Format.Count(table.Rows.Count(row => row.Release == r), "row", "rows"), Beside(model, Addresses.ReleaseCsv(table.Id, r.Id)))),
    ];

    /// <summary>A file that is there: its name, address and size.</summary>
    public static LinkView? File(SiteModel model, string name, string address) =>
        model.Files.Of(address) is { } size ? new(name, address, Format.Size(size)) : null;

    private static IReadOnlyList<LinkView> Beside(SiteModel model, string csv) =>
        [.. FileFormat.All.Select(f => File(model, f.Name, f.Beside(csv))).OfType<LinkView>()];

    /// <summary>The database, and the page about opening files; null where the office does without.</summary>
    public static WholeDataView? Whole(SiteModel model) => !model.Settings.Parts.HasFlag(SiteParts.Database) ? null : new(
        new("All data of this site as one SQLite database", Addresses.Database),
        model.Datasets.Count > 0 ? new("Open the data in your tool", Addresses.DataTools) : null);
}
