// Everything that the site says, read, checked and related; built once, never changed.

using Transparency.Engine.Charts;
using Transparency.Engine.Content;
using Transparency.Engine.Data;
using Transparency.Site.History;

namespace Transparency.Site.Model;

/// <summary>The finished model that every pipeline sees.</summary>
/// <param name="Settings">The office.</param>
/// <param name="Date">The day that the site is built for.</param>
/// <param name="Data">All tables.</param>
/// <param name="Publications">Letters, newsletters, reports, topics and pages that are published on the build's date.</param>
/// <param name="Home">The home page's words and its choice of figures.</param>
/// <param name="Figures">Declared figures, worked out.</param>
/// <param name="Checks">Every check with its outcome.</param>
/// <param name="Places">From a source and a locator to an address and a label.</param>
/// <param name="Notes">Differences that stand, by the rows that they concern.</param>
/// <param name="FigureSources">How many figures lead to a source.</param>
/// <param name="Duties">What the law asks the office to publish; null where it lists nothing.</param>
public sealed record SiteModel(
    SiteSettings Settings,
    DateOnly Date,
    TableSet Data,
    IReadOnlyList<Publication> Publications,
    HomePage Home,
    IReadOnlyDictionary<string, Figures.Figure> Figures,
    IReadOnlyList<CheckResult> Checks,
    Places Places,
    CheckNotes Notes,
    FigureSources FigureSources,
    Duties? Duties = null)
{
    public IReadOnlyDictionary<string, Table> Tables => Data.ById;

    public IReadOnlyList<Table> Datasets => Data.Datasets;

    public IReadOnlyList<Area> Areas => Data.Areas;

    public IReadOnlyList<SourceDocument> Sources => Data.Sources;

    /// <summary>What was added, changed and removed, when and why; added when all else is known.</summary>
    public ChangeLog Changes { get; init; } = ChangeLog.Empty;

    /// <summary>The files that readers can take away; added when they are made, before the pages that lead to them.</summary>
    public FileSizes Files { get; init; } = FileSizes.None;

    /// <summary>The charts of each table that can be drawn.</summary>
    public ILookup<string, ChartDeclaration> Charts { get; init; } = Array.Empty<ChartDeclaration>().ToLookup(_ => "");

    /// <summary>How the areas lie; null where there is nothing to draw.</summary>
    public MapOutline? Map { get; init; }

    /// <summary>What abbreviations stand for, by term.</summary>
    public IReadOnlyList<GlossaryTerm> Glossary { get; init; } = [];

    /// <summary>Groups of words that mean the same to those who search.</summary>
    public IReadOnlyList<IReadOnlyList<string>> SameMeaning { get; init; } = [];

    /// <summary>What is taken from each passage of the sources.</summary>
    public Passages Passages { get; } = new(Data.RowsFrom, Publications, Places);

    /// <summary>Letters, newsletters and reports, newest first.</summary>
    public IReadOnlyList<Publication> Dated { get; } =
        [.. Publications
            .Where(p => p.Kind.Dated)
            .OrderByDescending(p => p.Date, StringComparer.Ordinal)
            .ThenBy(p => p.Url, StringComparer.Ordinal)];

    /// <summary>The paragraph numbers of the documents that have any, newest document first.</summary>
    public IReadOnlyList<ParagraphNumbers> Numbers { get; } =
        [.. ParagraphNumbers.Of(Publications).OrderByDescending(n => n.Publication.Date, StringComparer.Ordinal).ThenBy(n => n.Publication.Url, StringComparer.Ordinal)];

    /// <summary>The datasets whose rows readers can select from, on a page for it.</summary>
    public IReadOnlyList<Table> Explored { get; } = [.. Data.Datasets.Where(t => t.Schema.IsExplored)];

    /// <summary>The dataset of that id; null where this office has none.</summary>
    public Table? Table(string id) => Tables.GetValueOrDefault(id);

    /// <summary>The documents of a kind: newest first where dated, else by order and title.</summary>
    public IReadOnlyList<Publication> Of(PublicationKind kind) =>
        [.. Publications
            .Where(p => p.Kind == kind)
            .OrderBy(p => kind.Dated ? 0 : p.Order)
            .ThenByDescending(p => p.Date ?? "", StringComparer.Ordinal)
            .ThenBy(p => p.Title, StringComparer.Ordinal)
            .ThenBy(p => p.Url, StringComparer.Ordinal)];

    /// <summary>The name that a register gives to one of its ids; the id itself where the register has no name for it.</summary>
    public string NameOf(string resource, string id)
    {
        if (Table(resource) is not { } table || table.Find(id) is not { } row) return id;
        return row.Text("name") ?? (table.Schema.RowTitle is { } title ? row.Text(title) : null) ?? id;
    }

    /// <summary>The page about an entry of a register; null where entries of that register have no pages.</summary>
    public string? PageOf(string resource, string id) => Table(resource)?.Find(id) is null ? null : resource switch
    {
        "areas" => Addresses.Area(id),
        "sources" => Addresses.Source(id),
        Projects.Dataset => Addresses.Project(id),
        "funds" or "organisations" => Addresses.RegisterEntry(resource, id),
        _ => null,
    };

    /// <summary>The page about an entry of a register, or its row on the dataset's page; null where there is no such entry.</summary>
    public string? UrlOf(string resource, string id) =>
        PageOf(resource, id) ?? (Table(resource)?.Find(id) is { } row ? RowUrl(row) : null);

    /// <summary>A row where its dataset is shown.</summary>
    public string RowUrl(Row row) => $"{Data.PartOf(row)?.Url ?? Addresses.TablePage(row.Schema.Id)}#{RowAnchor(row)}";

    /// <summary>The anchor of a row on its dataset's page.</summary>
    public static string RowAnchor(Row row) =>
        "row-" + Addresses.AnchorOf(row.Key);

    /// <summary>The anchor of a figure on its dataset's page.</summary>
    public static string CellAnchor(Row row, Column column) => $"{RowAnchor(row)}.{column.Name}";
}
