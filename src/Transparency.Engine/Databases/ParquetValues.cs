// Values as the pages of a Parquet file hold them: one after the other, low bytes first.

using System.Buffers.Binary;
using System.Text;

namespace Transparency.Engine.Databases;

/// <summary>The format's plain encoding.</summary>
internal static class ParquetValues
{
    private static readonly int _firstDay = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>A text: its length, then its bytes.</summary>
    public static void Write(Stream body, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        WriteLength(body, utf8.Length);
        body.Write(utf8);
    }

    /// <summary>All values of one type but text.</summary>
    /// <param name="body">Where to.</param>
    /// <param name="type">What the values are.</param>
    /// <param name="scale">Digits behind the full stop of each decimal.</param>
    /// <param name="values">Each a <see cref="bool"/>, <see cref="DateOnly"/> or <see cref="decimal"/>.</param>
    public static void Write(Stream body, ParquetType type, int scale, IEnumerable<object> values)
    {
        if (type == ParquetType.Boolean)
        {
            foreach (var eight in values.Cast<bool>().Chunk(8)) body.WriteByte((byte)eight.Select((yes, i) => yes ? 1 << i : 0).Sum());
            return;
        }

        Span<byte> bytes = stackalloc byte[16];
        foreach (var value in values)
        {
            switch (type)
            {
                case ParquetType.Date:
                    WriteLength(body, ((DateOnly)value).DayNumber - _firstDay);
                    break;
                case ParquetType.LongDecimal:
                    BinaryPrimitives.WriteInt128BigEndian(bytes, Unscaled((decimal)value, scale));
                    body.Write(bytes);
                    break;
                default:
                    BinaryPrimitives.WriteInt64LittleEndian(bytes, (long)Unscaled((decimal)value, type == ParquetType.Whole ? 0 : scale));
                    body.Write(bytes[..8]);
                    break;
            }
        }
    }

    /// <summary>A whole number of four bytes.</summary>
    public static void WriteLength(Stream body, int length)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        body.Write(bytes);
    }

    // The number without its full stop.
    private static Int128 Unscaled(decimal number, int scale)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        var whole = (Int128)new UInt128((uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
        for (var i = (int)number.Scale; i < scale; i++) whole *= 10;
        return number < 0 ? -whole : whole;
    }
}
