// The report on the data: what grants lack, what the law asks of each row, and how many cells are filled.

using Transparency.Engine.Theming;
using Transparency.Site.Model;
using Transparency.Site.Quality;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>What the report shows.</summary>
[TemplateView]
public sealed partial record QualityView(
    IReadOnlyList<QualityCheckView> Checks,
    IReadOnlyList<DutyGapsView> Duties,
    IReadOnlyList<CompletenessView> Completeness,
    LinkView? FindingsFile,
    LinkView? CompletenessFile);

/// <summary>A check and what it found.</summary>
/// <param name="Found">How many, of how many.</param>
/// <param name="IsClean">Whether nothing was found.</param>
/// <param name="Findings">The first of them.</param>
/// <param name="Rest">How many more the file has; empty where there are none.</param>
[TemplateView]
public sealed partial record QualityCheckView(string Id, string Title, string Found, bool IsClean, IReadOnlyList<LinkView> Findings, string Rest);

/// <summary>An item of the law, with the parts that rows do not tell.</summary>
[TemplateView]
public sealed partial record DutyGapsView(string Id, string Reference, string Item, string Gaps, IReadOnlyList<FactView> Parts, QualityCheckView Rows);

/// <summary>A dataset, column by column.</summary>
[TemplateView]
public sealed partial record CompletenessView(string Title, string Url, string Filled, IReadOnlyList<FactView> Columns);

public static class QualityPages
{
    // Enough to begin with; the file has all.
    private const int Most = 100;

    public static IEnumerable<Page> Pages(SiteModel model)
    {
        if (model.Datasets.Count == 0) yield break;
        yield return new(
            Addresses.Quality,
            "quality",
            "How good the data are",
            "What is missing or odd in the data of this site, counted each time that it is built.",
            [Page.HomeCrumb, new("Data", Addresses.Datasets)],
            new QualityView(
                [.. GrantChecks.Of(model).Select(c => View(c))],
                [.. DutyGaps.All(model).Select(g => View(g, model.Duties!))],
                [.. Completeness.All(model).Select(View)],
                DownloadLinks.File(model, "All that was found, as CSV", Addresses.QualityFindings),
                DownloadLinks.File(model, "The cells of each column, as CSV", Addresses.Completeness)));
    }

    private static QualityCheckView View(QualityCheck check) => new(
        "check-" + check.Id,
        check.Title,
        check.Findings.Count == 0 ? $"none of {Format.Number(check.Looked, null)}" : $"{Format.Number(check.Findings.Count, null)} of {Format.Number(check.Looked, null)}",
        check.Findings.Count == 0,
        [.. check.Findings.Take(Most).Select(f => new LinkView(f.Title, f.Url, f.What))],
        check.Findings.Count > Most ? Format.Count(check.Findings.Count - Most, "more is", "more are") : "");

    private static DutyGapsView View(DutyGaps gaps, Duties duties) => new(
        "item-" + Addresses.AnchorOf(gaps.Duty.Reference),
        $"{duties.Law}, item {gaps.Duty.Reference}",
        gaps.Duty.Item,
        $"{Format.Count(gaps.Missing, "gap", "gaps")} in {Format.Count(gaps.Looked, "row", "rows")}",
        [.. gaps.Parts.Select(p => FactView.Of(p.Title, p.Missing == 0 ? "told in every row" : $"not told in {Format.Number(p.Missing, null)} of {Format.Number(gaps.Looked, null)}"))],
        View(new QualityCheck("rows-" + Addresses.AnchorOf(gaps.Duty.Reference), "Rows with a gap", gaps.Looked, gaps.Rows)));

    private static CompletenessView View(Completeness dataset) => new(
        dataset.Table.Schema.Title,
        Addresses.TablePage(dataset.Table.Id),
        Share(dataset.Filled, dataset.Cells, "cells filled"),
        [.. dataset.Columns.Select(c => FactView.Of(c.Column.Title, Share(c.Filled, dataset.Table.Rows.Count, "rows")))]);

    // A column with a gap is never called full, nor one with a value empty.
    private static string Share(int part, int whole, string what)
    {
        var percent = part == whole ? 100 : part == 0 ? 0 : Math.Clamp((int)Math.Round(100m * part / whole), 1, 99);
        return $"{Format.Number(part, null)} of {Format.Number(whole, null)} {what}, {percent}%";
    }
}
