// A made-up workbook with everything that is hard to write, and what each cell must read as.

using Transparency.Engine.Spreadsheets;

namespace Transparency.Tests.Spreadsheets;

internal static class SampleWorkbook
{
    public static readonly IReadOnlyList<string> Headings = ["text", "number", "day", "yes"];

    private static readonly IReadOnlyList<(string Text, string Number, string Day, string Yes)> Rows =
    [
        ("plain", "12500.50", "2025-10-27", "true"),
        ("=1+1", "-0.10", "1900-03-01", "false"),
        ("@SUM(A1)", "0", "9999-12-31", ""),
        ("+44 116 222 2222", "1.000", "", "true"),
        ("-5 to -3", "-123456789012.34", "2024-02-29", "false"),
        ("007", "999999999999999", "", ""),
        ("1e3", "0.000001", "", ""),
        ("2025-10-27", "12345678901234567.89", "1836-01-01", ""),
        ("  spaces  within   and around ", "5", "", ""),
        ("a tab\tin it", "", "", ""),
        ("two\nlines", "", "", ""),
        ("\"quoted\", <b>&amp;</b> £ é ’ 漢字 😀", "", "", ""),
        ("_x000D_ as written", "", "", ""),
        ("TRUE", "", "", ""),
        ("#N/A", "", "", ""),
        ("", "", "", ""),
        ("last", "7", "2025-01-01", "true"),
    ];

    public static Workbook Of() => Of(Rows.Select(r => new[] { r.Text, r.Number, r.Day, r.Yes }).ToList());

    /// <summary>As a reader of the sheet sees it.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Expected => [Headings, .. Rows.Select(r => new[] { r.Text, r.Number, r.Day, r.Yes })];

    private static Workbook Of(IReadOnlyList<string[]> rows) => new("Sample", "Office", "en-GB",
    [
        new("Rows", Headings, rows.Count, (row, column) => rows[row][column] is { Length: > 0 } text ? new(Kind(column), text) : SheetCell.Empty),
        new("Notes", ["about", "text"], 1, (_, column) => SheetCell.Of(column == 0 ? "Title" : "Sample")),
    ]);

    private static SheetCellKind Kind(int column) => column switch
    {
        1 => SheetCellKind.Number,
        2 => SheetCellKind.Date,
        3 => SheetCellKind.Boolean,
        _ => SheetCellKind.Text,
    };
}
