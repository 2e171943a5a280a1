using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Transparency.Engine.Spreadsheets;
using Transparency.Tests.Spreadsheets;

namespace Transparency.Tests.Validators;

/// <summary>Microsoft's validator has nothing to say of any XLSX file.</summary>
public sealed class OpenXmlTests
{
    [Fact]
    public void Every_XLSX_file_of_the_site_is_as_Office_asks()
    {
        var files = Directory.EnumerateFiles(BuiltSite.Real.Folder, "*.xlsx", SearchOption.AllDirectories).ToList();
        Assert.True(files.Count > 100, $"Only {files.Count} files were found.");
        Assert.Empty(files.SelectMany(file => Problems(File.ReadAllBytes(file)).Select(problem => $"{file}: {problem}")));
    }

    [Fact]
    public void So_is_one_with_everything_that_is_hard_to_write() => Assert.Empty(Problems(WorkbookBytes.Xlsx(SampleWorkbook.Of()).ToArray()));

    [Theory]
    [InlineData("state=\"frozen\"", "state=\"icy\"")]
    [InlineData("s=\"1\"", "s=\"999\"")]
    [InlineData("<v>0</v>", "<v>0</v><v>1</v>")]
    public void A_planted_fault_is_found(string right, string wrong) => Assert.NotEmpty(Problems(Altered(right, wrong)));

    private static IEnumerable<string> Problems(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
    }

    private static byte[] Altered(string right, string wrong)
    {
        var bytes = new MemoryStream();
        bytes.Write(WorkbookBytes.Xlsx(SampleWorkbook.Of()).Span);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("xl/worksheets/sheet1.xml")!;
            string text;
            using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
            Assert.Contains(right, text);
            entry.Delete();
            using var written = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            written.Write(Encoding.UTF8.GetBytes(text.Replace(right, wrong, StringComparison.Ordinal)));
        }

        return bytes.ToArray();
    }
}
