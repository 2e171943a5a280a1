// The catalogue of datasets and a page for each: rows, what the columns mean, files, checks.

using Transparency.Engine.Data;
using Transparency.Engine.Theming;
using Transparency.Site.Catalogue;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>What the catalogue shows.</summary>
[TemplateView]
public sealed partial record DatasetListView(IReadOnlyList<DatasetLinkView> Datasets, WholeDataView? Whole, LinkView? Grants, bool HasApi);

/// <summary>A dataset in the catalogue.</summary>
[TemplateView]
public sealed partial record DatasetLinkView(string Title, string Url, string Description, string Rows, DownloadsView Files);

/// <summary>What the page of a dataset shows.</summary>
[TemplateView]
public sealed partial record DatasetView(
    string Description,
    IReadOnlyList<FactView> About,
    Html StructuredData,
    IReadOnlyList<ChartView> Charts,
    TableView Table,
    IReadOnlyList<ColumnView> Columns,
    IReadOnlyList<DownloadsView> Files,
    WholeDataView? Whole,
    IReadOnlyList<LinkView> Sources,
    IReadOnlyList<CheckView> Checks,
    IReadOnlyList<ChangeView> Changes);

/// <summary>A column in the data dictionary.</summary>
[TemplateView]
public sealed partial record ColumnView(string Name, string Title, string Description, string Type, string Required);

public static class Datasets
{
    private static readonly LinkView Crumb = new("Data", Addresses.Datasets);

    public static IEnumerable<Page> Pages(SiteModel model)
    {
        yield return new(
            Addresses.Datasets,
            "datasets",
            "Data",
            "Every table on this site, to read and to download.",
            [Page.HomeCrumb],
            new DatasetListView([.. model.Datasets.Select(t => new DatasetLinkView(
                t.Schema.Title,
                Addresses.Dataset(t.Id),
                t.Schema.Description,
                Format.Count(t.Rows.Count, "row", "rows"),
                new(t.Schema.Title, "", DownloadLinks.Dataset(model, t.Id))))],
                DownloadLinks.Whole(model),
                model.Table(Projects.Dataset) is null ? null : new("Grants as 360Giving data", Addresses.Grants),
                model.Settings.Parts.HasFlag(SiteParts.Api)));
        var checks = ByTable(model);
        foreach (var table in model.Datasets)
        {
            yield return new(
                Addresses.Dataset(table.Id),
                "dataset",
                table.Schema.Title,
                table.Schema.Description,
                [Page.HomeCrumb, Crumb],
                () => View(model, table, checks[table.Id]),
                table.Schema.Path);
        }
    }

    private static DatasetView View(SiteModel model, Table table, IEnumerable<CheckResult> checks)
    {
        var entry = CatalogueEntry.Of(model, table);
        return new(
            table.Schema.Description,
            About(model, entry),
            DatasetMarkup.Of(model, entry),
            ChartViews.Of(model, table),
            TableViews.Of(model, table.Schema, table.Rows, ListTables.Dataset(table)),
            [.. table.Schema.Columns.Select(c => new ColumnView(c.Name, c.Title, c.Description, TypeName(c), c.Required ? "Always given" : "May be empty"))],
            DownloadLinks.Of(model, table),
            DownloadLinks.Whole(model),
            [.. entry.Documents.Select(s => new LinkView(s.Title, s.PageUrl))],
            CheckViews.Of(model, checks),
            [.. model.Changes.OfTable(table.Id).Select(c => ChangeView.On(c, model))]);
    }

    private static IReadOnlyList<FactView> About(SiteModel model, CatalogueEntry entry)
    {
        var settings = model.Settings;
        return
        [
            FactView.Of("Publisher", settings.Publisher.Name, settings.Publisher.Website),
            FactView.Of("Licence", settings.Licence.Name, settings.Licence.Url),
            FactView.Of("Period", entry.Period?.Words),
            FactView.Of("Newest source", entry.Changed is { } day ? Format.Date(day) : null),
            FactView.Of("Updated", $"{entry.Table.Schema.Frequency.Words}; changes are listed", Addresses.Changes),
            FactView.Of("Contact", settings.Publisher.Email, settings.Publisher.Email is { } email ? "mailto:" + email : null),
        ];
    }

    // A check stands with every table that it takes values from, whichever of them declares it.
    private static ILookup<string, CheckResult> ByTable(SiteModel model) => model.Checks
        .SelectMany(c => c.Left.Inputs.Concat(c.Right.Inputs).Select(i => i.Row.Schema.Id).Append(c.Dataset).Distinct().Select(t => (Table: t, Check: c)))
        .ToLookup(t => t.Table, t => t.Check, StringComparer.Ordinal);

    private static string TypeName(Column column)
    {
        var type = column.Type.Type switch
        {
            Engine.Data.ValueType.Integer => "Whole number",
            Engine.Data.ValueType.Decimal => "Number",
            Engine.Data.ValueType.Date => "Date",
            Engine.Data.ValueType.Boolean => "True or false",
            Engine.Data.ValueType.Uri => "Web address",
            _ => "Text",
        };
        var unit = column.Unit switch { null or "count" => "", "GBP" => ", pounds", "percent" => ", per cent", var other => $", {other}" };
        return column.Separator is null ? type + unit : $"{type}{unit}; several values with \u201c{column.Separator}\u201d between";
    }
}
