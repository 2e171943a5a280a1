// The sum that PNG keeps of each chunk.

namespace Transparency.Engine.Images;

/// <summary>CRC-32 as PNG and ZIP have it (ISO 3309).</summary>
internal static class Crc32
{
    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(i => Remainder((uint)i))];

    /// <summary>The sum of two pieces, one behind the other.</summary>
    public static uint Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) => ~Check(second, Check(first, uint.MaxValue));

    private static uint Check(ReadOnlySpan<byte> bytes, uint check)
    {
        foreach (var b in bytes) check = Remainders[(check ^ b) & 0xFF] ^ (check >> 8);
        return check;
    }

    private static uint Remainder(uint value)
    {
        for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
        return value;
    }
}
