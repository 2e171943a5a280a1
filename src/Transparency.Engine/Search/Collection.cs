// What is searched together, before it becomes an index.

namespace Transparency.Engine.Search;

/// <summary>Records with their columns, in their default order.</summary>
/// <param name="Name">Names the folder of its files.</param>
/// <param name="Title">What it is, for readers.</param>
/// <param name="Fields">Texts that words are looked for in.</param>
/// <param name="Cards">What a card of a result shows, in parts that are fetched apart: what is nearly always shown, then the rest.</param>
/// <param name="Boost">What lifts a record; null where nothing does.</param>
public sealed record Collection(
    string Name,
    string Title,
    IReadOnlyList<SearchField> Fields,
    IReadOnlyList<Facet> Facets,
    IReadOnlyList<NumberColumn> Numbers,
    IReadOnlyList<DateColumn> Dates,
    IReadOnlyList<IReadOnlyList<string>> Cards,
    Boost? Boost,
    IReadOnlyList<SearchRecord> Records);

/// <summary>One of the texts of every record, and how much a word in it counts.</summary>
public sealed record SearchField(string Name, decimal Weight);

/// <summary>A column of values that a selection is made by.</summary>
public sealed record Facet(string Name, string Label, IReadOnlyList<FacetValue> Values);

/// <summary>A value of a facet.</summary>
/// <param name="Population">How many people live in what the value names; null where that is no question or not known.</param>
public sealed record FacetValue(string Id, string Label, decimal? Population = null);

/// <summary>A column of numbers.</summary>
public sealed record NumberColumn(string Name, string Label, string? Unit);

/// <summary>A column of days.</summary>
public sealed record DateColumn(string Name, string Label);

/// <summary>How much more records count that have a value of a facet: one factor for each value.</summary>
public sealed record Boost(string Facet, IReadOnlyList<decimal> Factors);

/// <summary>One thing that can be found; its lists have the order of the collection's columns.</summary>
/// <param name="Texts">
/// Makes one for each field; a line for each part over which no phrase reaches. They are read one record after another, so
/// that nothing holds the words of all.
/// </param>
/// <param name="Facets">For each facet the indexes of its values, rising.</param>
/// <param name="Card">One for each column of the cards, part after part.</param>
public sealed record SearchRecord(
    Func<IReadOnlyList<string>> Texts,
    IReadOnlyList<IReadOnlyList<int>> Facets,
    IReadOnlyList<decimal?> Numbers,
    IReadOnlyList<DateOnly?> Dates,
    IReadOnlyList<CardValue> Card);

/// <summary>A text that is shown, or the index of a facet's value; neither where there is nothing to show.</summary>
public readonly record struct CardValue(string? Text, int? Index = null);
