// A dataset: its schema and the rows of all its releases.

namespace Transparency.Engine.Data;

/// <summary>All rows of a dataset in file order, releases by name.</summary>
public sealed class Table(TableSchema schema, IReadOnlyList<Release> releases, IReadOnlyList<Row> rows, bool isCut = false)
{
    private Dictionary<string, Row>? _byKey;

    public string Id => schema.Id;

    public TableSchema Schema => schema;

    /// <summary>Whether a file could not be read to its end: what refers to a row that is not there may be right.</summary>
    public bool IsCut => isCut;

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
