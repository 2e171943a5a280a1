using Transparency.Engine.Spreadsheets;
using Transparency.Tests.Spreadsheets;

namespace Transparency.Tests.Validators;

/// <summary>LibreOffice opens every spreadsheet of the datasets and gives the cells back that the CSV file has.</summary>
public sealed class LibreOfficeTests
{
    private static readonly BuiltSite Site = BuiltSite.Real;

    // Starting it takes longer than all files.
    private static readonly Lazy<string> Converted = new(Convert);

    public static TheoryData<string> Endings => ["xlsx", "ods"];

    [Theory]
    [MemberData(nameof(Endings))]
    public void Every_dataset_reads_the_same_as_its_CSV_file(string ending)
    {
        Assert.True(Datasets.Count > 15, $"Only {Datasets.Count} datasets were found.");
        foreach (var dataset in Datasets) Assert.Equal(Shown(CsvRows.Bare(CsvRows.Read(Path.Combine(Site.Folder, Csv(dataset))))), Sheet($"{dataset}-{ending}-Rows"));
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void Every_dataset_has_a_sheet_that_says_what_it_is_and_what_its_columns_mean(string ending)
    {
        foreach (var dataset in Datasets)
        {
            var notes = Sheet($"{dataset}-{ending}-Notes and sources");
            Assert.Equal(["about", "name", "label", "unit", "text"], notes[0]);
            foreach (var about in new[] { "Title", "Description", "Publisher", "Licence", "Address" }) Assert.Single(notes, n => n[0] == about && n[4].Length > 0);
            Assert.Equal(CsvRows.Read(Path.Combine(Site.Folder, Csv(dataset)))[0], notes.Where(n => n[0] == "Column").Select(n => n[1]));
            Assert.All(notes.Where(n => n[0] == "Column"), n => Assert.True(n[2].Length > 0 && n[4].Length > 0, $"{dataset}: {n[1]} is not described."));
        }
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void What_is_hard_to_write_reads_as_it_was(string ending) =>
        Assert.Equal(Shown(SampleWorkbook.Expected), Sheet($"sample-{ending}-Rows"));

    [Theory]
    [MemberData(nameof(Endings))]
    public void A_sheet_with_another_number_is_told_from_the_right_one(string ending) =>
        Assert.NotEqual(Shown(SampleWorkbook.Expected), Sheet($"planted-{ending}-Rows"));

    private static IReadOnlyList<string> Datasets { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Site.Folder, "data"), "*.zip", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    private static string Csv(string dataset) => $"data/{dataset}/{dataset}.csv";

    private static IReadOnlyList<IReadOnlyList<string>> Sheet(string name) => CsvRows.Read(Path.Combine(Converted.Value, name + ".csv"));

    // LibreOffice writes its own words for true and false.
    private static IReadOnlyList<IReadOnlyList<string>> Shown(IReadOnlyList<IReadOnlyList<string>> rows) =>
        [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => cell is "true" or "false" ? cell.ToUpperInvariant() : cell)])];

    private static string Convert()
    {
        var work = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => work.Dispose();
        foreach (var dataset in Datasets)
        {
            foreach (var ending in new[] { "xlsx", "ods" }) work.Put($"in/{dataset}-{ending}.{ending}", File.ReadAllBytes(Path.Combine(Site.Folder, "data", dataset, $"{dataset}.{ending}")));
        }

        var sample = SampleWorkbook.Of();
        work.Put("in/sample-xlsx.xlsx", WorkbookBytes.Xlsx(sample).Span);
        work.Put("in/sample-ods.ods", WorkbookBytes.Ods(sample).Span);
        var rows = sample.Sheets[0];
        var planted = sample with { Sheets = [rows with { Cell = (row, column) => (row, column) == (0, 1) ? new(SheetCellKind.Number, "12500.51") : rows.Cell(row, column) }] };
        work.Put("in/planted-xlsx.xlsx", WorkbookBytes.Xlsx(planted).Span);
        work.Put("in/planted-ods.ods", WorkbookBytes.Ods(planted).Span);
        LibreOffice.ToCsv(work["in"], work["out"]);
        return work["out"];
    }
}
