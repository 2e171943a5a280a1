// Workbooks as XLSX: Office Open XML as Excel reads it, without times, ids or anything of the machine.

using System.Globalization;
using System.Text;
using System.Xml;

namespace Transparency.Engine.Spreadsheets;

/// <summary>Writes XLSX files.</summary>
public static class Xlsx
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";

    /// <summary>Writes the file. Of a sheet that <see cref="SheetLimits.NotInXlsx"/> complains of, Excel would not show all.</summary>
    /// <param name="workbook">What it holds.</param>
    /// <param name="file">Where it is written to: a stream that can seek and be read.</param>
    public static void Write(Workbook workbook, Stream file)
    {
        var sheets = workbook.Sheets;
        var styles = XlsxStyles.Of(sheets);
        using var zip = new ZipBytes(file);
        zip.Add("[Content_Types].xml", xml => ContentTypes(xml, sheets.Count));
        zip.Add("_rels/.rels", xml => Relations(xml, [("officeDocument", "xl/workbook.xml")], ("metadata/core-properties", "docProps/core.xml")));
        zip.Add("docProps/core.xml", xml => Properties(xml, workbook));
        zip.Add("xl/workbook.xml", xml => Book(xml, sheets));
        zip.Add("xl/_rels/workbook.xml.rels", xml => Relations(xml, [.. sheets.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml")), ("styles", "styles.xml")]));
        zip.Add("xl/styles.xml", styles.Write);
        for (var i = 0; i < sheets.Count; i++)
        {
            var (sheet, isFirst) = (sheets[i], i == 0);
            zip.Add($"xl/worksheets/sheet{i + 1}.xml", xml => Cells(xml, sheet, styles, isFirst));
        }

        zip.Finish();
    }

    private static void ContentTypes(XmlWriter xml, int sheets)
    {
        const string kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        xml.WriteStartElement("Types", Types);
        xml.Element("Default", Types, "Extension", "rels", "ContentType", "application/vnd.openxmlformats-package.relationships+xml");
        xml.Element("Default", Types, "Extension", "xml", "ContentType", "application/xml");
        xml.Element("Override", Types, "PartName", "/docProps/core.xml", "ContentType", "application/vnd.openxmlformats-package.core-properties+xml");
        xml.Element("Override", Types, "PartName", "/xl/workbook.xml", "ContentType", kind + "sheet.main+xml");
        xml.Element("Override", Types, "PartName", "/xl/styles.xml", "ContentType", kind + "styles+xml");
        for (var i = 1; i <= sheets; i++) xml.Element("Override", Types, "PartName", $"/xl/worksheets/sheet{i}.xml", "ContentType", kind + "worksheet+xml");
        xml.WriteEndElement();
    }

    private static void Relations(XmlWriter xml, IReadOnlyList<(string Type, string Target)> office, params ReadOnlySpan<(string Type, string Target)> package)
    {
        var id = 0;
        xml.WriteStartElement("Relationships", Packages);
        foreach (var (type, target) in office) xml.Element("Relationship", Packages, "Id", $"rId{++id}", "Type", $"{Office}/{type}", "Target", target);
        foreach (var (type, target) in package) xml.Element("Relationship", Packages, "Id", $"rId{++id}", "Type", $"{Packages}/{type}", "Target", target);
        xml.WriteEndElement();
    }

    private static void Properties(XmlWriter xml, Workbook workbook)
    {
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteAttributeString("xmlns", "dc", null, Dublin);
        xml.WriteElementString("title", Dublin, SheetText.Clean(workbook.Title));
        xml.WriteElementString("creator", Dublin, SheetText.Clean(workbook.Creator));
        xml.WriteElementString("language", Dublin, SheetText.Clean(workbook.Language));
        xml.WriteEndElement();
    }

    private static void Book(XmlWriter xml, IReadOnlyList<Sheet> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Office);
        xml.WriteStartElement("sheets", Main);
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteAttributeString("sheetId", Text(i + 1));
            xml.WriteAttributeString("id", Office, $"rId{i + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Cells(XmlWriter xml, Sheet sheet, XlsxStyles styles, bool isFirst)
    {
        var names = sheet.Headings.Select((_, i) => ColumnName(i)).ToArray();
        xml.WriteStartElement("worksheet", Main);
        xml.Element("dimension", Main, "ref", names.Length == 0 ? "A1" : $"A1:{names[^1]}{Text(sheet.Rows + 1)}");
        Frozen(xml, isFirst);
        Widths(xml, sheet);
        xml.WriteStartElement("sheetData", Main);
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", "1");
        for (var i = 0; i < names.Length; i++) Cell(xml, names[i] + "1", new(SheetCellKind.Text, sheet.Headings[i]), XlsxStyles.Heading);
        xml.WriteEndElement();
        for (var row = 0; row < sheet.Rows; row++)
        {
            var number = Text(row + 2);
            xml.WriteStartElement("row", Main);
            xml.WriteAttributeString("r", number);
            for (var i = 0; i < names.Length; i++)
            {
                var cell = sheet.Cell(row, i);
                if (cell.Kind != SheetCellKind.Empty) Cell(xml, names[i] + number, cell, styles.Of(cell));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Frozen(XmlWriter xml, bool isFirst)
    {
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        if (isFirst) xml.WriteAttributeString("tabSelected", "1");
        xml.WriteAttributeString("workbookViewId", "0");
        xml.Element("pane", Main, "ySplit", "1", "topLeftCell", "A2", "activePane", "bottomLeft", "state", "frozen");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Widths(XmlWriter xml, Sheet sheet)
    {
        if (sheet.Headings.Count == 0) return;
        xml.WriteStartElement("cols", Main);
        for (var i = 0; i < sheet.Headings.Count; i++)
            xml.Element("col", Main, "min", Text(i + 1), "max", Text(i + 1), "width", Text(sheet.Shape.Widths[i]), "customWidth", "1");
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, string place, SheetCell cell, int style)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", place);
        if (style != XlsxStyles.Plain) xml.WriteAttributeString("s", Text(style));
        switch (cell.Kind)
        {
            case SheetCellKind.Number when SheetNumber.Fits(cell.Text):
                xml.WriteElementString("v", Main, cell.Text);
                break;
            case SheetCellKind.Date when SheetNumber.ExcelDay(cell.Text) is { } day:
                xml.WriteElementString("v", Main, Text(day));
                break;
            case SheetCellKind.Boolean:
                xml.WriteAttributeString("t", "b");
                xml.WriteElementString("v", Main, cell.Text == "true" ? "1" : "0");
                break;
            default:
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is", Main);
                xml.WriteStartElement("t", Main);
                if (HasOuterSpace(cell.Text)) xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(SheetText.Escaped(cell.Text));
                xml.WriteEndElement();
                xml.WriteEndElement();
                break;
        }

        xml.WriteEndElement();
    }

    private static bool HasOuterSpace(string text) => text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.Contains('\n'));

    // A, B, … Z, AA, … for 0, 1, ….
    private static string ColumnName(int index)
    {
        var name = new StringBuilder();
        for (index++; index > 0; index = (index - 1) / 26) name.Insert(0, (char)('A' + ((index - 1) % 26)));
        return name.ToString();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
