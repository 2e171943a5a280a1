// The name of a row and the way to it, wherever a row is spoken of outside its table.

using Transparency.Engine.Data;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

public static class RowLinks
{
    /// <summary>The row's name, leading to its page or to its place in the dataset's table.</summary>
    public static LinkView Of(SiteModel model, Row row) => new(Name(model, row), model.UrlOf(row.Schema.Id, row.Key) ?? model.RowUrl(row));

    /// <summary>
    /// What the column that names rows says of it; where that is only a part of its key, the whole key in words; the
    /// bare key where no column names rows.
    /// </summary>
    public static string Name(SiteModel model, Row row)
    {
        var schema = row.Schema;
        var names = schema.PrimaryKey.Contains(schema.RowTitle ?? "") ? schema.PrimaryKey : [schema.RowTitle ?? ""];
        var text = string.Join(", ", names
            .Select(schema.Find)
            .OfType<Column>()
            .OrderBy(c => c.Name == schema.RowTitle ? 0 : 1)
            .SelectMany(c => CellViews.Of(model, row, c).Values)
            .Select(v => v.Text));
        return text.Length == 0 ? row.Key : text;
    }
}
