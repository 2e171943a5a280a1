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
            CheckText.Value(result.Left),
            result.Declaration.Comparison switch { "=" => "equals", "<=" => "is at most", _ => "is at least" },
            CheckText.Value(result.Right),
            result.Outcome == CheckOutcome.Passed ? "agrees" : "differs",
            result.Note,
            result.Outcome == CheckOutcome.Passed,
            new(table?.Schema.Title ?? result.Dataset, Datasets.Url(result.Dataset)));
    }
}
