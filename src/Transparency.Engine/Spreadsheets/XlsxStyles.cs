// How cells look in an XLSX file: bold headings, dates as 2025-10-27, numbers with the decimals that were written.

using System.Globalization;
using System.Xml;

namespace Transparency.Engine.Spreadsheets;

/// <summary>The styles of one file, by their number.</summary>
internal sealed class XlsxStyles
{
    public const int Plain = 0;
    public const int Heading = 1;
    private const int Date = 2;
    // Stays text when a reader opens the cell and presses Enter.
    private const int Quoted = 3;
    private const int FirstNumber = 4;

    private const int DateFormat = 164;
    private const int FirstNumberFormat = 165;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly IReadOnlyList<int> _decimals;
    private readonly int[] _byDecimals = new int[SheetNumber.MostDigits + 1];

    private XlsxStyles(IReadOnlyList<int> decimals)
    {
        _decimals = decimals;
        for (var i = 0; i < decimals.Count; i++) _byDecimals[decimals[i]] = FirstNumber + i;
    }

    public static XlsxStyles Of(IEnumerable<Sheet> sheets) => new([.. sheets.SelectMany(s => s.Shape.Decimals).Distinct().Order()]);

    public int Of(SheetCell cell) => cell.Kind switch
    {
        SheetCellKind.Number => SheetNumber.Fits(cell.Text) ? _byDecimals[SheetNumber.Decimals(cell.Text)] : Plain,
        SheetCellKind.Date => SheetNumber.ExcelDay(cell.Text) is null ? Plain : Date,
        SheetCellKind.Text when SpreadsheetFormula.IsFormula(cell.Text) => Quoted,
        _ => Plain,
    };

    public void Write(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", Main);
        Formats(xml);
        Fonts(xml);
        List(xml, "fills", 2, i => One(xml, "fill", () => xml.Element("patternFill", Main, "patternType", i == 0 ? "none" : "gray125")));
        List(xml, "borders", 1, _ => One(xml, "border", () =>
        {
            foreach (var side in (ReadOnlySpan<string>)["left", "right", "top", "bottom", "diagonal"]) xml.Element(side, Main);
        }));
        List(xml, "cellStyleXfs", 1, _ => xml.Element("xf", Main, "numFmtId", "0", "fontId", "0", "fillId", "0", "borderId", "0"));
        Cells(xml);
        List(xml, "cellStyles", 1, _ => xml.Element("cellStyle", Main, "name", "Normal", "xfId", "0", "builtinId", "0"));
        xml.WriteEndElement();
    }

    private void Formats(XmlWriter xml) => List(xml, "numFmts", _decimals.Count + 1, i => xml.Element(
        "numFmt", Main,
        "numFmtId", Text(DateFormat + i),
        "formatCode", i == 0 ? "yyyy\\-mm\\-dd" : _decimals[i - 1] == 0 ? "0" : "0." + new string('0', _decimals[i - 1])));

    private static void Fonts(XmlWriter xml) => List(xml, "fonts", 2, i => One(xml, "font", () =>
    {
        if (i == 1) xml.Element("b", Main);
        xml.Element("sz", Main, "val", "11");
        xml.Element("name", Main, "val", "Calibri");
        xml.Element("family", Main, "val", "2");
    }));

    private void Cells(XmlWriter xml) => List(xml, "cellXfs", FirstNumber + _decimals.Count, i =>
    {
        var format = i == Date ? DateFormat : i >= FirstNumber ? FirstNumberFormat + i - FirstNumber : 0;
        xml.WriteStartElement("xf", Main);
        xml.WriteAttributeString("numFmtId", Text(format));
        xml.WriteAttributeString("fontId", i == Heading ? "1" : "0");
        xml.WriteAttributeString("fillId", "0");
        xml.WriteAttributeString("borderId", "0");
        xml.WriteAttributeString("xfId", "0");
        if (i == Quoted) xml.WriteAttributeString("quotePrefix", "1");
        if (format != 0) xml.WriteAttributeString("applyNumberFormat", "1");
        if (i == Heading) xml.WriteAttributeString("applyFont", "1");
        xml.WriteEndElement();
    });

    private static void List(XmlWriter xml, string name, int count, Action<int> item)
    {
        xml.WriteStartElement(name, Main);
        xml.WriteAttributeString("count", Text(count));
        for (var i = 0; i < count; i++) item(i);
        xml.WriteEndElement();
    }

    private static void One(XmlWriter xml, string name, Action content)
    {
        xml.WriteStartElement(name, Main);
        content();
        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
