// From a collection to the files of its index; FORMAT.md tells every byte.

using System.Text;
using Transparency.Engine.Concurrency;
using Transparency.Engine.Output;

namespace Transparency.Engine.Search;

/// <summary>Writes the index of a collection.</summary>
public static class IndexWriter
{
    /// <summary>The files, the manifest first; the same records make the same bytes.</summary>
    /// <param name="collection">What is to be found.</param>
    /// <param name="synonyms">Words that mean the same.</param>
    /// <param name="folder">Where the files lie in the site, with a slash at its end.</param>
    public static IReadOnlyList<OutputFile> Write(Collection collection, Synonyms synonyms, string folder)
    {
        var index = TermIndex.Of(collection, synonyms);
        var shards = TermShards.Of(index.Terms, collection.Records.Count);
        var parts = CardPart.Of(collection);

        // Compressing is most of the work, so all files are made at once.
        List<Func<IndexFile>> makers =
        [
            () => IndexFile.Of("lengths", index.Lengths.SelectMany(plane => plane).ToArray()),
            () => IndexFile.Of("tables", SearchTables.Json()),
            () => IndexFile.Of("words", Encoding.UTF8.GetBytes(string.Concat(index.Words.Select(w => $"{w.Surface}\t{w.Term}\n")))),
            .. collection.Facets.Select((_, i) => (Func<IndexFile>)(() => IndexFile.Of($"f{i}", Columns.Facet(collection, i).Written))),
            .. collection.Facets.Select((f, i) => (Facet: f, Number: i)).Where(f => Columns.HasDictionary(f.Facet))
                .Select(f => (Func<IndexFile>)(() => IndexFile.Of($"v{f.Number}", Columns.Dictionary(f.Facet)))),
            .. collection.Numbers.Select((_, i) => (Func<IndexFile>)(() => IndexFile.Of($"n{i}", Columns.Number(collection, i).Written))),
            .. collection.Dates.Select((_, i) => (Func<IndexFile>)(() => IndexFile.Of($"d{i}", Columns.Date(collection, i).Written))),
            .. shards.Select((s, i) => (Func<IndexFile>)(() => IndexFile.Of($"t{i}", s.Terms.Written))),
            .. shards.Select((s, i) => (Func<IndexFile>)(() => IndexFile.Of($"p{i}", s.Positions.Written))),
            .. parts.SelectMany((part, p) => collection.Records.Chunk(part.Size).Select((records, i) => (Func<IndexFile>)(() => IndexFile.Of(CardPart.FileName(p, i), part.Block(records))))),
        ];
        var made = SideBySide.Select(makers, make => make());
        var manifest = Manifest.Of(collection, index, [.. shards.Select(s => s.First)], parts, made);
        var origin = $"the search index of \"{collection.Title}\"";
        return [new(folder + "manifest.json", manifest, origin), .. made.Select(f => new OutputFile(folder + f.Name, f.Content, origin))];
    }
}
