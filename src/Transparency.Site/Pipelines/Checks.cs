// Every declared check with both numbers, whether it agrees or a difference stands.

using Transparency.Engine.Data;
using Transparency.Engine.Theming;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>What the page of checks shows.</summary>
[TemplateView]
public sealed partial record ChecksView(IReadOnlyList<CheckView> Differences, IReadOnlyList<CheckView> Agreements);

public static class Checks
{
    public static IEnumerable<Page> Pages(SiteModel model)
    {
        if (model.Checks.Count == 0) yield break;
        var views = model.Checks.Select(c => View(model, c)).ToList();
        yield return new(
            "/checks/",
            "checks",
            "Checks",
            "What was compared with what, within and between the documents, and where they do not agree.",
            [Page.HomeCrumb],
            new ChecksView([.. views.Where(v => !v.Agrees)], [.. views.Where(v => v.Agrees)]));
    }

    public static CheckView View(SiteModel model, CheckResult result)
    {
        var table = model.Table(result.Dataset);
        var row = result.Row is { } found && table is not null
            ? TableViews.Cell(model, found, table.Schema.Find(table.Schema.RowTitle ?? "") ?? table.Schema.Columns[0]).Values.FirstOrDefault()?.Text
            : null;
        return new(
            result.Declaration.Title,
            row ?? result.RowKey,
            Side(model, result.Left, result.Dataset),
            Comparison(result),
            Side(model, result.Right, result.Dataset),
            result.Outcome == CheckOutcome.Passed ? "agrees" : "differs",
            result.Note,
            result.Outcome == CheckOutcome.Passed,
            new(table?.Schema.Title ?? result.Dataset, Datasets.Url(result.Dataset)));
    }

    private static string Comparison(CheckResult result) => (result.Declaration.Comparison, result.Left.Date) switch
    {
        ("=", _) => "equals",
        ("<=", null) => "is at most",
        (">=", null) => "is at least",
        ("<=", _) => "is not after",
        _ => "is not before",
    };

    // A side that comes from one place leads there; one that was worked out leads to the table of its cells.
    private static LinkView Side(SiteModel model, FormulaResult side, string dataset)
    {
        var places = side.Inputs
            .Select(i => i.Column is { } column ? Provenance.Of(i.Row, column) : Provenance.Of(i.Row))
            .OfType<Provenance>()
            .Distinct()
            .ToList();
        if (places is [var only])
        {
            var place = model.Places.Of(only);
            return new(CheckText.Value(side), place.Url, place.Label);
        }

        var table = side.Inputs.Count > 0 ? side.Inputs[0].Row.Schema.Id : dataset;
        return new(CheckText.Value(side), Datasets.Url(table), model.Table(table)?.Schema.Title);
    }
}
