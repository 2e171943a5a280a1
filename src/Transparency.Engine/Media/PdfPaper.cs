// PDF: what it can do, what it says of its author, and whether everyone can read it.

using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace Transparency.Engine.Media;

/// <summary>What was found in a PDF.</summary>
/// <param name="Pages">How many there are.</param>
/// <param name="Active">What it could run or open, and what lies in it: <c>JavaScript</c>; null where it is only to be read.</param>
/// <param name="Author">Whom it names as author; null where it names nobody.</param>
/// <param name="HasText">Whether any of its first pages has words, rather than pictures of words.</param>
/// <param name="Lacks">What readers who cannot see need and it does not have: <c>a title</c>.</param>
internal sealed record PdfPaper(int Pages, string? Active, string? Author, bool HasText, IReadOnlyList<string> Lacks)
{
    // A report that has no words on its first pages is a scan.
    private const int PagesToLookAt = 3;

    /// <summary>Reads a PDF.</summary>
    /// <returns>The facts, or in words why there are none.</returns>
    public static (PdfPaper? Paper, string? Problem) Read(byte[] bytes)
    {
        try
        {
            using var document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            var catalog = document.Structure.Catalog.CatalogDictionary;
            List<string> lacks = [];
            if (string.IsNullOrWhiteSpace(document.Information.Title)) lacks.Add("a title");
            if (!Has(catalog, "Lang")) lacks.Add("its language");
            if (!Has(catalog, "StructTreeRoot")) lacks.Add("tags, which say what is a heading and what a table");
            return (new(document.NumberOfPages, Does(document, catalog), By(document.Information), HasWords(document), lacks), null);
        }
        catch (PdfDocumentEncryptedException)
        {
            return (null, "is closed with a password");
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // A library for files of any kind fails in many ways on one that is damaged.
            return (null, "is cut off or damaged");
        }
    }

    private static bool Has(DictionaryToken dictionary, string name) => dictionary.ContainsKey(NameToken.Create(name));

    private static string? By(UglyToad.PdfPig.Content.DocumentInformation about) => string.IsNullOrWhiteSpace(about.Author) ? null : about.Author.Trim();

    private static bool HasWords(PdfDocument document) =>
        Enumerable.Range(1, Math.Min(PagesToLookAt, document.NumberOfPages)).Any(number => document.GetPage(number).Letters.Count > 0);

    // Every object is looked at: an action may hang on a page, a field or a mark.
    private static string? Does(PdfDocument document, DictionaryToken catalog)
    {
        if (document.Advanced.TryGetEmbeddedFiles(out var files) && files.Count > 0) return "attached files";
        foreach (var reference in document.Structure.CrossReferenceTable.ObjectOffsets.Keys)
        {
            if (Found(document.Structure.GetObject(reference).Data, 0) is { } found) return found;
        }

        return Found(catalog, 0);
    }

    private static string? Found(IToken token, int depth)
    {
        if (depth > 20) return null;
        switch (token)
        {
            case StreamToken stream:
                return Found(stream.StreamDictionary, depth + 1);
            case ArrayToken array:
                return array.Data.Select(t => Found(t, depth + 1)).FirstOrDefault(f => f is not null);
            case DictionaryToken dictionary:
                if (dictionary.TryGet(NameToken.Create("S"), out var kind) && kind is NameToken action && Named(action.Data) is { } does) return does;
                if (Has(dictionary, "JS") || Has(dictionary, "JavaScript")) return "JavaScript";
                if (Has(dictionary, "EF")) return "attached files";
                return dictionary.Data.Values.Select(t => Found(t, depth + 1)).FirstOrDefault(f => f is not null);
            default:
                return null;
        }
    }

    private static string? Named(string action) => action switch
    {
        "JavaScript" => "JavaScript",
        "Launch" => "an action that starts a program",
        "ImportData" or "SubmitForm" => "a form that sends what is typed",
        "RichMedia" or "Rendition" or "Movie" or "Sound" => "sounds or films that start by themselves",
        _ => null,
    };
}
