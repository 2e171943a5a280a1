// Workbooks as ODS: OpenDocument 1.3 as LibreOffice reads it, without times or anything of the machine.

using System.Globalization;
using System.Xml;

namespace Transparency.Engine.Spreadsheets;

/// <summary>Writes ODS files.</summary>
public static class Ods
{
    private const string MediaType = "application/vnd.oasis.opendocument.spreadsheet";
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string Words = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private const string Meta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
    private const string Config = "urn:oasis:names:tc:opendocument:xmlns:config:1.0";
    private const string Manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";
    private const string Version = "1.3";

    /// <summary>Writes the file. Of a sheet that <see cref="SheetLimits.NotInOds"/> complains of, LibreOffice would not show all.</summary>
    /// <param name="workbook">What it holds.</param>
    /// <param name="file">Where it is written to: a stream that can seek and be read.</param>
    public static void Write(Workbook workbook, Stream file)
    {
        using var zip = new ZipBytes(file);

        // First and not compressed: by it a file is known for what it is.
        zip.AddStored("mimetype", "application/vnd.oasis.opendocument.spreadsheet"u8);
        zip.Add("content.xml", xml => Content(xml, workbook.Sheets));
        zip.Add("meta.xml", xml => Properties(xml, workbook));
        zip.Add("settings.xml", xml => Settings(xml, workbook.Sheets));
        zip.Add("META-INF/manifest.xml", Contents);
        zip.Finish();
    }

    private static void Contents(XmlWriter xml)
    {
        xml.WriteStartElement("manifest", "manifest", Manifest);
        xml.WriteAttributeString("version", Manifest, Version);
        foreach (var (path, type) in (ReadOnlySpan<(string, string)>)[("/", MediaType), ("content.xml", "text/xml"), ("meta.xml", "text/xml"), ("settings.xml", "text/xml")])
        {
            xml.WriteStartElement("file-entry", Manifest);
            xml.WriteAttributeString("full-path", Manifest, path);
            if (path == "/") xml.WriteAttributeString("version", Manifest, Version);
            xml.WriteAttributeString("media-type", Manifest, type);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Properties(XmlWriter xml, Workbook workbook)
    {
        Begin(xml, "document-meta", ("meta", Meta), ("dc", Dublin));
        xml.WriteStartElement("meta", Office);
        xml.WriteElementString("title", Dublin, SheetText.Clean(workbook.Title));
        xml.WriteElementString("creator", Dublin, SheetText.Clean(workbook.Creator));
        xml.WriteElementString("language", Dublin, SheetText.Clean(workbook.Language));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // Where the panes are cut: below the heading of every sheet.
    private static void Settings(XmlWriter xml, IReadOnlyList<Sheet> sheets)
    {
        Begin(xml, "document-settings", ("config", Config));
        xml.WriteStartElement("settings", Office);
        Named("config-item-set", "ooo:view-settings", () => Named("config-item-map-indexed", "Views", () => Entry(null, () =>
        {
            Item("ViewId", "string", "view1");
            Item("ActiveTable", "string", sheets.Count == 0 ? "" : sheets[0].Name);
            Named("config-item-map-named", "Tables", () =>
            {
                foreach (var sheet in sheets)
                {
                    Entry(sheet.Name, () =>
                    {
                        Item("HorizontalSplitMode", "short", "0");
                        Item("VerticalSplitMode", "short", "2");
                        Item("VerticalSplitPosition", "int", "1");
                        Item("ActiveSplitRange", "short", "2");
                        Item("PositionTop", "int", "0");
                        Item("PositionBottom", "int", "1");
                    });
                }
            });
        })));
        xml.WriteEndElement();
        xml.WriteEndElement();

        void Entry(string? name, Action content) => Named("config-item-map-entry", name, content);

        void Named(string element, string? name, Action content)
        {
            xml.WriteStartElement(element, Config);
            if (name is not null) xml.WriteAttributeString("name", Config, name);
            content();
            xml.WriteEndElement();
        }

        void Item(string name, string type, string value)
        {
            xml.WriteStartElement("config-item", Config);
            xml.WriteAttributeString("name", Config, name);
            xml.WriteAttributeString("type", Config, type);
            xml.WriteString(value);
            xml.WriteEndElement();
        }
    }

    private static void Content(XmlWriter xml, IReadOnlyList<Sheet> sheets)
    {
        Begin(xml, "document-content", ("table", Table), ("text", Words), ("style", OdsStyles.Style), ("fo", OdsStyles.Look), ("number", OdsStyles.Number));
        var styles = OdsStyles.Of(sheets);
        styles.Write(xml, Office);
        xml.WriteStartElement("body", Office);
        xml.WriteStartElement("spreadsheet", Office);
        foreach (var sheet in sheets) Cells(xml, sheet);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Cells(XmlWriter xml, Sheet sheet)
    {
        xml.WriteStartElement("table", Table);
        xml.WriteAttributeString("name", Table, sheet.Name);
        foreach (var width in sheet.Shape.Widths)
        {
            xml.WriteStartElement("table-column", Table);
            xml.WriteAttributeString("style-name", Table, OdsStyles.Column(width));
            xml.WriteEndElement();
        }

        xml.WriteStartElement("table-header-rows", Table);
        xml.WriteStartElement("table-row", Table);
        foreach (var heading in sheet.Headings) Cell(xml, new(SheetCellKind.Text, heading), OdsStyles.Heading);
        xml.WriteEndElement();
        xml.WriteEndElement();
        for (var row = 0; row < sheet.Rows; row++) Row(xml, sheet, row);
        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, Sheet sheet, int row)
    {
        xml.WriteStartElement("table-row", Table);
        var empty = 0;
        for (var column = 0; column < sheet.Headings.Count; column++)
        {
            var cell = sheet.Cell(row, column);
            if (cell.Kind == SheetCellKind.Empty)
            {
                empty++;
                continue;
            }

            Skip(xml, empty);
            empty = 0;
            Cell(xml, cell, OdsStyles.Of(cell));
        }

        Skip(xml, empty);
        xml.WriteEndElement();
    }

    private static void Skip(XmlWriter xml, int cells)
    {
        if (cells == 0) return;
        xml.WriteStartElement("table-cell", Table);
        if (cells > 1) xml.WriteAttributeString("number-columns-repeated", Table, cells.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, SheetCell cell, string? style)
    {
        xml.WriteStartElement("table-cell", Table);
        if (style is not null) xml.WriteAttributeString("style-name", Table, style);
        var (type, value) = cell.Kind switch
        {
            SheetCellKind.Number when SheetNumber.Fits(cell.Text) => ("float", "value"),
            SheetCellKind.Date => ("date", "date-value"),
            SheetCellKind.Boolean => ("boolean", "boolean-value"),
            _ => ("string", null),
        };
        xml.WriteAttributeString("value-type", Office, type);
        if (value is not null) xml.WriteAttributeString(value, Office, cell.Text);
        if (value is null) OdsText.Write(xml, Words, SheetText.Clean(cell.Text));
        else xml.WriteElementString("p", Words, cell.Text);
        xml.WriteEndElement();
    }

    private static void Begin(XmlWriter xml, string name, params ReadOnlySpan<(string Prefix, string Name)> spaces)
    {
        xml.WriteStartElement("office", name, Office);
        foreach (var (prefix, space) in spaces) xml.WriteAttributeString("xmlns", prefix, null, space);
        xml.WriteAttributeString("version", Office, Version);
    }
}
