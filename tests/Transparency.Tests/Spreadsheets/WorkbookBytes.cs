// Workbooks as the files that they become, held whole.

using Transparency.Engine.Files;
using Transparency.Engine.Spreadsheets;

namespace Transparency.Tests.Spreadsheets;

internal static class WorkbookBytes
{
    public static ReadOnlyMemory<byte> Xlsx(Workbook workbook) => Held.Bytes(file => Engine.Spreadsheets.Xlsx.Write(workbook, file));

    public static ReadOnlyMemory<byte> Ods(Workbook workbook) => Held.Bytes(file => Engine.Spreadsheets.Ods.Write(workbook, file));
}
