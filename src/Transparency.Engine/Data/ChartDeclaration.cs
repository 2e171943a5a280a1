// A chart that a schema declares for its rows.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>What is drawn of a dataset.</summary>
/// <param name="Id">Its id within the dataset.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Title">Its subject; what it shows is worked out from the rows.</param>
/// <param name="Label">The column that names what is drawn; null where the table as a whole is.</param>
/// <param name="Values">The columns drawn: one, or a part and its whole.</param>
/// <param name="Across">The column of periods; null where the chart has none.</param>
/// <param name="Where">Which rows; null for all.</param>
/// <param name="PerHead">Divide each value by the population of the entry that its row names.</param>
/// <param name="Period">When the values hold, in words; null where the rows say it.</param>
/// <param name="Verb">What is done with the whole, as in "has spent"; null where nothing is.</param>
/// <param name="SmallBase">A change of less than this is not told as a percentage.</param>
/// <param name="Breaks">Periods from which on values are not comparable with those before.</param>
/// <param name="OnPagesOf">Registers whose entries' pages show it, with the entry marked.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record ChartDeclaration(
    string Id,
    ChartKind Kind,
    string Title,
    Column? Label,
    IReadOnlyList<Column> Values,
    Column? Across,
    RowCondition? Where,
    bool PerHead,
    string? Period,
    string? Verb,
    decimal SmallBase,
    IReadOnlyList<ChartBreak> Breaks,
    IReadOnlyList<string> OnPagesOf,
    SourceSpan Span);

/// <summary>A break in a series.</summary>
/// <param name="At">The first period of the new series, as the column of periods has it.</param>
/// <param name="Note">What is different from then on, as part of a sentence.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record ChartBreak(string At, string Note, SourceSpan Span);

/// <summary>How a chart is drawn.</summary>
public enum ChartKind
{
    /// <summary>A bar for each row.</summary>
    Bars,

    /// <summary>A part within its whole for each row.</summary>
    Parts,

    /// <summary>A line over periods.</summary>
    Line,

    /// <summary>From one period to the next.</summary>
    Slope,

    /// <summary>Of a hundred squares so many.</summary>
    Waffle,

    /// <summary>A small chart for each label.</summary>
    Multiples,

    /// <summary>Regions coloured by their values.</summary>
    Map,
}
