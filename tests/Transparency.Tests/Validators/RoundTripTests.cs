using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Transparency.Tests.Validators;

/// <summary>What is taken away can be read back, and says the same in every format.</summary>
public sealed class RoundTripTests
{
    private static readonly BuiltSite Site = BuiltSite.Real;

    public static TheoryData<string> Datasets =>
        [.. Directory.EnumerateFiles(Path.Combine(Site.Folder, "data"), "*.zip", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_CSV_file_is_RFC_4180_in_UTF_8_with_one_header()
    {
        var files = Directory.EnumerateFiles(Site.Folder, "*.csv", SearchOption.AllDirectories).ToList();
        Assert.True(files.Count > 100, $"Only {files.Count} files were found.");
        foreach (var file in files)
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(file));
            Assert.False(text.StartsWith('\uFEFF'), $"{file} begins with a byte order mark.");
            Assert.EndsWith("\r\n", text);
            var outside = string.Concat(text.Split('"').Where((_, i) => i % 2 == 0));
            Assert.Equal(outside.Split('\n').Length, outside.Split("\r\n").Length);

            var records = CsvRows.Read(file);
            Assert.All(records, record => Assert.Equal(records[0].Count, record.Count));
            Assert.Equal(records[0].Distinct(), records[0]);
            // 360Giving has column titles of its own.
            if (!file.EndsWith("grants-360giving.csv", StringComparison.Ordinal)) Assert.All(records[0], name => Assert.Matches("^[a-z][a-z0-9_]*$", name));
        }
    }

    [Theory]
    [InlineData("a,b\r\n\"one,2\r\n")]
    [InlineData("a,b\r\none\"x\",2\r\n")]
    public void A_file_that_is_not_RFC_4180_is_told_from_one_that_is(string text)
    {
        using var work = new TemporaryFolder();
        work.Write("a.csv", text);
        Assert.ThrowsAny<Exception>(() => CsvRows.Read(work["a.csv"]));
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public void JSON_and_CSV_say_the_same(string dataset)
    {
        var csv = CsvRows.Bare(CsvRows.Read(Path.Combine(Site.Folder, "data", dataset, $"{dataset}.csv")));
        using var json = JsonDocument.Parse(Site.Text($"data/{dataset}/{dataset}.json"));
        var rows = json.RootElement.GetProperty("rows").EnumerateArray().Select(row => row.EnumerateObject().Select(cell => Text(cell.Value)).ToArray());
        Assert.Equal(csv.Skip(1), rows);
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public void A_datasets_ZIP_file_holds_the_files_beside_it_the_notes_and_the_licence(string dataset)
    {
        var folder = Path.Combine(Site.Folder, "data", dataset);
        using var zip = ZipFile.OpenRead(Path.Combine(folder, $"{dataset}.zip"));
        Assert.Equal(
            ["README.txt", "LICENCE.txt", .. new[] { ".csv", ".xlsx", ".ods", ".json", ".csv-metadata.json" }.Select(ending => dataset + ending)],
            zip.Entries.Select(e => e.FullName));
        foreach (var entry in zip.Entries)
        {
            using var bytes = new MemoryStream();
            using (var stream = entry.Open()) stream.CopyTo(bytes);
            if (entry.Name.EndsWith(".txt", StringComparison.Ordinal)) Assert.Contains(entry.Name == "LICENCE.txt" ? "http" : "Columns", Encoding.UTF8.GetString(bytes.ToArray()));
            else Assert.Equal(File.ReadAllBytes(Path.Combine(folder, entry.Name)), bytes.ToArray());
        }
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array => string.Join(';', value.EnumerateArray().Select(v => v.GetString())),
        _ => value.GetString()!,
    };
}
