// A table as a reader sees it: every number leads to its source.

using Transparency.Engine.Theming;

namespace Transparency.Site.Views;

/// <summary>A table with caption, headings, rows, totals and notes.</summary>
/// <param name="Id">Anchor of the table.</param>
/// <param name="Downloads">The same rows as files.</param>
/// <param name="Totals">One cell for each column; empty where nothing is added up.</param>
/// <param name="Notes">What holds for the table as a whole.</param>
[TemplateView]
public sealed partial record TableView(
    string Id,
    string Caption,
    IReadOnlyList<HeadingView> Headings,
    IReadOnlyList<RowView> Rows,
    IReadOnlyList<CellView> Totals,
    IReadOnlyList<NoteView> Notes,
    IReadOnlyList<LinkView> Downloads,
    LinkView? More,
    CitationView Cite)
{
    /// <summary>The same rows in the explorer; null where there is none.</summary>
    public LinkView? Explore { get; init; }

    /// <summary>Which rows these are and where the others stand; null where all stand here.</summary>
    public RowPartsView? Parts { get; init; }

    /// <summary>The files, with what they hold.</summary>
    public DownloadsView Files => new(Caption, "", Downloads);

    /// <summary>Whether any row says where it comes from or has a note; without, the table needs no column for it.</summary>
    public bool HasPlaces => Rows.Any(r => r.Places.Count > 0 || r.Notes.Count > 0);
}

/// <summary>A column heading; <paramref name="Numeric"/> columns are set right.</summary>
[TemplateView]
public sealed partial record HeadingView(string Title, bool Numeric, string? Description);

/// <summary>A row: the first cell is its heading.</summary>
/// <param name="Id">Anchor of the row; empty where another table on the site owns it.</param>
/// <param name="Places">Where the row comes from.</param>
/// <param name="Notes">What to mind about it.</param>
[TemplateView]
public sealed partial record RowView(string Id, IReadOnlyList<CellView> Cells, IReadOnlyList<LinkView> Places, IReadOnlyList<NoteView> Notes)
{
    /// <summary>Title of the group of rows that begins here; null where none does.</summary>
    public string? Group { get; init; }
}

/// <summary>A cell of one or several values; none where the documents do not say.</summary>
/// <param name="Absent">Words for a cell without values.</param>
/// <param name="Id">Anchor of a figure; empty for others, and where another table on the site owns it.</param>
[TemplateView]
public sealed partial record CellView(IReadOnlyList<LinkView> Values, bool Numeric, bool IsHeading, string Absent = "not stated", string Id = "");
