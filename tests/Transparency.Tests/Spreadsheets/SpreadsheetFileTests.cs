using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Transparency.Engine.Spreadsheets;

namespace Transparency.Tests.Spreadsheets;

public sealed class SpreadsheetFileTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace Words = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    [Fact]
    public void The_same_table_gives_the_same_bytes()
    {
        Assert.True(WorkbookBytes.Xlsx(SampleWorkbook.Of()).Span.SequenceEqual(WorkbookBytes.Xlsx(SampleWorkbook.Of()).Span), "XLSX");
        Assert.True(WorkbookBytes.Ods(SampleWorkbook.Of()).Span.SequenceEqual(WorkbookBytes.Ods(SampleWorkbook.Of()).Span), "ODS");
    }

    [Fact]
    public void A_file_tells_nothing_of_the_day_or_the_system_that_it_was_written_on()
    {
        foreach (var file in new[] { WorkbookBytes.Xlsx(SampleWorkbook.Of()), WorkbookBytes.Ods(SampleWorkbook.Of()) })
        {
            using var zip = Open(file);
            Assert.All(zip.Entries, entry => Assert.Equal((new DateTime(1980, 1, 1), 0), (entry.LastWriteTime.DateTime, entry.ExternalAttributes)));
            Assert.DoesNotContain("20", string.Concat(zip.Entries.Where(e => e.Name is "core.xml" or "meta.xml").Select(Text)).Replace("2006", "", StringComparison.Ordinal));

            // The byte after "PK 1 2" and the version: the system of the entry's writer.
            var bytes = file.ToArray();
            var at = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
            Assert.Equal(0, bytes[at + 5]);
        }
    }

    [Fact]
    public void An_ODS_file_says_first_and_without_compression_what_it_is()
    {
        var bytes = WorkbookBytes.Ods(SampleWorkbook.Of()).Span;
        Assert.Equal("mimetypeapplication/vnd.oasis.opendocument.spreadsheet", Encoding.ASCII.GetString(bytes[30..84]));
    }

    [Fact]
    public void Text_is_never_a_formula()
    {
        using var xlsx = Open(WorkbookBytes.Xlsx(SampleWorkbook.Of()));
        var sheet = XDocument.Parse(Text(xlsx.GetEntry("xl/worksheets/sheet1.xml")!));
        Assert.Empty(sheet.Descendants(Main + "f"));
        var cell = Assert.Single(sheet.Descendants(Main + "c"), c => c.Value == "=1+1");
        Assert.Equal("inlineStr", cell.Attribute("t")!.Value);
        var style = XDocument.Parse(Text(xlsx.GetEntry("xl/styles.xml")!)).Descendants(Main + "cellXfs").Elements().ElementAt((int)cell.Attribute("s")!);
        Assert.Equal("1", style.Attribute("quotePrefix")!.Value);

        using var ods = Open(WorkbookBytes.Ods(SampleWorkbook.Of()));
        var content = XDocument.Parse(Text(ods.GetEntry("content.xml")!));
        Assert.DoesNotContain(content.Descendants().Attributes(), a => a.Name.LocalName == "formula");
        Assert.Equal("string", Assert.Single(content.Descendants(), e => e.Name.LocalName == "table-cell" && e.Value == "=1+1").Attribute(Office + "value-type")!.Value);
    }

    [Fact]
    public void Numbers_are_numbers_with_the_digits_that_were_written()
    {
        using var xlsx = Open(WorkbookBytes.Xlsx(SampleWorkbook.Of()));
        var values = XDocument.Parse(Text(xlsx.GetEntry("xl/worksheets/sheet1.xml")!)).Descendants(Main + "v").Select(v => v.Value).ToList();
        Assert.Contains("12500.50", values);
        Assert.Contains("-0.10", values);
        Assert.Contains("0." + new string('0', 2), XDocument.Parse(Text(xlsx.GetEntry("xl/styles.xml")!)).Descendants(Main + "numFmt").Select(f => f.Attribute("formatCode")!.Value));

        using var ods = Open(WorkbookBytes.Ods(SampleWorkbook.Of()));
        Assert.Contains(XDocument.Parse(Text(ods.GetEntry("content.xml")!)).Descendants(), e => e.Attribute(Office + "value")?.Value == "12500.50" && e.Element(Words + "p")!.Value == "12500.50");
    }

    [Fact]
    public void A_number_of_more_digits_than_a_spreadsheet_keeps_and_a_day_before_Excels_are_text()
    {
        using var xlsx = Open(WorkbookBytes.Xlsx(SampleWorkbook.Of()));
        var texts = XDocument.Parse(Text(xlsx.GetEntry("xl/worksheets/sheet1.xml")!)).Descendants(Main + "t").Select(v => v.Value).ToList();
        Assert.Contains("12345678901234567.89", texts);
        Assert.Contains("1836-01-01", texts);
    }

    [Fact]
    public void The_heading_is_bold_and_stays_in_sight()
    {
        using var xlsx = Open(WorkbookBytes.Xlsx(SampleWorkbook.Of()));
        foreach (var part in new[] { "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml" })
        {
            var sheet = XDocument.Parse(Text(xlsx.GetEntry(part)!));
            Assert.Equal(("frozen", "A2"), (sheet.Descendants(Main + "pane").Single().Attribute("state")!.Value, sheet.Descendants(Main + "pane").Single().Attribute("topLeftCell")!.Value));
            Assert.All(sheet.Descendants(Main + "row").First().Elements(), c => Assert.Equal("1", c.Attribute("s")!.Value));
        }

        Assert.Equal("1", XDocument.Parse(Text(xlsx.GetEntry("xl/styles.xml")!)).Descendants(Main + "cellXfs").Elements().ElementAt(1).Attribute("fontId")!.Value);
    }

    [Fact]
    public void A_table_that_is_too_large_says_why_and_one_that_just_fits_does_not()
    {
        Assert.Null(SheetLimits.NotInXlsx(Rows(1_048_575)));
        Assert.Equal("There are 1,048,576 rows, and a sheet holds 1,048,575 under its heading.", SheetLimits.NotInXlsx(Rows(1_048_576)));
        Assert.Equal(SheetLimits.NotInXlsx(Rows(1_048_576)), SheetLimits.NotInOds(Rows(1_048_576)));
        Assert.Null(SheetLimits.NotInOds(Columns(16_384)));
        Assert.Equal("There are 16,385 columns, and a sheet holds 16,384.", SheetLimits.NotInOds(Columns(16_385)));
        Assert.Null(SheetLimits.NotInXlsx(Long(32_767)));
        Assert.Equal("Row 1 has 32,768 characters in \"words\", and a cell of Excel holds 32,767.", SheetLimits.NotInXlsx(Long(32_768)));
        Assert.Null(SheetLimits.NotInOds(Long(32_768)));
    }

    private static Sheet Rows(int rows) => new("Rows", ["words"], rows, (_, _) => SheetCell.Empty);

    private static Sheet Columns(int columns) => new("Rows", [.. Enumerable.Range(0, columns).Select(i => $"c{i}")], 1, (_, _) => SheetCell.Empty);

    private static Sheet Long(int characters) => new("Rows", ["words"], 1, (_, _) => SheetCell.Of(new string('a', characters)));

    private static ZipArchive Open(ReadOnlyMemory<byte> file) => new(new MemoryStream(file.ToArray()));

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
