// What was added, changed or removed, when, and why.

namespace Transparency.Site.History;

/// <summary>What became of a thing.</summary>
public enum ChangeKind
{
    Added,
    Changed,
    Removed,
}

/// <summary>What readers know the thing as.</summary>
public enum ThingKind
{
    Dataset,
    Document,
    File,
}

/// <summary>A dataset, a document or a file that was changed.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Id">The dataset's id, the document's <c>letters/2025-07-14-bridges</c>, the file's name.</param>
/// <param name="Title">Its name as readers knew it last.</param>
public sealed record Thing(ThingKind Kind, string Id, string Title);

/// <summary>One entry of the list of changes.</summary>
/// <param name="Id">Anchor on the page of changes; the same for ever.</param>
/// <param name="Date">The day.</param>
/// <param name="Kind">What became of the thing, or of its rows.</param>
/// <param name="Thing">What was changed.</param>
/// <param name="Rows">The rows that came or went, or the one that was changed; empty where the whole thing is meant.</param>
/// <param name="Parts">What is different; empty where the whole thing, or whole rows, came or went.</param>
/// <param name="Count">How many rows a dataset had that came or went; null otherwise.</param>
/// <param name="Reason">What was written when it was committed; null where nothing was.</param>
/// <param name="Explanation">What the office says of it.</param>
public sealed record Change(
    string Id,
    DateOnly Date,
    ChangeKind Kind,
    Thing Thing,
    IReadOnlyList<ChangedRow> Rows,
    IReadOnlyList<ChangedPart> Parts,
    int? Count,
    string? Reason,
    string? Explanation)
{
    /// <summary>Whether rows of a dataset came or went, rather than the dataset itself.</summary>
    public bool IsOfRows => Rows.Count > 0 && Parts.Count == 0;

    /// <summary>Why: the office's own explanation before anything else.</summary>
    public string? Why => Explanation ?? Reason;
}

/// <summary>A row that a change is about.</summary>
/// <param name="Key">As <c>Row.Key</c>; empty where rows have no key.</param>
/// <param name="Name">What readers know it as.</param>
/// <param name="HasFigures">Whether it holds a number.</param>
/// <param name="Explanation">What the office says of this row.</param>
public sealed record ChangedRow(string Key, string Name, bool HasFigures, string? Explanation = null);

/// <summary>A cell, setting or paragraph before and after.</summary>
/// <param name="Name">The column's or setting's name; <c>text</c> for words.</param>
/// <param name="Label">What readers know it as.</param>
/// <param name="Was">Before; null where it said nothing.</param>
/// <param name="Is">After; null where it says nothing.</param>
/// <param name="IsFigure">Whether a number that was published is no longer the same.</param>
/// <param name="IsBookkeeping">Whether it says where something comes from rather than what it is.</param>
/// <param name="Explanation">What the office says of this part.</param>
public sealed record ChangedPart(
    string Name,
    string Label,
    ChangedValue? Was,
    ChangedValue? Is,
    bool IsFigure = false,
    bool IsBookkeeping = false,
    string? Explanation = null);

/// <summary>A value as the file has it, and in the words that readers see.</summary>
public sealed record ChangedValue(string Text, string Words)
{
    public static ChangedValue? Of(string? text) => string.IsNullOrEmpty(text) ? null : new(text, text);
}
