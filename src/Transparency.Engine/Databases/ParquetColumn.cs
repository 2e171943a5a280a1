// One column of a Parquet file: what the footer says of it, and its pages.

using Transparency.Engine.Data;

namespace Transparency.Engine.Databases;

/// <summary>A column and the Parquet type of its values.</summary>
internal sealed class ParquetColumn
{
    // Pages of a few thousand rows let a reader pass over what it does not need.
    private const int PageRows = 8192;

    private readonly DatabaseTable _table;
    private readonly StoredColumn _stored;

    public ParquetColumn(DatabaseTable table, Column column)
    {
        (_table, _stored) = (table, StoredColumn.Of(column, table.Rows));
        Type = ParquetTypes.Of(_stored);
    }

    public ParquetType Type { get; }

    /// <summary>Names from the column to its values.</summary>
    public IReadOnlyList<string> Path => IsList ? [_stored.Name, "list", "element"] : [_stored.Name];

    private bool IsList => _stored.Kind == StoredKind.List;

    // Values stand this many optional steps deep; 0 where each row has one.
    private int Depth => IsList ? 2 : _stored.AlwaysGiven ? 0 : 1;

    /// <summary>The column's elements of the schema, in the order in which the footer lists them.</summary>
    public IEnumerable<Action<Thrift>> Describe()
    {
        if (!IsList)
        {
            yield return t => ParquetTypes.Describe(t, Type, _stored.Scale, _stored.Name, optional: !_stored.AlwaysGiven);
            yield break;
        }

        yield return t =>
        {
            t.Field(3, 1);
            t.Field(4, _stored.Name);
            t.Field(5, 1);
            t.Field(6, 3);
            t.Field(10, logical => logical.Field(3, _ => { }));
        };
        yield return t =>
        {
            t.Field(3, 2);
            t.Field(4, "list");
            t.Field(5, 1);
        };
        yield return t => ParquetTypes.Describe(t, Type, 0, "element", optional: false);
    }

    /// <summary>Appends the pages of those rows, and says what the footer needs to know of them.</summary>
    public ParquetChunk Write(Stream file, IReadOnlyList<Row> rows)
    {
        var start = file.Length;
        var dictionary = Type == ParquetType.Text ? Dictionary(rows) : null;
        if (dictionary is not null) WriteDictionary(file, dictionary);
        var (data, count) = (file.Length, 0L);
        foreach (var page in rows.Chunk(PageRows)) count += WritePage(file, page, dictionary);
        return new(count, start, data, file.Length - start, dictionary is not null);
    }

    // The different texts by their first appearance, where they repeat often enough; otherwise null.
    private Dictionary<string, int>? Dictionary(IReadOnlyList<Row> rows)
    {
        var (places, all) = (new Dictionary<string, int>(StringComparer.Ordinal), 0);
        foreach (var text in rows.SelectMany(Texts))
        {
            places.TryAdd(text, places.Count);
            all++;
        }

        return all > 0 && places.Count <= all / 2 ? places : null;
    }

    private static void WriteDictionary(Stream file, Dictionary<string, int> dictionary)
    {
        using var body = new MemoryStream();
        foreach (var (text, _) in dictionary.OrderBy(entry => entry.Value)) ParquetValues.Write(body, text);
        new Thrift(file).Nested(header =>
        {
            header.Field(1, 2);
            header.Field(2, (int)body.Length);
            header.Field(3, (int)body.Length);
            header.Field(7, page =>
            {
                page.Field(1, dictionary.Count);
                page.Field(2, 0);
            });
        });
        body.WriteTo(file);
    }

    private int WritePage(Stream file, IReadOnlyList<Row> rows, Dictionary<string, int>? dictionary)
    {
        List<int> repeats = [], depths = [];
        foreach (var row in rows)
        {
            var values = IsList ? Texts(row).Count : IsGiven(row) ? 1 : 0;
            for (var i = 0; i < Math.Max(values, 1); i++)
            {
                repeats.Add(i == 0 ? 0 : 1);
                depths.Add(values == 0 ? 0 : Depth);
            }
        }

        using var body = new MemoryStream();
        if (IsList) WriteLevels(body, repeats, 1);
        if (Depth > 0) WriteLevels(body, depths, Depth);
        if (dictionary is null) WriteValues(body, rows);
        else WritePlaces(body, [.. rows.SelectMany(Texts).Select(text => dictionary[text])], dictionary.Count);
        new Thrift(file).Nested(header =>
        {
            header.Field(1, 0);
            header.Field(2, (int)body.Length);
            header.Field(3, (int)body.Length);
            header.Field(5, page =>
            {
                page.Field(1, depths.Count);
                page.Field(2, dictionary is null ? 0 : 8);
                page.Field(3, 3);
                page.Field(4, 3);
            });
        });
        body.WriteTo(file);
        return depths.Count;
    }

    private bool IsGiven(Row row) => Type == ParquetType.Text ? Texts(row).Count > 0 : !row[_stored.Column].IsEmpty;

    private IReadOnlyList<string> Texts(Row row) =>
        IsList ? row.List(_stored.Name)
        : _table.Text(row, _stored.Column) is { } text ? [text]
        : [];

    private static void WriteLevels(Stream body, List<int> levels, int largest)
    {
        using var packed = new MemoryStream();
        RunLengths.Write(packed, [.. levels], RunLengths.Width(largest));
        ParquetValues.WriteLength(body, (int)packed.Length);
        packed.WriteTo(body);
    }

    private static void WritePlaces(Stream body, int[] places, int count)
    {
        var width = Math.Max(RunLengths.Width(count - 1), 1);
        body.WriteByte((byte)width);
        RunLengths.Write(body, places, width);
    }

    private void WriteValues(Stream body, IReadOnlyList<Row> rows)
    {
        if (Type == ParquetType.Text)
        {
            foreach (var text in rows.SelectMany(Texts)) ParquetValues.Write(body, text);
            return;
        }

        ParquetValues.Write(body, Type, _stored.Scale, rows.Select(row => row[_stored.Column].Value).OfType<object>());
    }
}

/// <summary>Where the pages of a column lie.</summary>
internal sealed record ParquetChunk(long Values, long Start, long Data, long Length, bool HasDictionary);
