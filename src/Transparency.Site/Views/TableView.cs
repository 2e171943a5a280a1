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
    public IReadOnlyList<RowView> Rows { get; init; } = Under(Headings, Rows);

    public IReadOnlyList<CellView> Totals { get; init; } = Under(Headings, Totals);

    /// <summary>The same rows in the explorer; null where there is none.</summary>
    public LinkView? Explore { get; init; }

    /// <summary>Which rows these are and where the others stand; null where all stand here.</summary>
    public RowPartsView? Parts { get; init; }

    /// <summary>The files, with what they hold.</summary>
    public DownloadsView Files => new(Caption, "", Downloads);

    /// <summary>Whether any row says where it comes from or has a note; without, the table needs no column for it.</summary>
    public bool HasPlaces => Rows.Any(r => !r.From.IsEmpty);

    /// <summary>The table with other columns.</summary>
    public TableView Showing(IReadOnlyList<HeadingView> headings, IReadOnlyList<RowView> rows, IReadOnlyList<CellView> totals) =>
        this with { Headings = headings, Rows = Under(headings, rows), Totals = Under(headings, totals) };

    private static IReadOnlyList<RowView> Under(IReadOnlyList<HeadingView> headings, IReadOnlyList<RowView> rows) =>
        [.. rows.Select(r => Under(headings, r.Cells) is var cells && ReferenceEquals(cells, r.Cells) ? r : r with { Cells = cells })];

    // Those that know their heading, as all cells of a dataset's own columns do, stay the same objects.
    private static IReadOnlyList<CellView> Under(IReadOnlyList<HeadingView> headings, IReadOnlyList<CellView> cells) =>
        cells.Index().All(c => c.Item.Label == headings[c.Index].Title) ? cells : [.. cells.Select((c, i) => c with { Label = headings[i].Title, Kept = null })];
}

/// <summary>A column heading; <paramref name="Numeric"/> columns are set right.</summary>
[TemplateView]
public sealed partial record HeadingView(string Title, bool Numeric, string? Description);

/// <summary>A row: the first cell is its heading.</summary>
/// <param name="Id">Anchor of the row; empty where another table on the site owns it.</param>
/// <param name="From">Where the row comes from, and what to mind about it.</param>
[TemplateView]
public sealed partial record RowView(string Id, IReadOnlyList<CellView> Cells, RowSourcesView From)
{
    /// <summary>Title of the group of rows that begins here; null where none does.</summary>
    public string? Group { get; init; }
}

/// <summary>What stands at the end of a row.</summary>
/// <param name="Places">Where the row comes from.</param>
/// <param name="Notes">What to mind about it.</param>
[TemplateView]
public sealed partial record RowSourcesView(IReadOnlyList<LinkView> Places, IReadOnlyList<NoteView> Notes) : IKeptView
{
    public static readonly RowSourcesView None = new([], []);

    public bool IsEmpty => Places.Count == 0 && Notes.Count == 0;

    internal KeptMarkup? Kept { get; init; }

    KeptMarkup? IKeptView.Kept => Kept;
}

/// <summary>A cell of one or several values; none where the documents do not say.</summary>
/// <param name="Absent">Words for a cell without values.</param>
/// <param name="Id">Anchor of a figure; empty for others, and where another table on the site owns it.</param>
[TemplateView]
public sealed partial record CellView(IReadOnlyList<LinkView> Values, bool Numeric, bool IsHeading, string Absent = "not stated", string Id = "") : IKeptView
{
    /// <summary>The heading of its column; given by the table.</summary>
    public string Label { get; init; } = "";

    internal KeptMarkup? Kept { get; init; }

    KeptMarkup? IKeptView.Kept => Kept;
}
