// A check and how it came out, as a reader sees it.

using Transparency.Engine.Data;
using Transparency.Engine.Theming;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>A check and how it came out.</summary>
[TemplateView]
public sealed partial record CheckView(string Title, string? Row, LinkView Left, string Comparison, LinkView Right, string Outcome, string? Note, bool Agrees, LinkView Dataset)
{
    public static CheckView Of(CheckResult result, SiteModel model)
    {
        var table = model.Table(result.Dataset);
        var row = result.Row is { } found && table is not null
            ? CellViews.Of(model, found, table.Schema.Find(table.Schema.RowTitle ?? "") ?? table.Schema.Columns[0]).Values.FirstOrDefault()?.Text
            : null;
        return new(
            result.Declaration.Title,
            row ?? result.RowKey,
            Side(model, result.Left, result.Dataset),
            Compared(result),
            Side(model, result.Right, result.Dataset),
            result.Outcome == CheckOutcome.Passed ? "agrees" : "differs",
            result.Note,
            result.Outcome == CheckOutcome.Passed,
            new(table?.Schema.Title ?? result.Dataset, Addresses.Dataset(result.Dataset)));
    }

    private static string Compared(CheckResult result) => (result.Declaration.Comparison, result.Left.Date) switch
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
            .Select(Provenance.Of)
            .OfType<Provenance>()
            .Distinct()
            .ToList();
        if (places is [var only])
        {
            var place = model.Places.Of(only);
            return new(CheckText.Value(side), place.Url, place.Label);
        }

        var table = side.Inputs.Count > 0 ? side.Inputs[0].Row.Schema.Id : dataset;
        return new(CheckText.Value(side), Addresses.Dataset(table), model.Table(table)?.Schema.Title);
    }
}
