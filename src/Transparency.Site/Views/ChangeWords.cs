// Changes in sentences.

using Transparency.Engine.Data;
using Transparency.Site.History;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>Words for changes, wherever they are shown.</summary>
public static class ChangeWords
{
    // A longer text is on the page of changes.
    private const int LongestNote = 80;

    /// <summary><c>Changed</c>, <c>Added, with 12 rows</c>, <c>2 rows removed</c>.</summary>
    public static string Kind(Change change)
    {
        if (change.IsOfRows) return $"{Format.Count(change.Rows.Count, "row", "rows")} {change.Kind.ToString().ToLowerInvariant()}";
        return change.Count is { } count ? $"{change.Kind}, with {Format.Count(count, "row", "rows")}" : change.Kind.ToString();
    }

    /// <summary>A sentence; null where nothing says why.</summary>
    public static string? Why(string? text) => text is null ? null : $"Why: {text.TrimEnd('.')}.";

    /// <summary>What was and what is, in one sentence.</summary>
    public static string Sentence(ChangedPart part) => (part.Was, part.Is) switch
    {
        ({ } was, { } now) => $"{part.Label}: was “{was.Words}”, is “{now.Words}”.",
        ({ } was, null) => $"{part.Label}: was “{was.Words}”, is no longer there.",
        (null, { } now) => $"{part.Label}: was not there, is “{now.Words}”.",
        _ => $"{part.Label} was changed.",
    };

    /// <summary>The earlier values of a row, latest first, each with its last day, why it was changed, and the way to the change.</summary>
    public static IEnumerable<NoteView> Notes(SiteModel model, Row row) =>
        from change in model.Changes.OfRow(row)
        from part in change.Parts
        where !part.IsBookkeeping
        select new NoteView([new(Note(change, part) + " ", null), new("See the change", ChangeLinks.Entry(change, model)), new(".", null)]);

    /// <summary>The earlier values of one cell, in words alone.</summary>
    public static IEnumerable<string> Notes(SiteModel model, CellReference cell) =>
        from change in model.Changes.OfRow(cell.Row)
        from part in change.Parts
        where part.Name == cell.Column?.Name
        select Note(change, part);

    private static string Note(Change change, ChangedPart part)
    {
        var was = part.Was?.Words ?? "not stated";
        var note = was.Length > LongestNote
            ? $"{part.Label} was changed on {Format.Date(change.Date)}."
            : $"{part.Label} was {was} until {Format.Date(change.Date)}.";
        return Why(part.Explanation ?? change.Why) is { } why ? $"{note} {why}" : note;
    }
}
