// One XML part of a spreadsheet file, written straight into its ZIP entry.

using System.Text;
using System.Xml;

namespace Transparency.Engine.Spreadsheets;

internal static class SheetXml
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(false),
        // A carriage return that is part of a text stays one.
        NewLineHandling = NewLineHandling.Entitize,
        // Texts are cleaned before, and names are our own.
        CheckCharacters = false,
    };

    public static void Add(this ZipBytes zip, string name, Action<XmlWriter> content)
    {
        using var entry = zip.Add(name);
        using var xml = XmlWriter.Create(entry, Settings);
        xml.WriteStartDocument(standalone: true);
        content(xml);
        xml.WriteEndDocument();
    }

    /// <summary>An element with attributes, given as name and value in turn, and nothing in it.</summary>
    public static void Element(this XmlWriter xml, string name, string space, params ReadOnlySpan<string> attributes)
    {
        xml.WriteStartElement(name, space);
        for (var i = 0; i < attributes.Length; i += 2) xml.WriteAttributeString(attributes[i], attributes[i + 1]);
        xml.WriteEndElement();
    }
}
