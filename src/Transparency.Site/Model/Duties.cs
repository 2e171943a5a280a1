// What the law asks the office to publish, as content/publication.yml lists it.

using Transparency.Engine.Data;

namespace Transparency.Site.Model;

/// <summary>When an item has to be there.</summary>
public enum DutyTiming
{
    /// <summary>It is not known to those who wrote the list.</summary>
    Unknown,
    Monthly,
    BeforeFinancialYear,
    Within56Days,
}

/// <summary>A law and the items that it asks for.</summary>
/// <param name="Law">Its name.</param>
/// <param name="Reference">Where it is found in the statute book.</param>
/// <param name="Url">Where it can be read; null where not given.</param>
public sealed record Duties(string Law, string Reference, string? Url, IReadOnlyList<Duty> Items);

/// <summary>One item, and which parts of the content are of it.</summary>
/// <param name="Reference">Its place in the law: <c>3f</c>.</param>
/// <param name="Item">What is to be published, in our own words.</param>
/// <param name="OfficeHolders">Whether the office holders of the settings are of it.</param>
/// <param name="Datasets">Ids of the datasets that are of it.</param>
/// <param name="Where">The column and value of the rows that are of it; null for all rows.</param>
/// <param name="Parts">Columns that must be filled for a row to be the whole item.</param>
/// <param name="Newest">The column of dates; null for the date of the newest document that rows come from.</param>
/// <param name="Documents">The documents that are of it.</param>
/// <param name="Note">What to mind.</param>
public sealed record Duty(
    string Reference,
    string Item,
    DutyTiming Timing,
    bool OfficeHolders,
    IReadOnlyList<string> Datasets,
    RowCondition? Where,
    IReadOnlyList<string> Parts,
    string? Newest,
    IReadOnlyList<Publication> Documents,
    string? Note)
{
    /// <summary>The rows that are of it, of all its datasets.</summary>
    public IReadOnlyList<Row> Rows(SiteModel model) =>
        [.. Datasets.Select(model.Table).OfType<Table>().SelectMany(t => t.Rows).Where(r => Where?.Holds(r) != false)];

    /// <summary>What readers know a part as, by the first of its datasets that has it.</summary>
    public string TitleOf(string part, IReadOnlyList<Row> rows) => rows.Select(r => r.Schema.Find(part)?.Title).OfType<string>().FirstOrDefault() ?? part;
}
