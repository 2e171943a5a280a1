// A dataset: its schema and the rows of all its releases.

namespace Transparency.Engine.Data;

/// <summary>All rows of a dataset in file order, releases by name.</summary>
public sealed class Table(TableSchema schema, IReadOnlyList<Release> releases, IReadOnlyList<Row> rows)
{
    private Dictionary<string, Row>? _byKey;

    public string Id => schema.Id;

    public TableSchema Schema => schema;

    public IReadOnlyList<Release> Releases => releases;

    public IReadOnlyList<Row> Rows => rows;

    /// <summary>The row with that primary key, or null.</summary>
    public Row? Find(string key)
    {
        if (_byKey is null)
        {
            var byKey = new Dictionary<string, Row>(StringComparer.Ordinal);
            foreach (var row in rows) byKey.TryAdd(row.Key, row);
            _byKey = byKey;
        }

        return _byKey.GetValueOrDefault(key);
    }
}
