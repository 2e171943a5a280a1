// The declared figures: a list, and for each a page with everything that it was made of.

using Transparency.Engine.Data;
using Transparency.Engine.Theming;
using Transparency.Site.Figures;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>What the list of figures shows.</summary>
[TemplateView]
public sealed partial record FigureListView(IReadOnlyList<FigureView> Figures);

/// <summary>What the page of a figure shows.</summary>
/// <param name="Formula">How it was worked out, as the office wrote it.</param>
/// <param name="Tables">The rows that it was made of, one table for each dataset.</param>
/// <param name="Checks">What the same values were compared with.</param>
/// <param name="Left">What was left out of the tables for length; null where they are whole.</param>
[TemplateView]
public sealed partial record FigurePageView(FigureView Figure, string? Formula, IReadOnlyList<TableView> Tables, IReadOnlyList<CheckView> Checks, string? Left);

public static class FigurePages
{
    private const int ManyRows = 500;

    private static readonly LinkView Crumb = new("Figures", Addresses.Figures);

    public static IEnumerable<Page> Pages(SiteModel model)
    {
        if (model.Figures.Count == 0) yield break;
        yield return new(
            Addresses.Figures,
            "figures",
            "Figures",
            "The headline figures of this site. Open one to see the rows that it was made of.",
            [Page.HomeCrumb],
            new FigureListView([.. model.Figures.Values.Select(f => FigureView.Of(f, model))]));
        foreach (var (id, figure) in model.Figures)
        {
            yield return new(
                Addresses.Figure(id),
                "figure",
                figure.Label,
                $"{figure.Label}: {Format.Quantity(figure.Value, figure.Unit)}. What the figure was made of, row by row, each with its source.",
                [Page.HomeCrumb, Crumb],
                () => View(model, figure));
        }
    }

    private static FigurePageView View(SiteModel model, Figure figure)
    {
        var tables = figure.Inputs.GroupBy(i => i.Row.Schema).ToList();
        var left = tables.Sum(t => Math.Max(0, Rows(t).Count() - ManyRows));
        return new(
            FigureView.Of(figure, model),
            figure.Formula,
            [.. tables.Select(t => TableViews.Of(model, t.Key, [.. Rows(t)], new(
                Most: ManyRows,
                Columns: [.. Columns(t.Key, t)],
                More: TableViews.More(t.Key))))],
            CheckViews.Of(model, model.Checks.Where(c => IsOf(c.Left) || IsOf(c.Right))),
            left == 0 ? null : $"{Format.Count(left, "more row is", "more rows are")} in the whole dataset, which the link under the table leads to.");

        bool IsOf(FormulaResult side) => side.Inputs.Count == figure.Inputs.Count && side.Inputs.SequenceEqual(figure.Inputs);
    }

    private static IEnumerable<Row> Rows(IEnumerable<CellReference> inputs) => inputs.Select(i => i.Row).Distinct();

    // What names a row, what tells it from others, and the values that were used.
    private static IEnumerable<string> Columns(TableSchema schema, IEnumerable<CellReference> inputs)
    {
        var used = inputs.Select(i => i.Column?.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var telling = schema.Columns.Where(c => !c.Hidden && !Provenance.IsBookkeeping(c.Name)
            && (used.Contains(c.Name) || schema.PrimaryKey.Contains(c.Name) || c.Reference?.Resource == "areas" || c.Name is "financial_year" or "period_label"));
        return telling.Select(c => c.Name).Prepend(schema.RowTitle ?? "").Distinct();
    }
}
