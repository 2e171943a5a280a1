// All changes of a site, and those of one dataset, row or document.

using Transparency.Engine.Data;

namespace Transparency.Site.History;

/// <summary>How much of the past is known.</summary>
public enum HistoryReach
{
    /// <summary>The folder has no history, or none that can be read.</summary>
    None,

    /// <summary>Only the latest part is here.</summary>
    Latest,

    /// <summary>All of it.</summary>
    Whole,
}

/// <summary>What was changed, latest first.</summary>
public sealed class ChangeLog(HistoryReach reach, IReadOnlyList<Change> all)
{
    /// <summary>The log of a site without a history.</summary>
    public static readonly ChangeLog Empty = new(HistoryReach.None, []);

    private readonly ILookup<string, Change> _byDataset = all.Where(c => c.Thing.Kind == ThingKind.Dataset).ToLookup(c => c.Thing.Id, StringComparer.Ordinal);

    private readonly ILookup<string, Change> _byDocument = all.Where(c => c.Thing.Kind == ThingKind.Document).ToLookup(c => c.Thing.Id, StringComparer.Ordinal);

    private readonly ILookup<(string Dataset, string Key), Change> _byRow = all
        .Where(c => c.Rows.Count == 1 && c.Parts.Count > 0)
        .ToLookup(c => (c.Thing.Id, c.Rows[0].Key));

    public HistoryReach Reach => reach;

    public IReadOnlyList<Change> All => all;

    /// <summary>What was changed in a dataset, in all its rows and in its description.</summary>
    public IEnumerable<Change> OfTable(string dataset) => _byDataset[dataset];

    /// <summary>What was changed in a row that stood before.</summary>
    public IEnumerable<Change> OfRow(Row row) => _byRow[(row.Schema.Id, row.Key)];

    /// <summary>What was changed in the document of a file: <c>content/letters/2025-07-14-bridges.md</c>.</summary>
    public IEnumerable<Change> OfDocument(string path) => ContentPath.DocumentId(path) is { } id ? _byDocument[id] : [];
}
