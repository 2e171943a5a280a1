// Rows as the two sheets of a spreadsheet: the rows, and what they are.

using Transparency.Engine.Data;
using Transparency.Engine.Spreadsheets;
using Transparency.Site.Model;

namespace Transparency.Site.Formats;

internal static class Workbooks
{
    private static readonly IReadOnlyList<string> Headings = ["about", "name", "label", "unit", "text"];

    public static Workbook Of(SiteModel model, RowSet set)
    {
        var columns = set.Schema.Columns;
        var rows = new Sheet("Rows", [.. columns.Select(c => c.Name)], set.Rows.Count, (row, column) => set.Table.Cell(set.Row(row), columns[column]));
        IReadOnlyList<IReadOnlyList<string?>> notes = [.. Notes(model, set)];
        var about = new Sheet("Notes and sources", Headings, notes.Count, (row, column) => SheetCell.Of(notes[row][column]));
        return new(set.Title, model.Settings.Publisher.Name, model.Settings.Language, [rows, about]);
    }

    /// <summary>One line for each thing to say: what it is about, name, label, unit, text.</summary>
    public static IEnumerable<IReadOnlyList<string?>> Notes(SiteModel model, RowSet set)
    {
        var settings = model.Settings;
        yield return ["Title", null, null, null, set.Title];
        yield return ["Description", null, null, null, set.Schema.Description];
        yield return ["Publisher", null, null, null, settings.Publisher.Name];
        yield return ["Licence", settings.Licence.Name, null, null, settings.Licence.Url];
        yield return ["Address", null, null, null, settings.BaseUrl + set.Page];
        foreach (var column in set.Schema.Columns) yield return ["Column", column.Name, column.Title, column.Unit, Meaning(column)];
        foreach (var note in set.Notes(model)) yield return ["Note", null, null, null, note];
        foreach (var (title, url) in set.Sources(model)) yield return ["Source", null, title, null, url];
    }

    private static string Meaning(Column column) => column.Labels.Count == 0
        ? column.Description
        : $"{column.Description} {string.Join("; ", column.Labels.Select(l => $"{l.Key}: {l.Value}"))}.";
}
