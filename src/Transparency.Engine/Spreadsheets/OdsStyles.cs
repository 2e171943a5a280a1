// How cells look in an ODS file: bold headings, dates as 2025-10-27, numbers with the decimals that were written.

using System.Globalization;
using System.Xml;

namespace Transparency.Engine.Spreadsheets;

/// <summary>The styles of one file, by their name.</summary>
internal sealed class OdsStyles
{
    public const string Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    public const string Look = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    public const string Number = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0";

    public const string Heading = "heading";
    private const string Date = "date";
    private const string Boolean = "boolean";
    // Stays text when a reader opens the cell and presses Enter.
    private const string Quoted = "text";

    private const double CentimetresOfCharacter = 0.2;

    private static readonly string[] Numbers = [.. Enumerable.Range(0, SheetNumber.MostDigits + 1).Select(n => $"number{n.ToString(CultureInfo.InvariantCulture)}")];

    private readonly IReadOnlyList<int> _decimals;
    private readonly IReadOnlyList<int> _widths;

    private OdsStyles(IReadOnlyList<int> decimals, IReadOnlyList<int> widths) => (_decimals, _widths) = (decimals, widths);

    public static OdsStyles Of(IReadOnlyList<Sheet> sheets) => new(
        [.. sheets.SelectMany(s => s.Shape.Decimals).Distinct().Order()],
        [.. sheets.SelectMany(s => s.Shape.Widths).Distinct().Order()]);

    public static string Column(int width) => $"column{width.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The style of a cell; null for the usual one.</summary>
    public static string? Of(SheetCell cell) => cell.Kind switch
    {
        SheetCellKind.Number when SheetNumber.Fits(cell.Text) => Numbers[SheetNumber.Decimals(cell.Text)],
        SheetCellKind.Date => Date,
        SheetCellKind.Boolean => Boolean,
        SheetCellKind.Text when SpreadsheetFormula.IsFormula(cell.Text) => Quoted,
        _ => null,
    };

    public void Write(XmlWriter xml, string office)
    {
        xml.WriteStartElement("automatic-styles", office);
        foreach (var width in _widths) Columns(xml, width);
        foreach (var decimals in _decimals) Decimals(xml, decimals);
        Days(xml);
        Values(xml, "boolean-style", "values-boolean", "boolean");
        Values(xml, "text-style", "values-text", "text-content");
        foreach (var decimals in _decimals) Cell(xml, Numbers[decimals], $"values-{Numbers[decimals]}");
        Cell(xml, Date, "values-date");
        Cell(xml, Boolean, "values-boolean");
        Cell(xml, Quoted, "values-text");
        Bold(xml);
        xml.WriteEndElement();
    }

    private static void Columns(XmlWriter xml, int width)
    {
        Named(xml, "style", Column(width), "table-column");
        xml.WriteStartElement("table-column-properties", Style);
        xml.WriteAttributeString("column-width", Style, (width * CentimetresOfCharacter).ToString("0.0", CultureInfo.InvariantCulture) + "cm");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Decimals(XmlWriter xml, int decimals)
    {
        var count = decimals.ToString(CultureInfo.InvariantCulture);
        xml.WriteStartElement("number-style", Number);
        xml.WriteAttributeString("name", Style, $"values-{Numbers[decimals]}");
        xml.WriteStartElement("number", Number);
        xml.WriteAttributeString("decimal-places", Number, count);
        xml.WriteAttributeString("min-decimal-places", Number, count);
        xml.WriteAttributeString("min-integer-digits", Number, "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Days(XmlWriter xml)
    {
        xml.WriteStartElement("date-style", Number);
        xml.WriteAttributeString("name", Style, "values-date");
        foreach (var part in (ReadOnlySpan<string>)["year", "month", "day"])
        {
            if (part != "year") xml.WriteElementString("text", Number, "-");
            xml.WriteStartElement(part, Number);
            xml.WriteAttributeString("style", Number, "long");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Values(XmlWriter xml, string kind, string name, string content)
    {
        xml.WriteStartElement(kind, Number);
        xml.WriteAttributeString("name", Style, name);
        xml.WriteStartElement(content, Number);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, string name, string values)
    {
        Named(xml, "style", name, "table-cell");
        xml.WriteAttributeString("data-style-name", Style, values);
        xml.WriteEndElement();
    }

    private static void Bold(XmlWriter xml)
    {
        Named(xml, "style", Heading, "table-cell");
        xml.WriteStartElement("text-properties", Style);
        xml.WriteAttributeString("font-weight", Look, "bold");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Named(XmlWriter xml, string element, string name, string family)
    {
        xml.WriteStartElement(element, Style);
        xml.WriteAttributeString("name", Style, name);
        xml.WriteAttributeString("family", Style, family);
    }
}
