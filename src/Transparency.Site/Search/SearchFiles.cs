// The search index: one collection of everything, and one of each dataset that asks for it.

using Transparency.Engine.Output;
using Transparency.Engine.Search;
using Transparency.Site.Model;
using Transparency.Site.Pipelines;

namespace Transparency.Site.Search;

/// <summary>Makes the files that the search and the explorer read in the browser.</summary>
internal static class SearchFiles
{
    /// <summary>The files of one collection after another: none is held while the next is made.</summary>
    public static IEnumerable<OutputFile> Files(SiteModel model, IReadOnlyList<Page> pages)
    {
        var synonyms = new Synonyms(model.SameMeaning);
        foreach (var file in Write(() => Everything.Collection(model, pages), synonyms)) yield return file;
        foreach (var table in model.Explored)
        {
            foreach (var file in Write(() => ExploredDataset.Collection(model, table), synonyms)) yield return file;
        }
    }

    private static IReadOnlyList<OutputFile> Write(Func<Collection> make, Synonyms synonyms)
    {
        var collection = make();
        return IndexWriter.Write(collection, synonyms, Addresses.SearchIndex(collection.Name)[1..]);
    }
}
