// Word, Excel, PowerPoint and OpenDocument: a ZIP that says who wrote it, and may hold what was not to be published.

using System.IO.Compression;
using System.Xml;

namespace Transparency.Engine.Media;

/// <summary>What was found in an office document.</summary>
/// <param name="IsWhole">Whether it can be opened.</param>
/// <param name="HasMacros">Whether it holds a program.</param>
/// <param name="Author">Whom it names as author; null where it names nobody.</param>
/// <param name="HasRemarks">Whether it holds comments, or changes that were recorded.</param>
internal sealed record OfficePaper(bool IsWhole, bool HasMacros, string? Author, bool HasRemarks)
{
    private const int LongestPart = 20_000_000;

    public static OfficePaper Read(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            var names = zip.Entries.Select(e => e.FullName).ToList();
            var macros = names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || n.StartsWith("Basic/", StringComparison.Ordinal));
            var author = new[] { "docProps/core.xml", "meta.xml" }.SelectMany(part => Words(zip, part, "creator", "lastModifiedBy", "initial-creator")).FirstOrDefault(w => w.Length > 0);
            var remarks = names.Any(n => n.Contains("/comments", StringComparison.OrdinalIgnoreCase) || n.Contains("/threadedComments", StringComparison.OrdinalIgnoreCase))
                || new[] { "word/document.xml", "content.xml" }.Any(part => Has(zip, part, "ins", "del", "tracked-changes", "annotation"));
            return new(true, macros, author, remarks);
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException or IOException or ArgumentException)
        {
            return new(false, false, null, false);
        }
    }

    private static IEnumerable<string> Words(ZipArchive zip, string part, params string[] elements)
    {
        using var reader = Open(zip, part);
        while (reader?.Read() == true)
        {
            if (reader.NodeType == XmlNodeType.Element && elements.Contains(reader.LocalName) && !reader.IsEmptyElement && reader.Read()) yield return reader.Value.Trim();
        }
    }

    private static bool Has(ZipArchive zip, string part, params string[] elements)
    {
        using var reader = Open(zip, part);
        while (reader?.Read() == true)
        {
            if (reader.NodeType == XmlNodeType.Element && elements.Contains(reader.LocalName)) return true;
        }

        return false;
    }

    private static XmlReader? Open(ZipArchive zip, string part) => zip.GetEntry(part) is { } entry
        ? XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LongestPart, CloseInput = true })
        : null;
}
