// Where a row comes from and what to mind about it, for every page that shows the row.

using Transparency.Engine.Data;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

public static class RowSources
{
    /// <summary>Both: where the row comes from, and what to mind about it.</summary>
    public static RowSourcesView Of(SiteModel model, Row row) => new(Places(model, row), Notes(model, row));

    /// <summary>Every place that says what the row says, the main one first.</summary>
    public static IReadOnlyList<LinkView> Places(SiteModel model, Row row) =>
        [.. Provenance.All(row).Select(model.Places.Of).Select(p => new LinkView(p.Label, p.Url))];

    /// <summary>The row's own note, then what checks found, then its earlier values.</summary>
    public static IReadOnlyList<NoteView> Notes(SiteModel model, Row row)
    {
        List<NoteView> notes = [.. model.Notes.Of(row).Select(n => NoteView.Of(model, n)), .. ChangeWords.Notes(model, row)];
        if (row.Text("note") is { } note) notes.Insert(0, NoteView.Of(note));
        notes.AddRange(row.Schema.Columns.Where(c => row[c].IsWithheld).Select(c => NoteView.Of($"{c.Title}: {Shorthand.Withheld}, not published because it is small, or because a small number could be worked out from it.")));
        return notes;
    }

    /// <summary>The same notes as one text, for files; null where there is nothing to mind.</summary>
    public static string? NoteText(SiteModel model, Row row) =>
        Notes(model, row) is { Count: > 0 } notes ? string.Join(' ', notes.Select(n => Text(model, n))) : null;

    /// <summary>What files have in place of a cell, null for the cell itself: who has only the file is told what readers of the pages are told.</summary>
    public static string? InFile(SiteModel model, Row row, Column column) => column.Name == "note" ? NoteText(model, row) : null;

    /// <summary>What holds for a dataset as a whole, for files.</summary>
    public static IReadOnlyList<string> TableNotes(SiteModel model, string dataset) =>
        [.. model.Notes.OfTable(dataset).Select(n => Text(model, NoteView.Of(model, n)))];

    private static string Text(SiteModel model, NoteView note) => string.Concat(note.Parts.Select(p => Text(model, p)));

    private static string Text(SiteModel model, LinkView part) =>
        part.Url is { } url ? $"{part.Text} ({(url.StartsWith('/') ? model.Settings.BaseUrl : "")}{url})" : part.Text;
}
