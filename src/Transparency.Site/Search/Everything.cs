// The collection of everything on the site.

using Transparency.Engine.Concurrency;
using Transparency.Engine.Search;
using Transparency.Site.Model;
using Transparency.Site.Pipelines;

namespace Transparency.Site.Search;

/// <summary>Entries as records: pages about things first, then by date, then as they stand on the site.</summary>
internal static class Everything
{
    public const string Name = "all";

    private static readonly IReadOnlyList<SearchField> Fields = [new("title", 4), new("text", 1), new("reference", 0.2m)];

    public static Collection Collection(SiteModel model, IReadOnlyList<Page> pages)
    {
        var entries = SearchEntries.Of(model, pages)
            .OrderBy(e => e.Kind.Place)
            .ThenByDescending(e => e.Date ?? DateOnly.MinValue)
            .ToList();
        List<EntryFacet> facets =
        [
            new(new("kind", "Kind", [.. SearchKind.All.Select(k => new FacetValue(k.Id, k.Label))]), e => [e.Kind.Id]),
            new(FacetValues.OfRegister(model, "area", "Area", "areas", entries.SelectMany(e => e.Areas)), e => e.Areas),
            new(FacetValues.OfRegister(model, "fund", "Fund", "funds", entries.SelectMany(e => e.Funds)), e => e.Funds),
            new(FacetValues.OfRegister(model, "organisation", "Organisation", "organisations", entries.SelectMany(e => e.Organisations)), e => e.Organisations),
            new(FacetValues.OfYears(entries.Select(e => e.FinancialYear)), e => e.FinancialYear is { } year ? [year] : []),
        ];
        facets.RemoveAll(f => entries.All(e => f.Of(e).Count == 0));
        var extract = ExtractLength(entries.Count);
        var indexes = facets.Select(f => FacetValues.Indexes(f.Facet)).ToList();
        return new(
            Name,
            model.Settings.Title,
            Fields,
            [.. facets.Select(f => f.Facet)],
            [new("amount", "Amount", "GBP")],
            [new("date", "Date")],
            [["url", "title", "kind", "extract", "parent", "date", "amount"]],
            new("kind", [.. SearchKind.All.Select(k => k.Factor)]),
            SideBySide.Select(entries, e => new SearchRecord(
                () => [e.Title, e.Text(), e.References],
                [.. facets.Select((f, i) => indexes[i](f.Of(e)))],
                [e.Amount],
                [e.Date],
                Card(e, extract))));
    }

    // A block of cards holds more of them where there are many, and a reader waits for all of it.
    private static int ExtractLength(int entries) => entries switch { < 2_000 => 600, < 20_000 => 400, _ => 240 };

    private sealed record EntryFacet(Facet Facet, Func<SearchEntry, IReadOnlyList<string>> Of);

    private static IReadOnlyList<CardValue> Card(SearchEntry entry, int extract) =>
    [
        new(entry.Url),
        new(entry.Title),
        new(null, entry.Kind.Place),
        new(SearchEntry.Cut(entry.Extract, extract)),
        new(entry.Parent),
        new(entry.DateText),
        new(entry.Amount is { } amount ? Format.Number(amount, "GBP") : null),
    ];
}
