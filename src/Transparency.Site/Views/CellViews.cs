// Values in the words that a reader sees, each with where it leads.

using Transparency.Engine.Data;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>Cells of datasets as <see cref="CellView"/>s.</summary>
public static class CellViews
{
    /// <summary>A value in words, with the page or the paragraph that it leads to.</summary>
    public static CellView Of(SiteModel model, Row row, Column column, bool isHeading = false)
    {
        var values = Values(model, row, column);
        if (isHeading && model.PageOf(row.Schema.Id, row.Key) is { } url) values = [.. values.Select(v => v with { Url = url })];
        return new(values, column.Type.IsNumber, isHeading, Absent(row, column));
    }

    /// <summary>A coded value in the words that the schema gives for it; null when empty.</summary>
    public static string? Label(Row row, string column) =>
        row.Text(column) is { } code ? row.Schema.Find(column)!.Labels.GetValueOrDefault(code, code) : null;

    /// <summary>The unit of a number: the column's, or what the row's own column for units says.</summary>
    public static string? Unit(Row row, Column column) => column.UnitColumn is { } unit ? row.Text(unit) : column.Unit;

    private static IReadOnlyList<LinkView> Values(SiteModel model, Row row, Column column)
    {
        var cell = row[column];
        return cell.Value switch
        {
            null => [],
            decimal number => [Number(model, row, column, number)],
            DateOnly date => [new LinkView(Format.Date(date), null)],
            bool yes => [new LinkView(yes ? "Yes" : "No", null)],
            IReadOnlyList<string> list => [.. list.Select(v => Text(model, column, v))],
            string text => [Text(model, column, text)],
            _ => [new LinkView(cell.Text, null)],
        };
    }

    private static LinkView Number(SiteModel model, Row row, Column column, decimal number)
    {
        var unit = Unit(row, column);
        var text = column.UnitColumn is null ? Format.Number(number, unit) : Format.Quantity(number, unit);
        var place = Provenance.Of(row, column) is { } provenance ? model.Places.Of(provenance) : null;
        return new(text, place?.Url, place?.Label);
    }

    private static LinkView Text(SiteModel model, Column column, string value)
    {
        if (column.Labels.TryGetValue(value, out var label)) return new(label, null);
        if (column.Reference is { } reference)
        {
            return new(model.NameOf(reference.Resource, value), model.UrlOf(reference.Resource, value));
        }

        // The name of a document on this site, as the register of correspondence gives it.
        if (column.Name == "document" && model.Publications.FirstOrDefault(p => p.Document.Slug == value) is { } publication)
        {
            return new(publication.Title, publication.Url);
        }

        var isLink = column.Type.Type == Engine.Data.ValueType.Uri;
        return new(value, isLink ? value : null);
    }

    // An amount that is not there is one of two different things, and says which.
    private static string Absent(Row row, Column column)
    {
        if (row[column].IsWithheld) return Shorthand.Withheld;
        if (column.Type.IsNumber && row.Schema.Find(column.Name + "_status") is { } status
            && row.Text(status.Name) is { } code
            && status.Labels.TryGetValue(code, out var label))
        {
            return label;
        }

        return column.Type.IsNumber ? Shorthand.NotAvailable : "not stated";
    }
}
