// The collection of a dataset's rows, for selecting from them.

using Transparency.Engine.Concurrency;
using Transparency.Engine.Data;
using Transparency.Engine.Search;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Search;

/// <summary>A facet, and the values that a row has of it.</summary>
internal sealed record RowFacet(Facet Facet, Func<Row, IReadOnlyList<string>> Of);

/// <summary>Rows as records: the largest amount first, then in the table's own order.</summary>
internal static class ExploredDataset
{
    private const int ShownColumns = 6;

    private static readonly IReadOnlyList<SearchField> Fields = [new("title", 4), new("text", 1), new("reference", 0.2m)];

    public static Collection Collection(SiteModel model, Table table)
    {
        var schema = table.Schema;
        var shown = Shown(table);
        IReadOnlyList<Column> columns = [.. shown, .. Columns(table).Except(shown)];
        var numbers = columns.Where(c => c.Type.IsNumber && c.UnitColumn is null).ToList();
        var dates = columns.Where(c => c.Type.Type == Engine.Data.ValueType.Date).ToList();
        var facets = Facets(model, table);
        var indexes = facets.Select(f => FacetValues.Indexes(f.Facet)).ToList();
        var amount = numbers.Where(c => c.Unit == "GBP").OrderBy(c => schema.Totals.Contains(c.Name) ? 0 : 1).FirstOrDefault();
        var rows = table.Rows.Select((row, place) => (Row: row, Place: place));
        if (amount is not null) rows = rows.OrderByDescending(r => r.Row.Amount(amount.Name) ?? decimal.MinValue);
        return new(
            schema.Id,
            schema.Title,
            Fields,
            [.. facets.Select(f => f.Facet)],
            [.. numbers.Select(c => new NumberColumn(c.Name, c.Title, c.Unit)), new("@place", "", null)],
            [.. dates.Select(c => new DateColumn(c.Name, c.Title))],
            [
                ["@url", "@source", "@source_url", "@note", .. shown.Select(c => c.Name)],
                .. columns.Count > shown.Count ? [columns.Skip(shown.Count).Select(c => c.Name).ToList()] : Array.Empty<IReadOnlyList<string>>(),
            ],
            null,
            SideBySide.Select([.. rows], r => new SearchRecord(
                () => [RowLinks.Name(model, r.Row), RowText.Of(model, r.Row), SearchEntry.ReferencesOf(r.Row)],
                [.. facets.Select((f, i) => indexes[i](f.Of(r.Row)))],
                [.. numbers.Select(c => r.Row[c].Value as decimal?), r.Place],
                [.. dates.Select(c => r.Row[c].Value as DateOnly?)],
                Card(model, r.Row, columns))));
    }

    /// <summary>The columns that readers see and that have a value in any row.</summary>
    public static IReadOnlyList<Column> Columns(Table table) => [.. RowText.Columns(table.Schema).Where(c => table.Rows.Any(r => !r[c].IsEmpty))];

    /// <summary>
    /// The columns that stand there until a reader chooses: those that name, place and count a row. Long texts are for
    /// readers who ask for them.
    /// </summary>
    public static IReadOnlyList<Column> Shown(Table table) =>
        [.. Columns(table)
            .Where(c => c.Name == table.Schema.RowTitle || c.Name == "financial_year" || c.Type.IsNumber || RowFiles.Registers.Contains(c.Reference?.Resource))
            .OrderBy(c => c.Name != table.Schema.RowTitle && !c.Type.IsNumber)
            .Take(ShownColumns)];

    /// <summary>What rows are selected by.</summary>
    public static IReadOnlyList<RowFacet> Facets(SiteModel model, Table table) => [.. Columns(table).SelectMany(c => Facets(model, table, c))];

    private static IEnumerable<RowFacet> Facets(SiteModel model, Table table, Column column)
    {
        if (column.Reference is { Resource: not "sources" } reference)
            yield return new(FacetValues.OfRegister(model, column.Name, column.Title, reference.Resource, table.Rows.SelectMany(r => r.List(column.Name))), r => r.List(column.Name));
        else if (column.Labels.Count > 0)
            yield return new(new(column.Name, column.Title, [.. column.Labels.Select(l => new FacetValue(l.Key, l.Value))]), r => r.List(column.Name));
        else if (column.Name == "financial_year")
            yield return new(FacetValues.OfYears(table.Rows.Select(r => r.Text(column.Name)), column.Title), r => r.List(column.Name));
        else if (column.Type.Type == Engine.Data.ValueType.Boolean)
            yield return new(new(column.Name, column.Title, [new("true", "Yes"), new("false", "No")]), r => r[column].Value is bool yes ? [yes ? "true" : "false"] : []);
        else if (column.Unit == "GBP")
            yield return new(new($"{column.Name}-band", $"{column.Title}, in bands", AmountBands.Values), r => [AmountBands.Of(r.Amount(column.Name))]);
    }

    private static IReadOnlyList<CardValue> Card(SiteModel model, Row row, IReadOnlyList<Column> columns)
    {
        var place = Provenance.Of(row) is { } provenance ? model.Places.Of(provenance) : null;
        return
        [
            new(RowLinks.Of(model, row).Url),
            new(place?.Label),
            new(place?.Url),
            new(row.Text("note")),
            .. columns.Select(c => new CardValue(RowText.Values(model, row, c) ?? Absent(model, row, c))),
        ];
    }

    // Why an amount is not there, where that is known.
    private static string? Absent(SiteModel model, Row row, Column column) =>
        column.Type.IsNumber && row.Schema.Find($"{column.Name}_status") is not null ? CellViews.Of(model, row, column).Absent : null;
}
