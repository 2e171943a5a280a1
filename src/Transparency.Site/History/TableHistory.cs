// How datasets became what they are: which came and went, and which of their rows.

using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Site.History;

/// <summary>Compares the tables of each step; the files of one dataset are one table.</summary>
/// <param name="tables">The tables of today.</param>
internal sealed class TableHistory(IReadOnlyDictionary<string, Table> tables)
{
    // Old texts were reported on when they were new.
    private readonly DiagnosticBag _unheard = new();
    private readonly RowComparison _comparison = new(new CellWords(tables));

    // What a step found is what the step before it left.
    private readonly Dictionary<string, (SourceFile File, TableSchema Schema, IReadOnlyList<Row> Rows)> _lastRead = new(StringComparer.Ordinal);

    // Steps are read backwards, so that every table is read with the description that it had then.
    private readonly Dictionary<string, TableSchema> _schemas = tables.ToDictionary(t => t.Key, t => t.Value.Schema, StringComparer.Ordinal);
    private readonly HashSet<string> _there = [.. tables.Keys];

    /// <summary>What a step changed in the tables. Call it for the latest step first.</summary>
    public IReadOnlyList<Change> Changes(Step step)
    {
        List<Change> changes = [];
        var datasets = step.Files.Where(f => ContentPath.IsOfTable(f.Path)).GroupBy(f => ContentPath.TableId(f.Path)!, StringComparer.Ordinal);
        foreach (var files in datasets) changes.AddRange(Changes(files.Key, step.Day, [.. files]));
        return changes;
    }

    private IEnumerable<Change> Changes(string id, DateOnly day, IReadOnlyList<FileChange> files)
    {
        var described = files.FirstOrDefault(f => ContentPath.IsSchema(f.Path));
        var isThere = described?.IsThere ?? _there.Contains(id);
        var wasThere = described?.WasThere ?? isThere;
        var writtenBefore = Schema(id, described?.Old);
        var after = Schema(id, described?.New) ?? _schemas.GetValueOrDefault(id) ?? writtenBefore;
        var before = writtenBefore ?? after;
        if (before is not null) _schemas[id] = before;
        if (wasThere) _there.Add(id);
        else _there.Remove(id);

        var data = files.Where(f => !ContentPath.IsSchema(f.Path)).ToList();
        if (before is null || after is null || data.Any(f => f.IsUnreadable)) yield break;
        var reason = CommitSubject.Joined(files.Select(f => f.Reason).OfType<string>().Reverse());
        var now = Rows(after, data.Select(f => f.New));
        var old = Rows(before, data.Select(f => f.Old));
        var thing = new Thing(ThingKind.Dataset, id, (isThere ? after : before).Title);
        if (wasThere != isThere)
        {
            var (kind, count) = isThere ? (ChangeKind.Added, now.Count) : (ChangeKind.Removed, old.Count);
            yield return new("", day, kind, thing, [], [], count, reason, null);
            yield break;
        }

        if (!isThere) yield break;
        if (SchemaComparison.Parts(before, after) is { Count: > 0 } parts) yield return new("", day, ChangeKind.Changed, thing, [], parts, null, reason, null);
        foreach (var change in _comparison.Changes(before, after, old, now)) yield return change with { Date = day, Thing = thing, Reason = reason };
    }

    private TableSchema? Schema(string id, SourceFile? file) => file is null ? null : SchemaReader.Read(id, file, _unheard);

    private IReadOnlyList<Row> Rows(TableSchema schema, IEnumerable<SourceFile?> files) =>
        [.. files.OfType<SourceFile>().SelectMany(file => Rows(schema, file))];

    private IReadOnlyList<Row> Rows(TableSchema schema, SourceFile file)
    {
        if (_lastRead.TryGetValue(file.Path, out var last) && ReferenceEquals(last.File, file) && ReferenceEquals(last.Schema, schema)) return last.Rows;
        var rows = TableReader.Read(schema, [file], _unheard).Rows;
        _lastRead[file.Path] = (file, schema, rows);
        return rows;
    }
}
