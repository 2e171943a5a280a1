// Text of a cell in ODS, where every line is a paragraph and spaces in a row would become one.

using System.Globalization;
using System.Xml;

namespace Transparency.Engine.Spreadsheets;

internal static class OdsText
{
    public static void Write(XmlWriter xml, string space, string text)
    {
        foreach (var line in text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r'))
        {
            xml.WriteStartElement("p", space);
            Line(xml, space, line);
            xml.WriteEndElement();
        }
    }

    // A tab stays as it is: LibreOffice 7 loses the element for it, and reads the character.
    private static void Line(XmlWriter xml, string space, ReadOnlySpan<char> line)
    {
        while (!line.IsEmpty)
        {
            var words = NextLost(line);
            if (words > 0) xml.WriteString(line[..words].ToString());
            line = line[words..];
            if (line.IsEmpty) return;
            var spaces = line.Length - line.TrimStart(' ').Length;
            xml.WriteStartElement("s", space);
            if (spaces > 1) xml.WriteAttributeString("c", space, spaces.ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
            line = line[spaces..];
        }
    }

    // Where a space would be lost: at the beginning, at the end, or before another.
    private static int NextLost(ReadOnlySpan<char> line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == ' ' && (i == 0 || i == line.Length - 1 || line[i + 1] == ' ')) return i;
        }

        return line.Length;
    }
}
