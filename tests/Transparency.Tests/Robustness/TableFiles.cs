// CSV files that programs or hands have spoilt: encoding, header, rows, quotes.

using System.Text;

namespace Transparency.Tests.Robustness;

internal static class TableFiles
{
    private const string Home = "/data/funded-projects/";
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static IReadOnlyList<OddInput> Inputs { get; } =
    [
        new("CE-01", "UTF-8 with a byte order mark, as Excel saves it", s => s.GrantsIn(new UTF8Encoding(true))) { SameSite = true },
        new("CE-02", "Windows-1252 with £, curly quotes and a dash", s => s.GrantsIn(Windows, t => t.Replace("Lights along the river path", "“Lights” – £5 each"))) { Shows = Has("“Lights” – £5 each") },
        new("CE-03", "Text that was garbled before: Â£500", s => s.Replace(OddSite.Grants, "Lights along", "Â£500 for lights along")) { Shows = Has("Â£500 for lights along") },
        new("CE-04", "A replacement character in place of a lost one", s => s.Replace(OddSite.Grants, "Lights along", "\uFFFD500 for lights along")),
        new("CE-05", "UTF-16 with its mark and tabs, Excel's Unicode Text", s => s.GrantsIn(Encoding.Unicode, t => t.Replace(',', '\t'))),
        new("CE-06", "UTF-16 without its mark", s => s.GrantsIn(new UnicodeEncoding(false, false))),
        new("CE-07", "UTF-16, the other way round, and UTF-32", s => s.GrantsIn(Encoding.BigEndianUnicode)) { SameSite = true },
        new("CE-08", "A file of no bytes", s => s.Put(OddSite.Grants)),
        new("CE-09", "A byte order mark and nothing else", s => s.Put(OddSite.Grants, 0xEF, 0xBB, 0xBF)),
        new("CE-10", "Spaces and line ends only", s => s.Write(OddSite.Grants, "  \n\n \n")),
        new("CE-11", "A header and no rows", s => { s.GrantsAs(t => t.Split('\n')[0] + "\n"); s.Write("content/figures.yml", "- id: projects\n  label: Projects\n  value: count(funded-projects)\n  unit: projects\n  period: 2025-26\n"); }) { Shows = site => Assert.Contains("Funded projects", site.MainText(Home), StringComparison.Ordinal) },
        new("CE-12", "A header of commas", s => s.GrantsAs(t => ",,,,,,,,,,,\n" + t[(t.IndexOf('\n') + 1)..])),
        new("CE-13", "One column without a name", s => s.Replace(OddSite.Grants, "id,title,", "id,,")),
        new("CE-14", "A comma at the end of every row", s => s.GrantsAs(t => t.Replace("\n", ",\n"))) { SameSite = true },
        new("CE-15", "Two columns of one name", s => s.Replace(OddSite.Grants, "amount_status,", "amount,")),
        new("CE-16", "Two columns whose names differ in space and capitals", s => s.Replace(OddSite.Grants, "amount_status,", "Amount ,")),
        new("CE-17", "A column's name with a space that does not break", s => s.Replace(OddSite.Grants, ",amount,", ",amount\u00A0,")) { SameSite = true },
        new("CE-18", "A column's name on two lines", s => s.Replace(OddSite.Grants, ",amount,", ",\"amount\n(£)\",")),
        new("CE-19", "A misspelt column", s => s.Replace(OddSite.Grants, ",amount,", ",ammount,")),
        new("CE-20", "A column that the schema does not know", s => s.GrantsAs(t => string.Join('\n', t.Split('\n').Select((l, i) => l.Length == 0 ? l : l + (i == 0 ? ",Notes (internal)" : ",call back"))))),
        new("CE-21", "The columns in another order", s => s.GrantsAs(t => string.Join('\n', t.Split('\n').Where(l => l.Length > 0).Select(l => { var c = l.Split(','); return string.Join(',', c.Skip(1).Append(c[0])); })) + "\n")) { Decision = "CSV on the Web asks for the order of the schema, and other programs read columns by their place. The message gives the line to paste." },
        new("CE-22", "A title above the header", s => s.GrantsAs(t => "Grants of 2025-26,,,,,,,,,,,\n,,,,,,,,,,,\n" + t)),
        new("CE-23", "A row with too few cells", s => s.Lines("grant-3,Grant 3,Youth Club")),
        new("CE-24", "A row with too many cells: a comma in an amount", s => s.Cell("amount", "12,500")),
        new("CE-25", "An empty line between rows", s => s.GrantsAs(t => t.Replace("\nopen-", "\n\nopen-"))) { SameSite = true },
        new("CE-26", "A row of commas between rows", s => s.GrantsAs(t => t.Replace("\nopen-", "\n,,,,,,,,,,,\nopen-"))) { SameSite = true },
        new("CE-27", "A thousand rows of commas at the end", s => s.Lines([.. Enumerable.Repeat(",,,,,,,,,,,", 1000)])) { SameSite = true },
        new("CE-28", "An empty row and a total below", s => s.Lines(",,,,,,,,,,,", "Total,,,,,\"£12,500\",,,,,,")),
        new("CE-29", "A quotation mark that is never closed, above 500 rows", s => { s.Cell("purpose", "\"Lights"); s.Lines([.. Enumerable.Range(3, 500).Select(OddSite.Row)]); }),
        new("CE-30", "A quotation mark within a cell", s => s.Cell("purpose", "6\" pipe")),
        new("CE-31", "Text after a closing quotation mark", s => s.Cell("purpose", "\"Lights\"on")),
        new("CE-32", "A space before a quotation mark", s => s.Cell("purpose", " \"Lights, paths\"")),
        new("CE-33", "A cell on two lines, and a mistake after it", s => { s.Cell("purpose", "\"Lights\r\nalong the path\""); s.Lines(OddSite.Row(3).Replace(",3,published", ",x,published")); }),
        new("CE-34", "Line ends of old Macs", s => s.GrantsAs(t => t.Replace('\n', '\r'))) { SameSite = true },
        new("CE-35", "Three kinds of line ends", s => s.GrantsAs(t => { var l = t.Split('\n'); return $"{l[0]}\r\n{l[1]}\r{l[2]}\n"; })) { SameSite = true },
        new("CE-36", "No line end at the end", s => s.GrantsAs(t => t.TrimEnd('\n'))) { SameSite = true },
        new("CE-37", "Semicolons between the cells", s => s.GrantsAs(t => t.Replace(',', ';'))),
        new("CE-38", "Tabs between the cells", s => s.GrantsAs(t => t.Replace(',', '\t'))),
        new("CE-39", "sep=; in the first line", s => s.GrantsAs(t => "sep=;\n" + t.Replace(',', ';'))),
        new("CE-40", "Prose with many semicolons", s => s.Cell("purpose", "Lights; paths; seats; bins; signs; maps")) { Shows = Has("Lights; paths; seats; bins; signs; maps") },
        new("CE-41", "Curly quotation marks around a cell with a comma", s => s.Cell("purpose", "“Lights, paths”")),
        new("CE-42", "A NUL within a cell", s => s.Cell("purpose", "Li\0ghts")),
        new("CE-43", "A vertical tab and a bell within a cell", s => s.Cell("purpose", "Lights\u000Band\u0007bells")) { Decision = "None is replaced: whoever pasted it sees where to delete it." },
        new("CE-44", "Ctrl-Z as the last byte", s => s.GrantsAs(t => t + "\u001A")) { Decision = "A control character like any other: the message says where to delete it." },
        new("CE-45", "Line separators of Unicode within a cell", s => s.Cell("purpose", "Lights\u2028paths\u2029seats\u0085bins")) { Shows = site => Assert.Matches(@"Lights\s*paths\s*seats\s*bins", site.MainText("/projects/safer-paths/")) },
        new("CE-46", "A line that begins with #", s => s.Lines("# a remark")),
        new("CE-47", "A workbook under the name of a CSV file", s => s.Put(OddSite.Grants, [0x50, 0x4B, 3, 4, .. new byte[200]])),
        new("CE-48", "A PDF file under the name of a CSV file", s => s.Put(OddSite.Grants, [.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3])),
        new("CE-49", "Marks of a merge that was not finished", s => s.GrantsAs(t => t.Replace("\nopen-", "\n<<<<<<< HEAD\nopen-") + "=======\n>>>>>>> branch\n")),
        new("CE-50", "A pointer to a file of Git LFS", s => s.Write(OddSite.Grants, "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n")),
        new("CE-51", "A cell of ten million letters", s => s.Cell("purpose", new string('a', 10_000_000))),
        new("CE-52", "A thousand columns", s => s.GrantsAs(t => string.Join('\n', t.Split('\n').Select((l, i) => l.Length == 0 ? l : l + string.Concat(Enumerable.Range(0, 1000).Select(c => i == 0 ? $",c{c}" : ",1")))))),
        new("CE-53", "Two hundred mistakes of one kind", s => s.Lines([.. Enumerable.Range(3, 200).Select(i => OddSite.Row(i).Replace($",{i},published", ",x,published"))])),
    ];

    private static Action<BuiltSite> Has(string text) => site => Assert.Contains(text, site.MainText(Home), StringComparison.Ordinal);
}
