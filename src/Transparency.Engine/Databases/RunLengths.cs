// Small whole numbers as Parquet packs them: runs of one number, and groups of eight by the bit.

namespace Transparency.Engine.Databases;

/// <summary>Parquet's hybrid of run lengths and packed bits, for levels and for places in a dictionary.</summary>
internal static class RunLengths
{
    /// <summary>Appends the numbers.</summary>
    /// <param name="bytes">Where to.</param>
    /// <param name="numbers">Each smaller than 2 to the power of <paramref name="width"/>.</param>
    /// <param name="width">Bits of a number, 1 to 32.</param>
    public static void Write(Stream bytes, ReadOnlySpan<int> numbers, int width)
    {
        for (var i = 0; i < numbers.Length;)
        {
            var run = Run(numbers[i..]);
            if (run >= 8)
            {
                Thrift.Varint(bytes, (ulong)run << 1);
                for (var shift = 0; shift < width; shift += 8) bytes.WriteByte((byte)(numbers[i] >> shift));
                i += run;
                continue;
            }

            var start = i;
            while (i < numbers.Length && Run(numbers[i..]) < 8) i = Math.Min(i + 8, numbers.Length);
            Pack(bytes, numbers[start..i], width);
        }
    }

    /// <summary>The bits that a number up to <paramref name="largest"/> needs.</summary>
    public static int Width(int largest) => 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)largest);

    private static int Run(ReadOnlySpan<int> numbers)
    {
        var end = numbers.IndexOfAnyExcept(numbers[0]);
        return end < 0 ? numbers.Length : end;
    }

    private static void Pack(Stream bytes, ReadOnlySpan<int> numbers, int width)
    {
        var groups = (numbers.Length + 7) / 8;
        Thrift.Varint(bytes, ((ulong)groups << 1) | 1);
        var (held, count) = (0UL, 0);
        for (var i = 0; i < groups * 8; i++)
        {
            held |= (ulong)(uint)(i < numbers.Length ? numbers[i] : 0) << count;
            count += width;
            for (; count >= 8; count -= 8, held >>= 8) bytes.WriteByte((byte)held);
        }
    }
}
