// The messages about explanations that explain nothing, with what could be meant.

using System.Globalization;
using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Site.History;

/// <summary>Says where an explanation goes astray. It is a warning: an explanation must never stop a site.</summary>
/// <param name="changes">All changes.</param>
/// <param name="tables">The tables of today.</param>
/// <param name="isSilent">Whether what is wrong may only follow from something else that was told.</param>
internal sealed class CorrectionReport(IReadOnlyList<Change> changes, IReadOnlyDictionary<string, Table> tables, bool isSilent)
{
    public void Several(Correction correction, IReadOnlyList<DateOnly> days) => Warn(
        HistoryCodes.SeveralDays, correction, correction.Document is null ? "dataset" : "document",
        $"What is explained here was changed on several days: {Days(days)}.",
        $"Say which change is meant: date: {Day(days[0])}");

    public void None(Correction correction)
    {
        if (correction.Document is { } document) Document(correction, document);
        else Table(correction, correction.Dataset!);
    }

    private void Document(Correction correction, string document)
    {
        var days = changes.Where(c => correction.Explains(c.Thing)).Select(c => c.Date).ToList();
        var known = changes.Where(c => c.Thing.Kind == ThingKind.Document).Select(c => c.Thing.Id).Distinct();
        if (days.Count > 0) OtherDay(correction, days);
        else
        {
            NoSuch(correction, "document", $"No document \"{document}\" was changed.{NearestName.Suggest(document, known)}",
                "Write a document as its folder and name, for example letters/2025-11-27-our-answer; the page of changes lists all.");
        }
    }

    private void Table(Correction correction, string dataset)
    {
        var found = changes.Where(c => correction.Explains(c.Thing)).ToList();
        if (found.Count == 0 && !tables.ContainsKey(dataset))
        {
            NoSuch(correction, "dataset", $"There is no dataset \"{dataset}\".{NearestName.Suggest(dataset, tables.Keys)}", "Write the name of a folder in content/data.");
            return;
        }

        if (found.Count == 0)
        {
            NoSuch(correction, "dataset", $"Nothing was changed in \"{dataset}\".", "Take the explanation away, or correct the name.");
            return;
        }

        var ofRow = found.Where(c => correction.Row is null || c.Rows.Any(r => r.Key == correction.Row)).ToList();
        if (ofRow.Count == 0)
        {
            var keys = found.SelectMany(c => c.Rows).Select(r => r.Key).Where(k => k.Length > 0).Distinct();
            NoSuch(correction, "row", $"No row \"{correction.Row}\" of \"{dataset}\" was changed.{NearestName.Suggest(correction.Row!, keys)}",
                "Write the row's key: what its key columns hold, with a slash between.");
            return;
        }

        var ofColumn = ofRow.Where(c => correction.Column is null || c.Parts.Any(p => p.Name == correction.Column)).ToList();
        if (ofColumn.Count > 0)
        {
            OtherDay(correction, ofColumn.Select(c => c.Date));
            return;
        }

        var names = ofRow.SelectMany(c => c.Parts).Select(p => p.Name).Distinct().ToList();
        NoSuch(correction, "column", $"No column \"{correction.Column}\" was changed there.{NearestName.Suggest(correction.Column!, names)}",
            names.Count > 0 ? $"Changed were {string.Join(", ", names)}." : "Leave the column out: the whole row came or went.");
    }

    private void OtherDay(Correction correction, IEnumerable<DateOnly> days) =>
        NoSuch(correction, "date", $"What is explained here was not changed on {Day(correction.Date!.Value)}.", $"It was changed on {Days(days)}.");

    private void NoSuch(Correction correction, string key, string message, string hint) => Warn(HistoryCodes.NoSuchChange, correction, key, message, hint);

    private void Warn(string code, Correction correction, string key, string message, string hint)
    {
        if (!isSilent) correction.Settings.Warning(code, message, key, hint);
    }

    private static string Days(IEnumerable<DateOnly> days) => string.Join(", ", days.Distinct().Order().Select(Day));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
