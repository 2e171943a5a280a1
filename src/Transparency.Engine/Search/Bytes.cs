// Bytes that grow: the integers and texts of the index.

using System.Text;

namespace Transparency.Engine.Search;

/// <summary>Writes what FORMAT.md calls integers, gap lists and texts.</summary>
internal sealed class Bytes
{
    private byte[] _bytes = new byte[8];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Byte(byte value)
    {
        Room(1);
        _bytes[Length++] = value;
    }

    /// <summary>Seven bits a byte, low bits first.</summary>
    public void Integer(ulong value)
    {
        Room(10);
        for (; value >= 0x80; value >>= 7) _bytes[Length++] = (byte)(value | 0x80);
        _bytes[Length++] = (byte)value;
    }

    public void Integer(int value) => Integer((ulong)value);

    /// <summary>Rising numbers as the differences between them, the first to -1.</summary>
    public void Gaps(IEnumerable<int> rising)
    {
        var last = -1;
        foreach (var number in rising)
        {
            Integer(number - last);
            last = number;
        }
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        Room(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    public void Append(string text) => Append(Encoding.UTF8.GetBytes(text));

    private void Room(int more)
    {
        if (Length + more > _bytes.Length) Array.Resize(ref _bytes, Math.Max(Length + more, _bytes.Length * 2));
    }
}
