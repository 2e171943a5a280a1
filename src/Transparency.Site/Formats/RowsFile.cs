// Files of rows, which are held in memory only where the rows are few.

using Transparency.Engine.Files;
using Transparency.Engine.Output;

namespace Transparency.Site.Formats;

internal static class RowsFile
{
    // Some 2 MB. Below, a file is there sooner when it is written at once.
    private const int FewRows = 2_000;

    /// <summary>A file of rows.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="origin">What made it.</param>
    /// <param name="rows">How many rows it has.</param>
    /// <param name="write">Writes it, the same however often it is asked.</param>
    public static OutputFile Of(string address, string origin, int rows, Action<Stream> write) => rows > FewRows
        ? new(address[1..], default, origin) { Streamed = write }
        : new(address[1..], Held.Bytes(write), origin);
}
