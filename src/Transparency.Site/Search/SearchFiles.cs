// The search index: one collection of everything, and one of each dataset that asks for it.

using Transparency.Engine.Output;
using Transparency.Engine.Search;
using Transparency.Site.Model;
using Transparency.Site.Pipelines;

namespace Transparency.Site.Search;

/// <summary>Makes the files that the search and the explorer read in the browser.</summary>
internal static class SearchFiles
{
    public static IEnumerable<OutputFile> Files(SiteModel model, IReadOnlyList<Page> pages)
    {
        var synonyms = new Synonyms(model.SameMeaning);
        return
        [
            .. Write(Everything.Collection(model, pages)),
            .. model.Explored.SelectMany(t => Write(ExploredDataset.Collection(model, t))),
        ];

        IReadOnlyList<OutputFile> Write(Collection collection) => IndexWriter.Write(collection, synonyms, Addresses.SearchIndex(collection.Name)[1..]);
    }
}
