// Makes one comparison for pages: both sides with their sources, and what lies between them.

using Transparency.Engine.Data;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>Outcomes of checks as <see cref="ComparisonView"/>s.</summary>
public static class ComparisonViews
{
    public static ComparisonView Of(SiteModel model, CheckResult result)
    {
        var (left, right) = CheckSide.Of(result);
        var agrees = result.Outcome == CheckOutcome.Passed;
        var first = Side(model, result, left, result.Declaration.Left);
        var second = Side(model, result, right, result.Declaration.Right);

        // Two sides of one name are told apart.
        if (second.Label == first.Label) second = second with { Label = second.Label + (second.Formula is null ? ", in the other place" : " in another way") };
        return new(
            result.Row is { } row ? RowLinks.Of(model, row) : null,
            first,
            Expected(result),
            second,
            CheckText.Difference(result),
            agrees,
            agrees ? null : result.Note,
            agrees ? null : CheckText.Reason(result.Reason));
    }

    private static string Expected(CheckResult result)
    {
        var relation = (result.Declaration.Comparison, result.Left.Date) switch
        {
            ("=", _) => "the same",
            ("<=", null) => "not more",
            (">=", null) => "not less",
            ("<=", _) => "not later",
            _ => "not earlier",
        };
        return result.Declaration.Tolerance == 0 ? relation : $"{relation}, within {Format.Number(result.Declaration.Tolerance, null)}";
    }

    private static SideView Side(SiteModel model, CheckResult result, CheckSide side, Formula formula)
    {
        var source = side.Places is [var only] ? Link(model, only) : null;
        if (side.Stated is { } stated)
        {
            // A table that keeps one value in each row names it in the row's title; the column says nothing more.
            var column = stated.Column!;
            var isPlain = column.UnitColumn is not null;
            var label = stated.Row == result.Row ? column.Title : isPlain ? RowLinks.Of(model, stated.Row).Text : $"{RowLinks.Of(model, stated.Row).Text}: {column.Title}";
            return new(label, side.Text, source ?? RowLinks.Of(model, stated.Row), null, null, []);
        }

        var inputs = side.Result.Inputs;
        var counted = inputs.Count > 0 && inputs.All(i => i.Column is null || i.Row[i.Column].Value is not decimal) && side.Result.Number == inputs.Count;
        return new(
            counted ? "Counted" : "Worked out",
            side.Text,
            inputs.Count == 0 ? new(model.Table(result.Dataset)?.Schema.Title ?? result.Dataset, Addresses.Dataset(result.Dataset)) : source,
            inputs.Count == 0 ? null : counted ? $"From {Format.Count(inputs.Count, "row", "rows")}" : $"From {Format.Count(inputs.Count, "value", "values")}",
            formula.Text,
            [.. inputs.Select(i => Cell(model, i, counted))]);
    }

    private static CheckCellView Cell(SiteModel model, CellReference cell, bool counted)
    {
        var value = counted || cell.Column is null ? null : string.Join("; ", CellViews.Of(model, cell.Row, cell.Column).Values.Select(v => v.Text));
        return new(
            RowLinks.Of(model, cell.Row),
            value is null ? null : cell.Column!.Title,
            value,
            Provenance.Of(cell) is { } place ? Link(model, place) : null);
    }

    private static LinkView Link(SiteModel model, Provenance provenance)
    {
        var place = model.Places.Of(provenance);
        return new(place.Label, place.Url);
    }
}
