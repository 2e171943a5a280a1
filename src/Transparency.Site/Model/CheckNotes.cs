// What checks found, brought to the rows that they concern.

using Transparency.Engine.Data;

namespace Transparency.Site.Model;

/// <summary>What a check found, seen from one of its sides.</summary>
/// <param name="Result">The comparison.</param>
/// <param name="Here">The side that the row is of.</param>
/// <param name="There">The other side.</param>
public sealed record CheckNote(CheckResult Result, CheckSide Here, CheckSide There)
{
    /// <summary>Whether two passages each state a figure of their own: a reader is shown both, side by side.</summary>
    public bool IsSideBySide { get; } =
        Here.Result.Text is null && Here.Stated is { } here && There.Stated is { } there && Provenance.Of(here) is { } place && Provenance.Of(there) is { } other && place != other;
}

/// <summary>What a reader must be told beside a row, because a check found a difference that stands, or one that is small enough.</summary>
public sealed class CheckNotes
{
    private readonly Dictionary<Row, List<CheckNote>> _byRow = [];
    private readonly Dictionary<string, List<CheckNote>> _byTable = new(StringComparer.Ordinal);

    public CheckNotes(IEnumerable<CheckResult> results)
    {
        foreach (var result in results.Where(r => r.Outcome == CheckOutcome.Acknowledged || IsNearly(r)))
        {
            var (left, right) = CheckSide.Of(result);
            var fromLeft = new CheckNote(result, left, right);
            if (result.Outcome == CheckOutcome.Passed && !fromLeft.IsSideBySide) continue;
            if (result is { Row: { } row, Left.Text: not null })
            {
                // A register's name stands for many rows, and is noted beside each of them, not at the register.
                Add(_byRow, row, fromLeft);
                continue;
            }

            AddSide(left, fromLeft);
            AddSide(right, new(result, right, left));
        }
    }

    public IReadOnlyList<CheckNote> Of(Row row) => _byRow.GetValueOrDefault(row) ?? [];

    public IReadOnlyList<CheckNote> OfTable(string dataset) => _byTable.GetValueOrDefault(dataset) ?? [];

    // The same statistic, printed with fewer digits in one of the two places.
    private static bool IsNearly(CheckResult result) =>
        result.Outcome == CheckOutcome.Passed && result.Declaration.Comparison == "=" && result.Difference != 0;

    // A sum is made of many rows and is wrong with none of them: it is noted under the table instead.
    private void AddSide(CheckSide side, CheckNote note)
    {
        var rows = side.Result.Inputs.Select(i => i.Row).Distinct().ToList();
        if (rows.Count == 1) Add(_byRow, rows[0], note);
        else foreach (var dataset in rows.Select(r => r.Schema.Id).Distinct()) Add(_byTable, dataset, note);
    }

    private static void Add<TKey>(Dictionary<TKey, List<CheckNote>> notes, TKey key, CheckNote note)
        where TKey : notnull
    {
        if (!notes.TryGetValue(key, out var list)) notes[key] = list = [];
        if (!list.Exists(n => n.Result == note.Result)) list.Add(note);
    }
}
