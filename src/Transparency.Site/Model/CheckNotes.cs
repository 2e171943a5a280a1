// Differences that were acknowledged, brought to the rows that they concern.

using Transparency.Engine.Data;

namespace Transparency.Site.Model;

/// <summary>What a reader must be told beside a row, because a check found a difference that stands.</summary>
public sealed class CheckNotes
{
    private readonly Dictionary<Row, List<string>> _byRow = [];
    private readonly Dictionary<string, List<string>> _byTable = new(StringComparer.Ordinal);

    public CheckNotes(IEnumerable<CheckResult> results)
    {
        foreach (var result in results.Where(r => r.Outcome == CheckOutcome.Acknowledged))
        {
            var text = CheckText.Sentence(result);

            // A sum is made of many rows and is wrong with none of them: it is noted under the table instead.
            AddSide(result.Left.Inputs, text);
            AddSide(result.Right.Inputs, text);
        }
    }

    public IReadOnlyList<string> Of(Row row) => _byRow.GetValueOrDefault(row) ?? [];

    public IReadOnlyList<string> OfTable(string dataset) => _byTable.GetValueOrDefault(dataset) ?? [];

    private void AddSide(IReadOnlyList<CellReference> inputs, string text)
    {
        var rows = inputs.Select(i => i.Row).Distinct().ToList();
        if (rows.Count == 1) Add(_byRow, rows[0], text);
        else foreach (var dataset in rows.Select(r => r.Schema.Id).Distinct()) Add(_byTable, dataset, text);
    }

    private static void Add<TKey>(Dictionary<TKey, List<string>> notes, TKey key, string text)
        where TKey : notnull
    {
        if (!notes.TryGetValue(key, out var list)) notes[key] = list = [];
        if (!list.Contains(text)) list.Add(text);
    }
}
