// A dataset's csv-metadata.json, read and checked.

using Transparency.Engine.Content;
using Transparency.Engine.Files;

namespace Transparency.Engine.Data;

/// <summary>What a dataset's tables look like, and what the site does with them.</summary>
/// <param name="Id">The dataset's id: its folder's name.</param>
/// <param name="File">The schema file.</param>
/// <param name="Title">Name of the dataset.</param>
/// <param name="Description">What one row is, and anything to mind.</param>
/// <param name="Columns">In the order of the CSV.</param>
/// <param name="PrimaryKey">Names of the columns that together are unique; empty where there is no key.</param>
/// <param name="ForeignKeys">References to other datasets.</param>
/// <param name="IsRegister">Other tables refer to this one by id, name or alias.</param>
/// <param name="RowTitle">The column that names a row; null where none does.</param>
/// <param name="Order">Place among the datasets; lower comes first.</param>
/// <param name="Sort">Columns to sort by on pages; empty for the file's order.</param>
/// <param name="Totals">Columns summed under the table.</param>
/// <param name="Highlights">Figures for the top of the pages of a register's entries.</param>
/// <param name="NotOnPagesOf">Registers whose entries' pages do not show the rows that name them.</param>
/// <param name="Source">Where all rows come from that do not say otherwise, as <c>source-id#locator</c>; null where each row says it.</param>
/// <param name="Checks">What must agree with what.</param>
/// <param name="Charts">What is drawn of the rows.</param>
/// <param name="Chapter">The part of an entry's page that shows the rows naming it; null for the last.</param>
/// <param name="IsExplored">Its rows can be searched and selected from on their own.</param>
/// <param name="Frequency">How often it is brought up to date.</param>
/// <param name="Json">The file as written, for publishing it.</param>
public sealed record TableSchema(
    string Id,
    SourceFile File,
    string Title,
    string Description,
    IReadOnlyList<Column> Columns,
    IReadOnlyList<string> PrimaryKey,
    IReadOnlyList<ForeignKey> ForeignKeys,
    bool IsRegister,
    string? RowTitle,
    int Order,
    IReadOnlyList<SortKey> Sort,
    IReadOnlyList<string> Totals,
    IReadOnlyList<Highlight> Highlights,
    IReadOnlyList<string> NotOnPagesOf,
    ScalarNode? Source,
    IReadOnlyList<CheckDeclaration> Checks,
    IReadOnlyList<ChartDeclaration> Charts,
    ScalarNode? Chapter,
    bool IsExplored,
    UpdateFrequency Frequency,
    MapNode Json)
{
    private readonly Dictionary<string, Column> _byName = Columns.ToDictionary(c => c.Name, StringComparer.Ordinal);

    /// <summary>The schema file, from the site's root.</summary>
    public string Path => File.Path;

    /// <summary>The column of that name, or null.</summary>
    public Column? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The column whose values refer to <paramref name="resource"/>, or null; the first where there are several.</summary>
    public Column? ReferringTo(string resource) => Columns.FirstOrDefault(c => c.Reference?.Resource == resource);
}

/// <summary>A column to sort rows by.</summary>
public sealed record SortKey(string Column, bool Descending);

/// <summary>A figure that a dataset gives to the page of each entry of a register that its rows name.</summary>
/// <param name="Register">The register, such as <c>areas</c>.</param>
/// <param name="Label">What the figure is.</param>
/// <param name="Column">The column summed over the entry's rows.</param>
/// <param name="PerHead">Also divide by the entry's population.</param>
public sealed record Highlight(string Register, string Label, string Column, bool PerHead);
