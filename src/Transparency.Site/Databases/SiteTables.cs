// The datasets and registers of the site as tables of a database.

using Transparency.Engine.Data;
using Transparency.Engine.Databases;
using Transparency.Site.Model;
using Transparency.Site.Search;
using Transparency.Site.Views;

namespace Transparency.Site.Databases;

public static class SiteTables
{
    /// <summary>The datasets in their own order, then the registers that are no datasets.</summary>
    public static IReadOnlyList<DatabaseTable> All(SiteModel model) =>
        [.. model.Data.All.Select(table => Of(model, table))];

    /// <summary>A table with what its columns are used for here.</summary>
    public static DatabaseTable Of(SiteModel model, Table table) => new(
        table.Schema,
        table.Rows,
        [.. table.Schema.Columns.Where(c => c.Separator is not null && !Provenance.IsBookkeeping(c.Name))],
        HasPages(model, table) ? [.. Searched(table.Schema)] : [],
        Period.Over(table.Rows)?.Words,
        model.Settings.BaseUrl + Addresses.TablePage(table.Id),
        (row, column) => RowSources.InFile(model, row, column));

    /// <summary>Who publishes them.</summary>
    public static DatabasePublisher Publisher(SiteModel model) =>
        new(model.Settings.Publisher.Name, model.Settings.Licence.Name, model.Settings.Licence.Url);

    private static bool HasPages(SiteModel model, Table table) =>
        table.Schema.IsExplored || (table.Rows.Count > 0 && model.PageOf(table.Id, table.Rows[0].Key) is not null);

    // What a reader would search for: words and names, not codes.
    private static IEnumerable<Column> Searched(TableSchema schema) =>
        RowText.Columns(schema)
            .Where(c => c.Type.Type == Engine.Data.ValueType.Text && c.Labels.Count == 0 && (c.Reference is not null || !schema.PrimaryKey.Contains(c.Name)))
            .Concat(schema.Columns.Where(c => c.Name == "note"));
}
