// Which rows of a table came, went or were changed.

using Transparency.Engine.Data;
using Transparency.Site.Model;

namespace Transparency.Site.History;

/// <summary>Matches rows by their key; without a key, by all that they say.</summary>
internal sealed class RowComparison(CellWords words)
{
    private static readonly Thing NotSaid = new(ThingKind.Dataset, "", "");

    /// <summary>One change for each row that stood before and is different, one for all that came, one for all that went. The caller adds when, where and why.</summary>
    public IEnumerable<Change> Changes(TableSchema before, TableSchema after, IReadOnlyList<Row> old, IReadOnlyList<Row> now)
    {
        var keys = Keys(before, after);
        var oldByKey = ByKey(old, before, keys);
        var nowByKey = ByKey(now, after, keys);
        var come = nowByKey.Where(r => !oldByKey.ContainsKey(r.Key)).Select(r => Of(r.Key, r.Value, keys)).ToList();
        var gone = oldByKey.Where(r => !nowByKey.ContainsKey(r.Key)).Select(r => Of(r.Key, r.Value, keys)).ToList();
        if (come.Count > 0) yield return Whole(ChangeKind.Added, come);
        if (gone.Count > 0) yield return Whole(ChangeKind.Removed, gone);
        if (keys.Count == 0) yield break;
        foreach (var (key, row) in nowByKey)
        {
            if (!oldByKey.TryGetValue(key, out var was) || Parts(was, row, keys) is not { Count: > 0 } parts) continue;
            yield return Whole(ChangeKind.Changed, [Of(key, row, keys)]) with { Parts = parts };
        }
    }

    private static Change Whole(ChangeKind kind, IReadOnlyList<ChangedRow> rows) => new("", default, kind, NotSaid, rows, [], null, null, null);

    // The later description says what a row is, unless the earlier rows lack those columns.
    private static IReadOnlyList<string> Keys(TableSchema before, TableSchema after)
    {
        if (after.PrimaryKey.Count > 0 && after.PrimaryKey.All(k => before.Find(k) is not null)) return after.PrimaryKey;
        return before.PrimaryKey.All(k => after.Find(k) is not null) ? before.PrimaryKey : [];
    }

    // What stands twice is told apart by a number that no key can end with.
    private Dictionary<string, Row> ByKey(IReadOnlyList<Row> rows, TableSchema schema, IReadOnlyList<string> keys)
    {
        var columns = keys.Count == 0 ? schema.Columns.Where(c => !Provenance.IsBookkeeping(c.Name)) : keys.Select(k => schema.Find(k)!);
        var byKey = new Dictionary<string, Row>(StringComparer.Ordinal);
        var all = columns.ToList();
        foreach (var row in rows)
        {
            var key = words.Key(row, all);
            var free = key;
            for (var i = 2; !byKey.TryAdd(free, row); i++) free = $"{key}\n{i}";
        }

        return byKey;
    }

    private ChangedRow Of(string key, Row row, IReadOnlyList<string> keys)
    {
        var schema = row.Schema;
        var name = schema.Find(schema.RowTitle ?? "") is { } title ? words.Value(row, title)?.Words : null;
        var hasFigures = schema.Columns.Any(c => c.Type.IsNumber && row[c].Value is not null);

        // Several rows may have one name: the rest of the key tells them apart.
        var rest = keys.Where(k => k != schema.RowTitle && k != "id").Select(k => words.Value(row, schema.Find(k)!)?.Words).OfType<string>();
        var full = string.Join(", ", new[] { name }.OfType<string>().Concat(rest));
        return new(keys.Count == 0 ? "" : key.Split('\n')[0], full.Length > 0 ? full : key.Split('\n')[0], hasFigures);
    }

    private List<ChangedPart> Parts(Row was, Row now, IReadOnlyList<string> keys)
    {
        List<ChangedPart> parts = [];
        foreach (var column in now.Schema.Columns.Where(c => !keys.Contains(c.Name)))
        {
            if (was.Schema.Find(column.Name) is not { } before || words.Text(was, before) == words.Text(now, column)) continue;
            var isBookkeeping = Provenance.IsBookkeeping(column.Name);
            var (old, value) = (words.Value(was, before), words.Value(now, column));
            parts.Add(new(column.Name, column.Title, old, value, column.Type.IsNumber && !isBookkeeping && old is not null, isBookkeeping));
        }

        return parts;
    }
}
