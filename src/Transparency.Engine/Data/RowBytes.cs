// A file of rows of which any can be taken out as they stand, so that no row is written twice.

namespace Transparency.Engine.Data;

/// <summary>The bytes of a file, and where in it the rows are.</summary>
/// <param name="All">The whole file.</param>
/// <param name="Ends">Where the part before the rows ends, and then each row, in bytes from the start.</param>
public sealed record RowBytes(ReadOnlyMemory<byte> All, IReadOnlyList<int> Ends)
{
    /// <summary>What stands before the rows, and those rows, by their numbers from 0.</summary>
    public ReadOnlyMemory<byte> Only(IReadOnlyList<int> rows)
    {
        var bytes = new byte[Ends[0] + rows.Sum(row => Row(row).Length)];
        All.Span[..Ends[0]].CopyTo(bytes);
        var at = Ends[0];
        foreach (var row in rows)
        {
            Row(row).Span.CopyTo(bytes.AsSpan(at));
            at += Row(row).Length;
        }

        return bytes;
    }

    /// <summary>One row, with what ends it.</summary>
    public ReadOnlyMemory<byte> Row(int row) => All[Ends[row]..Ends[row + 1]];
}
