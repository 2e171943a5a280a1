// Where a value comes from.

using Transparency.Engine.Content;
using Transparency.Engine.Data;

namespace Transparency.Site.Model;

/// <summary>A source document and the anchor of the paragraph in it.</summary>
/// <param name="Source">Id in the register of sources.</param>
/// <param name="Locator">Anchor such as <c>para-31</c>; null where only the document is known.</param>
public sealed record Provenance(string Source, string? Locator)
{
    /// <summary>Reads <c>source-id#locator</c>.</summary>
    public static Provenance Parse(string written)
    {
        var hash = written.IndexOf('#');
        return hash < 0 ? new(written, null) : new(written[..hash], written[(hash + 1)..]);
    }

    /// <summary>The main place of a row: its own, or that of its whole table; null where neither is said.</summary>
    public static Provenance? Of(Row row) =>
        row.Text("source") is { } source ? new(source, row.Text("locator"))
        : row.Schema.Source is { } whole ? Parse(whole.Value)
        : null;

    /// <summary>The place of one value: the row's, unless a column <c>…_source</c> gives another.</summary>
    public static Provenance? Of(Row row, Column column) =>
        row.Text(column.Name + "_source") is { } own ? Parse(own) : Of(row);

    /// <summary>The place of a cell that a number was made of, or of the row where the row itself was counted.</summary>
    public static Provenance? Of(CellReference cell) => cell.Column is { } column ? Of(cell.Row, column) : Of(cell.Row);

    /// <summary>
    /// The place of a number in a text: that of the mark behind it, or the paragraph of the source whose text it is;
    /// null for a number in our own words that has no mark.
    /// </summary>
    /// <param name="number">The number.</param>
    /// <param name="document">Id of the source that the text is a transcription of; null for our own words.</param>
    public static Provenance? Of(NumberSegment number, string? document) =>
        number.Source is { } mark ? new(mark.Source, mark.Locator)
        : document is not null ? new(document, number.Anchor)
        : null;

    /// <summary>All places that a row names, the main one first, each once.</summary>
    public static IReadOnlyList<Provenance> All(Row row)
    {
        List<Provenance> places = [];
        if (Of(row) is { } main) places.Add(main);
        foreach (var column in row.Schema.Columns.Where(c => IsSourceColumn(c.Name)))
        {
            places.AddRange(row.List(column.Name).Select(Parse));
        }

        return [.. places.Distinct()];
    }

    /// <summary>Whether the column holds places written as <c>source-id#locator</c>.</summary>
    public static bool IsSourceColumn(string name) =>
        name == "also_in" || name.EndsWith("_source", StringComparison.Ordinal);

    /// <summary>Whether the column belongs to the provenance of a row rather than to what it says.</summary>
    public static bool IsBookkeeping(string name) => name is "source" or "locator" or "note" || IsSourceColumn(name);
}
