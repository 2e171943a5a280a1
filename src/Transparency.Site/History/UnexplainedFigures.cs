// A figure that was published and is no longer the same needs a word to its readers.

using System.Globalization;
using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Site.History;

/// <summary>Reports every changed figure, and every row with figures that went, of which the office says nothing.</summary>
internal static class UnexplainedFigures
{
    public static void Report(IReadOnlyList<Change> changes, IReadOnlyDictionary<string, Table> tables, DiagnosticBag bag)
    {
        foreach (var change in changes.Where(c => c is { Thing.Kind: ThingKind.Dataset, Explanation: null }))
        {
            if (change.Kind == ChangeKind.Changed && change.Rows is [var row]) ReportCells(change, row, changes, tables, bag);
            else if (change.Kind == ChangeKind.Removed) ReportRemoved(change, changes, tables, bag);
        }
    }

    private static void ReportCells(Change change, ChangedRow row, IReadOnlyList<Change> changes, IReadOnlyDictionary<string, Table> tables, DiagnosticBag bag)
    {
        foreach (var part in change.Parts.Where(p => p is { IsFigure: true, Explanation: null }))
        {
            var became = part.Is is null ? "was taken away" : $"then {part.Is.Words}";
            var message = $"{part.Label} of {row.Name} was {part.Was!.Words} until {Format.Date(change.Date)}, {became}, and nothing says why.";
            var hasOthers = changes.Any(c => c.Date != change.Date && c.Thing.Id == change.Thing.Id && c.Rows.Any(r => r.Key == row.Key) && c.Parts.Any(p => p.Name == part.Name));
            var hint = Mend(change, row.Key, part.Name, hasOthers);
            var table = tables.GetValueOrDefault(change.Thing.Id);
            if (table?.Find(row.Key) is { } present && table.Schema.Find(part.Name) is { } column)
            {
                bag.WarningAt(present, column, HistoryCodes.Unexplained, message, hint);
            }
            else bag.Warning(HistoryCodes.Unexplained, message, Place(change, tables), hint);
        }
    }

    private static void ReportRemoved(Change change, IReadOnlyList<Change> changes, IReadOnlyDictionary<string, Table> tables, DiagnosticBag bag)
    {
        if (!change.IsOfRows)
        {
            bag.Warning(
                HistoryCodes.Unexplained, $"The dataset \"{change.Thing.Title}\" was taken away on {Format.Date(change.Date)}, and nothing says why.",
                Place(change, tables), Mend(change, null, null, changes.Any(c => c.Date != change.Date && c.Thing.Id == change.Thing.Id)));
            return;
        }

        foreach (var row in change.Rows.Where(r => r is { HasFigures: true, Explanation: null }))
        {
            var hasOthers = changes.Any(c => c.Date != change.Date && c.Thing.Id == change.Thing.Id && c.Rows.Any(r => r.Key == row.Key));
            bag.Warning(
                HistoryCodes.Unexplained, $"The row {row.Name} with its figures was taken away on {Format.Date(change.Date)}, and nothing says why.",
                Place(change, tables), Mend(change, row.Key.Length > 0 ? row.Key : null, null, hasOthers || row.Key.Length == 0));
        }
    }

    // Where the row stood there is nothing to point at any more.
    private static SourceSpan Place(Change change, IReadOnlyDictionary<string, Table> tables) =>
        new(tables.GetValueOrDefault(change.Thing.Id) is { } table ? table.Releases is [var only] ? only.File.Path : table.Schema.Path : $"content/data/{change.Thing.Id}");

    private static string Mend(Change change, string? row, string? column, bool needsDate)
    {
        var where = $"dataset: {change.Thing.Id}"
            + (row is null ? "" : $", row: \"{row.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"")
            + (column is null ? "" : $", column: {column}")
            + (needsDate ? $", date: {change.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "");
        return $"Tell readers why: add a line to content/corrections.yml, - {{ {where}, why: \"…\" }}";
    }
}
