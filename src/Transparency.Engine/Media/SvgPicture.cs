// SVG: a picture written as XML, which could also be a program.

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Transparency.Engine.Media;

/// <summary>Lets pass what only draws: named elements, no script, nothing from elsewhere.</summary>
internal static partial class SvgPicture
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string Html = "http://www.w3.org/1999/xhtml";

    private static readonly IReadOnlySet<string> Drawing = new HashSet<string>(StringComparer.Ordinal)
    {
        "svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "switch", "style", "view",
        "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath", "image", "marker",
        "linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask", "filter",
        "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood",
        "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence",
    };

    /// <summary>Why the picture is not published: null where it only draws.</summary>
    /// <returns>The line, and what stands there; line 0 where the file is no XML.</returns>
    public static (int Line, string What)? Problem(byte[] bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 20_000_000 };
        var isStyle = false;
        try
        {
            // A browser must read it as it is read here: in one encoding, whatever the file says.
            using var reader = XmlReader.Create(new StringReader(Encoding.UTF8.GetString(bytes)), settings);
            while (reader.Read())
            {
                var line = ((IXmlLineInfo)reader).LineNumber;
                switch (reader.NodeType)
                {
                    case XmlNodeType.XmlDeclaration when reader.GetAttribute("encoding") is { } encoding && !encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase):
                        return (line, $"text in another encoding than UTF-8 ({encoding})");
                    case XmlNodeType.ProcessingInstruction when reader.Name != "xml":
                        return (line, $"<?{reader.Name}?>");
                    case XmlNodeType.Element:
                        isStyle = reader.LocalName == "style";
                        if (reader.NamespaceURI is Svg or "" && !Drawing.Contains(reader.LocalName)) return (line, $"<{reader.Name}>");
                        if (reader.NamespaceURI == Html) return (line, $"<{reader.Name}> of HTML");
                        while (reader.MoveToNextAttribute())
                        {
                            if (!IsQuiet(reader.LocalName, reader.Value)) return (line, $"{reader.Name}=\"{reader.Value[..Math.Min(reader.Value.Length, 40)]}\"");
                        }

                        break;
                    case XmlNodeType.EndElement:
                        isStyle = false;
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA when isStyle && !IsQuietStyle(reader.Value):
                        return (line, "a style that fetches something");
                }
            }

            return null;
        }
        catch (XmlException problem)
        {
            return (problem.LineNumber, problem.Message.Contains("DTD", StringComparison.Ordinal) ? "<!DOCTYPE>" : "");
        }
    }

    /// <summary>Width and height in the picture's own units, which only matter by their ratio; null where it does not say.</summary>
    public static (int Width, int Height)? Size(byte[] bytes)
    {
        var start = Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 4096)));
        return ViewBox().Match(start) is { Success: true } box ? (Rounded(box.Groups[1].Value), Rounded(box.Groups[2].Value)) : null;
    }

    private static int Rounded(string number) => Math.Max(1, (int)Math.Round(double.Parse(number, CultureInfo.InvariantCulture)));

    private static bool IsQuiet(string name, string value)
    {
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase)) return false;
        if (name is "href" or "src") return value.StartsWith('#') || IsPicture(value);
        return IsQuietStyle(value) && !value.Contains("script:", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsPicture(string address) =>
        new[] { "png", "jpeg", "gif", "webp" }.Any(kind => address.StartsWith($"data:image/{kind};base64,", StringComparison.OrdinalIgnoreCase));

    // url(#shade) names a part of the picture itself. A backslash could hide any of the words.
    private static bool IsQuietStyle(string style)
    {
        if (style.Contains('\\') || style.Contains("@import", StringComparison.OrdinalIgnoreCase) || style.Contains("expression", StringComparison.OrdinalIgnoreCase)) return false;
        for (var at = style.IndexOf("url(", StringComparison.OrdinalIgnoreCase); at >= 0; at = style.IndexOf("url(", at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (style.AsSpan(at + 4).TrimStart().TrimStart("'\"") is not ['#', ..]) return false;
        }

        return true;
    }

    [GeneratedRegex(@"<svg[^>]*\sviewBox\s*=\s*[""']\s*[-0-9.]+[\s,]+[-0-9.]+[\s,]+([0-9]{1,5}(?:\.[0-9]+)?)[\s,]+([0-9]{1,5}(?:\.[0-9]+)?)\s*[""']", RegexOptions.CultureInvariant)]
    private static partial Regex ViewBox();
}
