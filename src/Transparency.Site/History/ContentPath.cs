// What a file of the content is, by its path alone: old files are no longer there to be asked.

using Transparency.Site.Model;

namespace Transparency.Site.History;

/// <summary>Paths as git writes them.</summary>
internal static class ContentPath
{
    private const string Data = "content/data/";
    private const string Files = "content/files/";
    private const string SchemaName = "csv-metadata.json";

    /// <summary>Whether the path belongs to something that readers see; settings and notes for editors do not.</summary>
    public static bool IsRead(string path) =>
        !path.Split('/').Any(IsPassedOver) && (IsOfTable(path) || DocumentId(path) is not null || FileName(path) is not null);

    public static bool IsText(string path) => IsOfTable(path) || DocumentId(path) is not null;

    public static bool IsOfTable(string path) => TableId(path) is not null;

    public static bool IsSchema(string path) => path.EndsWith(SchemaName, StringComparison.Ordinal);

    /// <summary>The dataset or register that the file is of; null for other files.</summary>
    public static string? TableId(string path)
    {
        if (path is "content/areas.csv" or "content/areas.csv-metadata.json") return "areas";
        if (path is "seeds/sources.csv" or "seeds/sources.csv-metadata.json") return "sources";
        if (!path.StartsWith(Data, StringComparison.Ordinal) || path.Split('/') is not [_, _, var id, .., var name]) return null;
        return name == SchemaName || name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? id : null;
    }

    /// <summary><c>letters/2025-07-14-bridges</c> or <c>home</c>; null for what is no document.</summary>
    public static string? DocumentId(string path)
    {
        if (path == "content/home.md") return "home";
        var isDocument = path.EndsWith(".md", StringComparison.Ordinal) && Kind(path) is not null;
        return isDocument ? path["content/".Length..^".md".Length] : null;
    }

    /// <summary>The address of a document's page; that of the home page has no kind.</summary>
    public static string DocumentUrl(string path) =>
        Kind(path) is { } kind ? $"{kind.UrlPrefix}{Path.GetFileNameWithoutExtension(path)}/" : "/";

    /// <summary>The name in <c>content/files</c>; null for all else.</summary>
    public static string? FileName(string path) => path.StartsWith(Files, StringComparison.Ordinal) ? path[Files.Length..] : null;

    private static PublicationKind? Kind(string path) =>
        PublicationKind.All.FirstOrDefault(k => path.StartsWith($"content/{k.Folder}/", StringComparison.Ordinal));

    // As when the files are read.
    private static bool IsPassedOver(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal) || name is "README.md" or "Thumbs.db" or "desktop.ini";
}
