// One column of a table, as its schema describes it.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>A column: CSVW's own properties and this project's annotations.</summary>
/// <param name="Index">Position in the table, from 0.</param>
/// <param name="Name">Heading in the CSV file.</param>
/// <param name="Title">Heading for readers.</param>
/// <param name="Description">What the column holds.</param>
/// <param name="Type">What a cell, or each part of a cell, may hold.</param>
/// <param name="Required">Whether a cell may not be empty.</param>
/// <param name="Separator">What divides the values of one cell; null where a cell holds one value.</param>
/// <param name="Unit"><c>GBP</c>, <c>percent</c>, <c>count</c>, or what is counted; null where there is none.</param>
/// <param name="UnitColumn">The column that names each row's unit; null where the unit is the same for all.</param>
/// <param name="Labels">Words to show for coded values; empty where values are shown as they are.</param>
/// <param name="Hidden">Kept off pages, still in downloads.</param>
/// <param name="Reference">The register that values refer to; null where they refer to none.</param>
/// <param name="Span">Where the schema defines it.</param>
public sealed record Column(
    int Index,
    string Name,
    string Title,
    string Description,
    DataType Type,
    bool Required,
    string? Separator,
    string? Unit,
    string? UnitColumn,
    IReadOnlyDictionary<string, string> Labels,
    bool Hidden,
    ForeignKey? Reference,
    SourceSpan Span)
{
    /// <summary>Whether each cell is an organisation's contact, meant for the public.</summary>
    public bool HoldsContacts { get; init; }

    /// <summary>Numbers above nought and below this are not published; null where all are.</summary>
    public int? SmallBelow { get; init; }
}
