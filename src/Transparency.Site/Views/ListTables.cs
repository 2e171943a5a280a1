// How lists of rows are shown, on their own page and where they go on.

using Transparency.Engine.Data;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

internal static class ListTables
{
    /// <summary>All rows of a dataset, each with its anchor.</summary>
    public static TableOptions Dataset(Table table) => new(RowAnchors: true, KeepEmpty: true, Page: Addresses.Dataset(table.Id));

    /// <summary>Projects, by the columns that lists of them show.</summary>
    /// <param name="model">The site.</param>
    /// <param name="caption">Title of the table.</param>
    /// <param name="page">The page that shows them.</param>
    /// <param name="without">The column that says the same of all of them; null where none does.</param>
    /// <param name="value">What it says; null where it is empty.</param>
    public static TableOptions Projects(SiteModel model, string caption, string page, string? without, string? value)
    {
        var schema = model.Table(Model.Projects.Dataset)!.Schema;
        return new(
            caption,
            ProjectsView.Columns,
            without,
            Downloads: page == Addresses.Projects ? DownloadLinks.Dataset(model, schema.Id) : DownloadLinks.Rows(model, page, schema.Id),
            Explore: ExploreLinks.Of(schema, without, value),
            Page: page);
    }

    /// <summary>The rows of a file that stand in one table on its page: projects of several areas have another there.</summary>
    public static IReadOnlyList<Row> Rows(RowFile file) => file.Table.Id == Model.Projects.Dataset && file.Table.Schema.Find(file.Column) is { Separator: not null, Reference.Resource: "areas" }
        ? [.. file.Rows.Where(r => r.Only(file.Column) == file.Value)]
        : file.Rows;

    /// <summary>The rows that a page offers as a file.</summary>
    public static TableOptions Of(SiteModel model, RowFile file, string caption) => file.Table.Id == Model.Projects.Dataset
        ? Projects(model, caption, file.Page, file.Column, file.Value)
        : Saying(model, file.Table.Schema, file.Column, file.Value, caption, file.Page);

    /// <summary>Rows of a dataset that say one thing in a column.</summary>
    /// <param name="model">The site.</param>
    /// <param name="schema">The dataset.</param>
    /// <param name="column">The column; it is left out unless its cells may say other things as well.</param>
    /// <param name="value">What it says; null where it is empty.</param>
    /// <param name="caption">Title of the table.</param>
    /// <param name="page">The page, where it offers the rows as a file; null where it offers none.</param>
    public static TableOptions Saying(SiteModel model, TableSchema schema, string column, string? value, string caption, string? page) => new(
        caption,
        Without: value is not null && schema.Find(column) is { Separator: not null } ? null : column,
        Downloads: page is null ? null : DownloadLinks.Rows(model, page, schema.Id),
        More: TableViews.More(schema),
        Explore: ExploreLinks.Of(schema, column, value),
        Page: page);
}
