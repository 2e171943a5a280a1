// One column of a Parquet file: what the footer says of it, and its pages.

using System.Buffers.Binary;
using System.Text;
using Transparency.Engine.Data;

namespace Transparency.Engine.Databases;

/// <summary>A column and the Parquet type of its values.</summary>
internal sealed class ParquetColumn
{
    // What a number of 16 bytes may have.
    private const int MostDigits = 38;

    // Pages of a few thousand rows let a reader pass over what it does not need.
    private const int PageRows = 8192;

    private readonly DatabaseTable _table;
    private readonly StoredColumn _stored;

    public ParquetColumn(DatabaseTable table, Column column)
    {
        (_table, _stored) = (table, StoredColumn.Of(column, table.Rows));
        Type = _stored.Kind switch
        {
            StoredKind.Boolean => ParquetType.Boolean,
            StoredKind.Date => ParquetType.Date,
            StoredKind.Whole => ParquetType.Whole,
            StoredKind.Number when _stored.Digits + _stored.Scale <= 18 => ParquetType.ShortDecimal,
            StoredKind.Number when _stored.Digits + _stored.Scale <= MostDigits => ParquetType.LongDecimal,
            _ => ParquetType.Text,
        };
    }

    public ParquetType Type { get; }

    /// <summary>How the format calls the bytes of a value.</summary>
    public int PhysicalType => Type switch
    {
        ParquetType.Boolean => 0,
        ParquetType.Date => 1,
        ParquetType.Whole or ParquetType.ShortDecimal => 2,
        ParquetType.LongDecimal => 7,
        _ => 6,
    };

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
            yield return t => Leaf(t, _stored.Name, _stored.AlwaysGiven ? 0 : 1);
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
        yield return t => Leaf(t, "element", 0);
    }

    /// <summary>Appends the pages of those rows, and says what the footer needs to know of them.</summary>
    public ParquetChunk Write(MemoryStream file, IReadOnlyList<Row> rows)
    {
        var start = file.Length;
        var dictionary = Type == ParquetType.Text ? Dictionary(rows) : null;
        if (dictionary is not null) WriteDictionary(file, dictionary);
        var (data, count) = (file.Length, 0L);
        foreach (var page in rows.Chunk(PageRows)) count += WritePage(file, page, dictionary);
        return new(count, start, data, file.Length - start, dictionary is not null);
    }

    private void Leaf(Thrift t, string name, int repetition)
    {
        t.Field(1, PhysicalType);
        if (Type == ParquetType.LongDecimal) t.Field(2, 16);
        t.Field(3, repetition);
        t.Field(4, name);
        switch (Type)
        {
            case ParquetType.Text:
                t.Field(6, 0);
                t.Field(10, logical => logical.Field(1, _ => { }));
                break;
            case ParquetType.Date:
                t.Field(6, 6);
                t.Field(10, logical => logical.Field(6, _ => { }));
                break;
            case ParquetType.ShortDecimal or ParquetType.LongDecimal:
                var digits = Type == ParquetType.ShortDecimal ? 18 : MostDigits;
                t.Field(6, 5);
                t.Field(7, _stored.Scale);
                t.Field(8, digits);
                t.Field(10, logical => logical.Field(5, type =>
                {
                    type.Field(1, _stored.Scale);
                    type.Field(2, digits);
                }));
                break;
        }
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

    private static void WriteDictionary(MemoryStream file, Dictionary<string, int> dictionary)
    {
        using var body = new MemoryStream();
        foreach (var (text, _) in dictionary.OrderBy(entry => entry.Value)) WriteText(body, text);
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

    private int WritePage(MemoryStream file, IReadOnlyList<Row> rows, Dictionary<string, int>? dictionary)
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

    private static void WriteLevels(MemoryStream body, List<int> levels, int largest)
    {
        using var packed = new MemoryStream();
        RunLengths.Write(packed, [.. levels], RunLengths.Width(largest));
        WriteLength(body, (int)packed.Length);
        packed.WriteTo(body);
    }

    private static void WritePlaces(MemoryStream body, int[] places, int count)
    {
        var width = Math.Max(RunLengths.Width(count - 1), 1);
        body.WriteByte((byte)width);
        RunLengths.Write(body, places, width);
    }

    private void WriteValues(MemoryStream body, IReadOnlyList<Row> rows)
    {
        if (Type == ParquetType.Text)
        {
            foreach (var text in rows.SelectMany(Texts)) WriteText(body, text);
            return;
        }

        var values = rows.Select(row => row[_stored.Column].Value).OfType<object>();
        if (Type == ParquetType.Boolean)
        {
            foreach (var eight in values.Cast<bool>().Chunk(8)) body.WriteByte((byte)eight.Select((yes, i) => yes ? 1 << i : 0).Sum());
            return;
        }

        Span<byte> bytes = stackalloc byte[16];
        foreach (var value in values)
        {
            switch (Type)
            {
                case ParquetType.Date:
                    BinaryPrimitives.WriteInt32LittleEndian(bytes, ((DateOnly)value).DayNumber - new DateOnly(1970, 1, 1).DayNumber);
                    body.Write(bytes[..4]);
                    break;
                case ParquetType.LongDecimal:
                    BinaryPrimitives.WriteInt128BigEndian(bytes, Unscaled((decimal)value));
                    body.Write(bytes);
                    break;
                default:
                    BinaryPrimitives.WriteInt64LittleEndian(bytes, (long)Unscaled((decimal)value));
                    body.Write(bytes[..8]);
                    break;
            }
        }
    }

    // The number without its full stop, at the column's scale.
    private Int128 Unscaled(decimal number)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        var whole = (Int128)new UInt128((uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
        var scale = Type == ParquetType.Whole ? 0 : _stored.Scale;
        for (var i = (int)number.Scale; i < scale; i++) whole *= 10;
        return number < 0 ? -whole : whole;
    }

    private static void WriteText(MemoryStream body, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        WriteLength(body, utf8.Length);
        body.Write(utf8);
    }

    private static void WriteLength(MemoryStream body, int length)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        body.Write(bytes);
    }
}

/// <summary>The types of values that are written.</summary>
internal enum ParquetType
{
    Text,
    Whole,
    ShortDecimal,
    LongDecimal,
    Boolean,
    Date,
}

/// <summary>Where the pages of a column lie.</summary>
internal sealed record ParquetChunk(long Values, long Start, long Data, long Length, bool HasDictionary);
