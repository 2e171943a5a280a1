// Every declared check with both sides, whether they agree or a difference stands.

using Transparency.Engine.Data;
using Transparency.Engine.Theming;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>What the page of checks shows.</summary>
/// <param name="Compared">How many comparisons were made: <c>142 comparisons</c>.</param>
/// <param name="Agreed">How many of them agree.</param>
/// <param name="Differed">How many of them differ.</param>
/// <param name="Waiting">Declared checks without anything to compare.</param>
[TemplateView]
public sealed partial record ChecksView(
    string Compared,
    string Agreed,
    string Differed,
    IReadOnlyList<CheckView> Differences,
    IReadOnlyList<CheckGroupView> Groups,
    IReadOnlyList<WaitingCheckView> Waiting);

/// <summary>Checks that agree and are of one sort.</summary>
[TemplateView]
public sealed partial record CheckGroupView(string Id, string Title, IReadOnlyList<CheckView> Checks);

/// <summary>A check of rows in which one side is still empty everywhere.</summary>
[TemplateView]
public sealed partial record WaitingCheckView(string Title, LinkView Subject);

public static class Checks
{
    // The wider apart the two sides stand, the earlier the reader meets them.
    private static readonly IReadOnlyList<(string Id, string Title)> Groups =
    [
        ("across-documents", "Across documents"),
        ("text-and-table", "Between places of one document, such as text against table"),
        ("within-one-place", "Within one table or paragraph"),
        ("paragraph-numbers", "Paragraph numbers"),
    ];

    public static IEnumerable<Page> Pages(SiteModel model)
    {
        var counts = CheckCounts.Of(model);
        if (counts.Compared == 0) yield break;
        // Figures that differ come before names that differ.
        var checks = model.Checks
            .GroupBy(c => (c.Dataset, c.Declaration.Id))
            .Select(g => (Group: g.Min(Group), IsName: g.First().Left.Text is not null, View: CheckViews.Of(model, g)[0]))
            .Concat(model.Numbers.Select(n => (Group: Groups.Count - 1, IsName: false, View: CheckViews.Of(model, n))))
            .ToList();
        yield return new(
            Addresses.Checks,
            "checks",
            "Checks",
            "What was compared with what, within and between the documents, and where they do not agree.",
            [Page.HomeCrumb],
            new ChecksView(
                Format.Count(counts.Compared, "comparison", "comparisons"),
                Format.Count(counts.Agreed, "agrees", "agree"),
                Format.Count(counts.Compared - counts.Agreed, "differs", "differ"),
                [.. checks.Where(c => !c.View.Agrees).OrderBy(c => c.IsName).Select(c => c.View)],
                [.. Groups
                    .Select((group, i) => new CheckGroupView(group.Id, group.Title, [.. checks.Where(c => c.Group == i && c.View.Agrees).Select(c => c.View)]))
                    .Where(group => group.Checks.Count > 0)],
                [.. Waiting(model)]));
    }

    // A check that finds only empty cells says so here, or it would seem that nobody had asked.
    private static IEnumerable<WaitingCheckView> Waiting(SiteModel model)
    {
        var made = model.Checks.Select(c => (c.Dataset, c.Declaration.Id)).ToHashSet();
        return model.Datasets.SelectMany(table => table.Schema.Checks
            .Where(check => !made.Contains((table.Id, check.Id)))
            .Select(check => new WaitingCheckView(check.Title, new(table.Schema.Title, Addresses.Dataset(table.Id)))));
    }

    private static int Group(CheckResult result)
    {
        var (left, right) = CheckSide.Of(result);
        if (left.Places.Count == 0 || right.Places.Count == 0) return 2;
        if (!left.Places.Select(p => p.Source).ToHashSet().SetEquals(right.Places.Select(p => p.Source))) return 0;
        return left.Places.ToHashSet().SetEquals(right.Places) ? 2 : 1;
    }
}
