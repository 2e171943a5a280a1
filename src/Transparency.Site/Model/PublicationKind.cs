// The families of Markdown documents.

namespace Transparency.Site.Model;

/// <summary>A family of documents: the folder that it is written in and the addresses that it gets.</summary>
/// <param name="Id">Singular, for templates: <c>letter</c>.</param>
/// <param name="Folder">Folder in <c>content/</c>.</param>
/// <param name="UrlPrefix">What comes before the slug in an address.</param>
/// <param name="Title">Heading of the list; empty where there is no list.</param>
/// <param name="Dated">Whether the documents have a date and a source of their own.</param>
public sealed record PublicationKind(string Id, string Folder, string UrlPrefix, string Title, bool Dated)
{
    public static readonly PublicationKind Letter = new("letter", "letters", "/letters/", "Letters", true);
    public static readonly PublicationKind Newsletter = new("newsletter", "newsletters", "/newsletters/", "Newsletters", true);
    public static readonly PublicationKind Report = new("report", "reports", "/reports/", "Reports", true);
    public static readonly PublicationKind Topic = new("topic", "topics", "/", "", false);
    public static readonly PublicationKind Page = new("page", "pages", "/", "", false);

    public static readonly IReadOnlyList<PublicationKind> All = [Letter, Newsletter, Report, Topic, Page];
}
