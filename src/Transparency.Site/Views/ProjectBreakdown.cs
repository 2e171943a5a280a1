// Projects and their money by area, year or fund, with a row for those that belong to none, so that parts make the whole.

using Transparency.Site.Figures;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>The columns that every such table has, and the tables that have no others.</summary>
public static class ProjectBreakdown
{
    public static readonly IReadOnlyList<HeadingView> Headings =
    [
        new("Projects on this site", true, null),
        new("Their published amounts", true, null),
        new("Projects without a published amount", true, null),
    ];

    /// <summary>One row for each group that has projects, one for the rest, and the total; null where there are no projects.</summary>
    /// <param name="model">The site.</param>
    /// <param name="id">Anchor of the table.</param>
    /// <param name="caption">Its title.</param>
    /// <param name="heading">What the groups are.</param>
    /// <param name="groups">Each group's name with its page, and its key.</param>
    /// <param name="keyOf">The group that a project belongs to; null for none.</param>
    /// <param name="rest">Name of the row for projects of no group, with the page that lists them.</param>
    public static TableView? Table(
        SiteModel model,
        string id,
        string caption,
        string heading,
        IEnumerable<(LinkView Name, string Key)> groups,
        Func<Project, string?> keyOf,
        LinkView rest)
    {
        var projects = Projects.All(model);
        if (projects.Count == 0) return null;
        var byKey = projects.ToLookup(p => keyOf(p) ?? "", StringComparer.Ordinal);
        List<RowView> rows =
        [
            .. groups.Where(g => byKey.Contains(g.Key)).Select(g => Row(g.Name, [.. byKey[g.Key]])),
        ];
        if (byKey.Contains("")) rows.Add(Row(rest, [.. byKey[""]]));
        return new(
            id,
            caption,
            [new(heading, false, null), .. Headings],
            rows,
            [new([new LinkView("Total", null)], false, true), .. Cells(model, projects, Addresses.Projects)],
            [],
            [],
            null,
            CitationView.Of($"table-{id}", caption, null, projects.Select(p => p.Row), model));

        RowView Row(LinkView name, IReadOnlyList<Project> group) =>
            new("", [new([name], false, true), .. Cells(model, group, name.Url ?? Addresses.Projects)], RowSourcesView.None);
    }

    /// <summary>One cell for each of <see cref="Headings"/>.</summary>
    /// <param name="model">The site.</param>
    /// <param name="projects">The group.</param>
    /// <param name="page">The page that lists the group's projects.</param>
    public static IEnumerable<CellView> Cells(SiteModel model, IReadOnlyCollection<Project> projects, string page)
    {
        var rows = Addresses.Table(page, Projects.Dataset);
        var totals = ProjectTotals.Of(projects, model);
        yield return Count(totals.Count, rows);
        yield return totals.Published is { } published ? FigureCell(FigureView.Of(published, model, rows)) : new([], true, false, "none published");
        yield return Count(totals.NotPublishedCount + totals.TotalOnlyCount, rows);
    }

    /// <summary>A figure from one place leads there; one that was made from several leads to the rows that it was made of.</summary>
    public static CellView FigureCell(FigureView view) => new([new LinkView(view.Text, view.Url, view.Made ?? view.Source?.Text)], true, false);

    private static CellView Count(int count, string rows) =>
        new([new LinkView(Format.Number(count, null), count == 0 ? null : rows)], true, false);
}
