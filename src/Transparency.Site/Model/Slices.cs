// What an explorer can show by one choice, each with the page that lists the same rows without a script.

using Transparency.Engine.Data;

namespace Transparency.Site.Model;

/// <summary>The rows of a dataset that have one value of one column.</summary>
/// <param name="Table">The dataset.</param>
/// <param name="Facet">Name of the column, as addresses have it.</param>
/// <param name="Title">The column's title.</param>
/// <param name="Value">The value's id; null for rows without one.</param>
/// <param name="Label">The value in words.</param>
/// <param name="Page">The page that lists the rows.</param>
/// <param name="HasOwnPage">Whether that page is there for the explorer alone.</param>
/// <param name="Rows">The rows, in the dataset's order.</param>
public sealed record Slice(Table Table, string Facet, string Title, string? Value, string Label, string Page, bool HasOwnPage, IReadOnlyList<Row> Rows);

public static class Slices
{
    /// <summary>The datasets that ask to be explored.</summary>
    public static IEnumerable<Table> Tables(SiteModel model) => model.Datasets.Where(t => t.Schema.IsExplored);

    public static IEnumerable<Slice> All(SiteModel model) => Tables(model).SelectMany(t => Of(model, t));

    /// <summary>The slices of a dataset: column by column, those without a value last.</summary>
    public static IReadOnlyList<Slice> Of(SiteModel model, Table table) =>
        [.. table.Schema.Columns.Where(c => IsFacet(c)).SelectMany(c => OfColumn(model, table, c))];

    /// <summary>Whether the column's values are few and have names: entries of a register, coded values, years, yes and no.</summary>
    public static bool IsFacet(Column column) =>
        !column.Hidden && !Provenance.IsBookkeeping(column.Name)
        && (column.Reference is not null || column.Labels.Count > 0 || column.Name == "financial_year" || column.Type.Type == Engine.Data.ValueType.Boolean);

    private static IEnumerable<Slice> OfColumn(SiteModel model, Table table, Column column)
    {
        var byValue = table.Rows
            .SelectMany(r => Values(r, column).DefaultIfEmpty().Distinct(), (row, value) => (Row: row, Value: value))
            .ToLookup(p => p.Value ?? "", p => p.Row, StringComparer.Ordinal);
        // A column that says nothing of any row is nothing to choose by.
        if (byValue.All(group => group.Key.Length == 0)) return [];
        return byValue
            .Select(group => Of(model, table, column, group.Key.Length == 0 ? null : group.Key, [.. group]))
            .OrderBy(s => s.Value is null)
            .ThenBy(s => s.Label, StringComparer.OrdinalIgnoreCase)
            .ThenBy(s => s.Value, StringComparer.Ordinal);
    }

    private static Slice Of(SiteModel model, Table table, Column column, string? value, IReadOnlyList<Row> rows)
    {
        var page = PageOf(model, table, column, value);
        return new(table, column.Name, column.Title, value, Label(model, column, value), page ?? Addresses.Slice(table.Id, column.Name, value), page is null, rows);
    }

    private static IEnumerable<string?> Values(Row row, Column column) => row[column].Value switch
    {
        null => [],
        IReadOnlyList<string> list => list,
        var value => [CanonicalText.Of(value)],
    };

    private static string Label(SiteModel model, Column column, string? value) => value switch
    {
        null => "None stated",
        _ when column.Labels.TryGetValue(value, out var label) => label,
        _ when column.Reference is { } reference => model.NameOf(reference.Resource, value),
        "true" => "Yes",
        "false" => "No",
        _ => value,
    };

    // Null where no page lists these rows.
    private static string? PageOf(SiteModel model, Table table, Column column, string? value)
    {
        var register = column.Reference?.Resource;
        var isListed = register is not null && RowFiles.Registers.Contains(register)
            && table.Schema.ReferringTo(register) == column && !table.Schema.NotOnPagesOf.Contains(register);
        if (value is not null)
        {
            if (column.Name == "financial_year") return Addresses.Year(value);
            return isListed ? model.PageOf(register!, value) : null;
        }

        if (table.Id != Projects.Dataset) return null;
        if (column.Name == "financial_year") return Addresses.NoYear;
        return !isListed ? null : register == "areas" ? Addresses.NoArea : Addresses.NoEntry(register!);
    }
}
