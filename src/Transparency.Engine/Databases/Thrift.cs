// Thrift's compact protocol, as far as the headers and the footer of a Parquet file need it.

using System.Text;

namespace Transparency.Engine.Databases;

/// <summary>Writes structs: fields by rising number, each with its kind.</summary>
internal sealed class Thrift(Stream bytes)
{
    private const byte Int32 = 5;
    private const byte Int64 = 6;
    private const byte Binary = 8;
    private const byte List = 9;
    private const byte Struct = 12;

    private int _last;

    public void Field(int id, int value) => Number(id, Int32, value);

    public void Field(int id, long value) => Number(id, Int64, value);

    public void Field(int id, string text)
    {
        Header(id, Binary);
        Text(text);
    }

    public void Field(int id, Action<Thrift> fields)
    {
        Header(id, Struct);
        Nested(fields);
    }

    public void Structs<T>(int id, IReadOnlyCollection<T> items, Action<Thrift, T> fields)
    {
        ListHeader(id, items.Count, Struct);
        foreach (var item in items) Nested(t => fields(t, item));
    }

    public void Numbers(int id, IReadOnlyCollection<int> numbers)
    {
        ListHeader(id, numbers.Count, Int32);
        foreach (var number in numbers) Varint(ZigZag(number));
    }

    public void Texts(int id, IReadOnlyCollection<string> texts)
    {
        ListHeader(id, texts.Count, Binary);
        foreach (var text in texts) Text(text);
    }

    /// <summary>The fields of a struct, and its end.</summary>
    public void Nested(Action<Thrift> fields)
    {
        var before = _last;
        _last = 0;
        fields(this);
        bytes.WriteByte(0);
        _last = before;
    }

    private void Number(int id, byte kind, long value)
    {
        Header(id, kind);
        Varint(ZigZag(value));
    }

    private void Header(int id, byte kind)
    {
        var step = id - _last;
        if (step is < 1 or > 15) throw new ArgumentOutOfRangeException(nameof(id), id, "Fields are written by rising number.");
        bytes.WriteByte((byte)((step << 4) | kind));
        _last = id;
    }

    private void ListHeader(int id, int count, byte kind)
    {
        Header(id, List);
        if (count < 15)
        {
            bytes.WriteByte((byte)((count << 4) | kind));
            return;
        }

        bytes.WriteByte((byte)(0xF0 | kind));
        Varint((ulong)count);
    }

    private void Text(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Varint((ulong)utf8.Length);
        bytes.Write(utf8);
    }

    private static ulong ZigZag(long value) => (ulong)((value << 1) ^ (value >> 63));

    private void Varint(ulong value) => Varint(bytes, value);

    /// <summary>Seven bits a byte, low bits first.</summary>
    public static void Varint(Stream bytes, ulong value)
    {
        for (; value >= 0x80; value >>= 7) bytes.WriteByte((byte)(value | 0x80));
        bytes.WriteByte((byte)value);
    }
}
