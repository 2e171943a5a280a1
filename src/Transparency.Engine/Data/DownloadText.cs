// A cell as every download has it.

namespace Transparency.Engine.Data;

public static class DownloadText
{
    /// <summary>Ids in place of names, dates as 2025-10-27, numbers as they were written; empty where the cell is.</summary>
    public static string Of(Cell cell, Column column) => cell.Value switch
    {
        decimal or DateOnly => CellSpaces.Trim(cell.Text),
        IReadOnlyList<string> list => string.Join(column.Separator, list),
        var value => CanonicalText.Of(value),
    };
}
