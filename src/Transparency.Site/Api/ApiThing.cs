// One thing that the interface for programs tells of.

using Transparency.Engine.Data;
using Transparency.Site.Model;

namespace Transparency.Site.Api;

/// <summary>A thing that has a page.</summary>
/// <param name="Id">Its id within the collection.</param>
/// <param name="Name">For readers.</param>
/// <param name="Page">Address of its page.</param>
/// <param name="Row">Its row; null where it is a document.</param>
/// <param name="Document">The document; null where it is a row.</param>
internal sealed record ApiThing(string Id, string Name, string Page, Row? Row, Publication? Document)
{
    /// <summary>The page's address with another beginning and ending.</summary>
    public string Url => $"{Addresses.Api}{Page.Trim('/')}.json";

    public static ApiThing? Of(SiteModel model, Table table, Row row) =>
        model.PageOf(table.Id, row.Key) is { } page ? new(row.Key, model.NameOf(table.Id, row.Key), page, row, null) : null;

    public static ApiThing Of(Publication publication) => new(publication.Document.Slug, publication.Title, publication.Url, null, publication);
}
