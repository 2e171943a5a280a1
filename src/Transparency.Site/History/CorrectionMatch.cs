// Brings the office's explanations to the changes that they explain.

namespace Transparency.Site.History;

/// <summary>Every explanation belongs to a change of one day.</summary>
internal static class CorrectionMatch
{
    private static readonly ChangedValue Withheld = new("(withheld)", "(withheld)");

    /// <summary>The changes with their explanations, in the same order.</summary>
    /// <param name="changes">All changes.</param>
    /// <param name="corrections">The explanations.</param>
    /// <param name="report">Told of those that explain nothing.</param>
    public static IReadOnlyList<Change> Apply(IReadOnlyList<Change> changes, IReadOnlyList<Correction> corrections, CorrectionReport report)
    {
        var explained = changes.ToArray();
        foreach (var correction in corrections)
        {
            var found = Enumerable.Range(0, explained.Length).Where(i => IsMeant(explained[i], correction)).ToList();
            var days = found.Select(i => explained[i].Date).Distinct().ToList();
            if (days.Count > 1) report.Several(correction, days);
            else if (days.Count == 0) report.None(correction);
            else foreach (var i in found) explained[i] = Explained(explained[i], correction);
        }

        return explained;
    }

    private static bool IsMeant(Change change, Correction correction) =>
        (correction.Date is null || correction.Date == change.Date)
        && correction.Explains(change.Thing)
        && (correction.Row is null || change.Rows.Any(r => r.Key == correction.Row))
        && (correction.Column is null || change.Parts.Any(p => p.Name == correction.Column));

    private static Change Explained(Change change, Correction correction)
    {
        bool IsRow(ChangedRow row) => correction.Row is null || row.Key == correction.Row;
        bool IsPart(ChangedPart part) => correction.Column is null || part.Name == correction.Column;
        var ofSomeRows = change.IsOfRows && correction.Row is not null;
        var withheld = change with
        {
            // The first line of the commit may say what is to stay off the site.
            Reason = correction.Withhold ? null : change.Reason,
            Parts = correction.Withhold ? [.. change.Parts.Select(p => IsPart(p) ? p with { Was = p.Was is null ? null : Withheld, Is = p.Is is null ? null : Withheld } : p)] : change.Parts,
            Rows = correction.Withhold && change.IsOfRows ? [.. change.Rows.Select(r => IsRow(r) ? r with { Key = Withheld.Text, Name = Withheld.Words } : r)] : change.Rows,
            Thing = correction.Withhold && change is { Kind: ChangeKind.Removed, IsOfRows: false } ? change.Thing with { Title = Withheld.Words } : change.Thing,
        };
        if (ofSomeRows) return withheld with { Rows = [.. withheld.Rows.Select((r, i) => IsRow(change.Rows[i]) ? r with { Explanation = correction.Why } : r)] };
        if (correction.Column is not null) return withheld with { Parts = [.. withheld.Parts.Select(p => IsPart(p) ? p with { Explanation = correction.Why } : p)] };
        return withheld with { Explanation = correction.Why };
    }
}
