// One thing that the search finds, in the words of the site.

using Transparency.Engine.Data;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Search;

/// <summary>What is known of a page, a paragraph or a row.</summary>
/// <param name="Text">Makes all its words, a line for each part.</param>
internal sealed record SearchEntry(SearchKind Kind, string Url, string Title, Func<string> Text)
{
    /// <summary>Ids and places of sources, for those who paste one.</summary>
    public string References { get; init; } = "";

    /// <summary>What a result shows below its title.</summary>
    public string Extract { get; init; } = "";

    /// <summary>The document or dataset that it is a part of.</summary>
    public string? Parent { get; init; }

    public IReadOnlyList<string> Areas { get; init; } = [];

    public IReadOnlyList<string> Funds { get; init; } = [];

    public IReadOnlyList<string> Organisations { get; init; } = [];

    public string? FinancialYear { get; init; }

    public DateOnly? Date { get; init; }

    public string? DateText { get; init; }

    public decimal? Amount { get; init; }

    /// <summary>With what the columns of a row say of areas, money and time.</summary>
    public SearchEntry From(SiteModel model, Row row)
    {
        var schema = row.Schema;
        var date = schema.Columns.Select(c => row[c].Value).OfType<DateOnly?>().FirstOrDefault();
        var amount = schema.Columns
            .Where(c => c.Type.IsNumber && CellViews.Unit(row, c) == "GBP" && !row[c].IsEmpty)
            .OrderBy(c => schema.Totals.Contains(c.Name) ? 0 : 1)
            .Select(c => row[c].Value as decimal?)
            .FirstOrDefault();
        return this with
        {
            Text = () => $"{Text()}\n{RowText.Of(model, row)}",
            References = ReferencesOf(row),
            Areas = Named("areas"),
            Funds = Named("funds"),
            Organisations = Named("organisations"),
            FinancialYear = row.Text("financial_year"),
            Date = date,
            DateText = date is { } day ? Format.Date(day) : null,
            Amount = amount,
        };

        IReadOnlyList<string> Named(string register) => row.Schema.Id == register
            ? [row.Key]
            : [.. schema.Columns.Where(c => c.Reference?.Resource == register).SelectMany(c => row.List(c.Name)).Distinct()];
    }

    /// <summary>With the date of a document.</summary>
    public SearchEntry From(Publication publication) => this with
    {
        Areas = publication.Areas,
        FinancialYear = publication.FinancialYear,
        Date = publication.Days?.First,
        DateText = publication.DateLabel,
    };

    /// <summary>A row's key and its places, a line for each.</summary>
    public static string ReferencesOf(Row row) => string.Join('\n', Provenance.All(row).Select(Reference).Prepend(row.Key));

    // A place as it is written in tables.
    private static string Reference(Provenance place) => place.Locator is { } locator ? $"{place.Source}#{locator}" : place.Source;

    /// <summary>A text on one line, cut where a word ends.</summary>
    public static string Cut(string text, int length)
    {
        text = text.Replace('\n', ' ');
        if (text.Length <= length) return text;
        var end = text.LastIndexOf(' ', length);
        return text[..(end > 0 ? end : length)] + "\u2026";
    }
}
