// PDF: what it can do, whether it names its author, and whether everyone can read it.

using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Transparency.Engine.Media;

/// <summary>What was found in a PDF: the names that its objects are described with (ISO 32000), also those packed into object streams.</summary>
/// <param name="Active">What it could run or open, and what lies in it: <c>JavaScript</c>; null where it is only to be read.</param>
/// <param name="NamesAuthor">Whether it says who wrote it.</param>
/// <param name="HasText">Whether it has a font, and so words rather than only pictures of them.</param>
/// <param name="Lacks">What readers who cannot see need and it does not have: <c>a title</c>.</param>
internal sealed partial record PdfPaper(string? Active, bool NamesAuthor, bool HasText, IReadOnlyList<string> Lacks)
{
    // What object streams of a document of a thousand pages hold; more is made to fill the memory.
    private const int MostUnpacked = 64 * 1024 * 1024;

    private const int EndLength = 4096;

    /// <summary>Reads a PDF.</summary>
    /// <returns>The facts, or in words why there are none.</returns>
    public static (PdfPaper? Paper, string? Problem) Read(byte[] bytes)
    {
        var end = Encoding.Latin1.GetString(bytes, Math.Max(0, bytes.Length - EndLength), Math.Min(EndLength, bytes.Length));
        if (!end.Contains("startxref", StringComparison.Ordinal) && bytes.AsSpan().IndexOf("startxref"u8) < 0) return (null, "is cut off or damaged");
        var names = Names(bytes);
        if (Encrypted().IsMatch(names)) return (null, "is protected with a password");
        List<string> lacks = [];
        if (!Title().IsMatch(names)) lacks.Add("a title");
        if (!Language().IsMatch(names)) lacks.Add("its language");
        if (!Tags().IsMatch(names)) lacks.Add("tags, which say what is a heading and what a table");
        return (new(Does(names), Author().IsMatch(names), Font().IsMatch(names), lacks), null);
    }

    private static string? Does(string names) =>
        Script().IsMatch(names) ? "JavaScript"
        : Launch().IsMatch(names) ? "an action that starts a program"
        : Attached().IsMatch(names) ? "attached files"
        : Sends().IsMatch(names) ? "a form that sends what is typed"
        : Plays().IsMatch(names) ? "sounds or films"
        : null;

    // All descriptions of objects, without what pictures and pages hold; a name may have its letters as #4A.
    private static string Names(byte[] bytes)
    {
        var text = new StringBuilder();
        var rest = bytes.AsSpan();
        var left = MostUnpacked;
        while (true)
        {
            var start = rest.IndexOf("stream"u8);
            if (start < 0) break;
            var before = Encoding.Latin1.GetString(rest[..start]);
            text.Append(before).Append('\n');
            rest = rest[(start + "stream".Length)..];
            var end = rest.IndexOf("endstream"u8);
            if (end < 0) break;
            var described = before.LastIndexOf(" obj", StringComparison.Ordinal);
            if (ObjectStream().IsMatch(described < 0 ? before : before[described..])) text.Append(Unpacked(rest[..end], ref left)).Append('\n');
            rest = rest[(end + "endstream".Length)..];
        }

        text.Append(Encoding.Latin1.GetString(rest));
        return Escaped().Replace(text.ToString(), match => ((char)Convert.ToByte(match.Groups[1].Value, 16)).ToString());
    }

    private static string Unpacked(ReadOnlySpan<byte> packed, ref int left)
    {
        var start = packed.StartsWith("\r\n"u8) ? 2 : packed.StartsWith("\n"u8) || packed.StartsWith("\r"u8) ? 1 : 0;
        try
        {
            using var unpacking = new ZLibStream(new MemoryStream(packed[start..].ToArray()), CompressionMode.Decompress);
            var buffer = new byte[64 * 1024];
            var text = new StringBuilder();
            for (int read; left > 0 && (read = unpacking.Read(buffer)) > 0; left -= read) text.Append(Encoding.Latin1.GetString(buffer, 0, read));
            return text.ToString();
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException)
        {
            // Not packed, or damaged: as it stands.
            return Encoding.Latin1.GetString(packed);
        }
    }

    [GeneratedRegex(@"/ObjStm\b", RegexOptions.CultureInvariant)]
    private static partial Regex ObjectStream();

    [GeneratedRegex("#([0-9A-Fa-f]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();

    [GeneratedRegex(@"/Encrypt\b", RegexOptions.CultureInvariant)]
    private static partial Regex Encrypted();

    [GeneratedRegex(@"/(?:JavaScript\b|JS\s{0,8}[(<0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Script();

    [GeneratedRegex(@"/S\s{0,8}/Launch\b", RegexOptions.CultureInvariant)]
    private static partial Regex Launch();

    [GeneratedRegex(@"/(?:EmbeddedFiles?\b|EF\s{0,8}[<0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Attached();

    [GeneratedRegex(@"/(?:SubmitForm|ImportData)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Sends();

    [GeneratedRegex(@"/(?:S|Subtype)\s{0,8}/(?:RichMedia|Rendition|Movie|Sound)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Plays();

    [GeneratedRegex(@"/Author\s{0,8}(?:\(\s{0,8}[^\s)]|<\s{0,8}(?:FEFF)?\s{0,8}[0-9A-Fa-f])", RegexOptions.CultureInvariant)]
    private static partial Regex Author();

    [GeneratedRegex(@"/Title\s{0,8}(?:\(\s{0,8}[^\s)]|<\s{0,8}(?:FEFF)?\s{0,8}[0-9A-Fa-f])", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"/Lang\s{0,8}[(<]", RegexOptions.CultureInvariant)]
    private static partial Regex Language();

    [GeneratedRegex(@"/StructTreeRoot\b", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"/Font\b", RegexOptions.CultureInvariant)]
    private static partial Regex Font();
}
