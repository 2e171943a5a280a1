// The name of a row and the way to it, wherever a row is spoken of outside its table.

using Transparency.Engine.Data;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

public static class RowLinks
{
    /// <summary>The row's name, leading to its page or to its place in the dataset's table.</summary>
    public static LinkView Of(SiteModel model, Row row)
    {
        var schema = row.Schema;
        return new(Name(model, row), model.UrlOf(schema.Id, row.Key) ?? $"{DatasetOf(schema.Id)}#{SiteModel.RowAnchor(row)}");
    }

    /// <summary>What the column that names rows says of it; its key where there is none.</summary>
    public static string Name(SiteModel model, Row row) =>
        row.Schema.Find(row.Schema.RowTitle ?? "") is { } column && !row[column].IsEmpty
            ? CellViews.Of(model, row, column).Values[0].Text
            : row.Key;

    /// <summary>The page that has all rows of a table.</summary>
    public static string DatasetOf(string table) => table == "areas" ? Addresses.Areas : Addresses.Dataset(table);
}
