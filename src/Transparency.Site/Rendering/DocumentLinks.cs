// Where links on pages were written, so that a broken one is reported in its Markdown file.

using Transparency.Engine.Content;
using Transparency.Engine.Output;
using Transparency.Site.Model;

namespace Transparency.Site.Rendering;

/// <summary>From a page's file and a link on it to the place in the content.</summary>
internal static class DocumentLinks
{
    public static IReadOnlyDictionary<(string Page, string Address), LinkPlace> Of(SiteModel model)
    {
        var places = new Dictionary<(string, string), LinkPlace>();
        foreach (var publication in model.Publications) Add(places, publication.Url[1..] + "index.html", publication.Document);
        Add(places, "index.html", model.Home.Document);
        return places;
    }

    private static void Add(Dictionary<(string, string), LinkPlace> places, string page, Document document)
    {
        foreach (var link in document.Links) places.TryAdd((page, link.Target), new(document.File, link.Span));
    }
}
