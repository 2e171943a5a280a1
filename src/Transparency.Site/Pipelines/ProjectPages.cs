// The list of projects and a page for each.

using Transparency.Engine.Data;
using Transparency.Engine.Theming;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>What the list of projects shows.</summary>
[TemplateView]
public sealed partial record ProjectListView(ProjectsView Projects, IReadOnlyList<LinkView> Areas, IReadOnlyList<LinkView> Funds, IReadOnlyList<LinkView> Years);

/// <summary>What the page of a project shows.</summary>
[TemplateView]
public sealed partial record ProjectView(
    string? Description,
    IReadOnlyList<FactView> Facts,
    SharedTotalView? Shared,
    IReadOnlyList<LinkView> Places,
    IReadOnlyList<NoteView> Notes,
    IReadOnlyList<TableView> Tables);

public static class ProjectPages
{
    private static readonly LinkView Crumb = new("Projects", Addresses.Projects);

    // Shown in their own places on the page.
    private static readonly IReadOnlyList<string> NotFacts = ["id", "title", "description", "amount_status"];

    public static IEnumerable<Page> Pages(SiteModel model)
    {
        if (model.Table(Projects.Dataset) is not { } table) yield break;
        var projects = Projects.All(model);
        yield return new(
            Addresses.Projects,
            "projects",
            table.Schema.Title,
            table.Schema.Description,
            [Page.HomeCrumb],
            () => new ProjectListView(
                ProjectsView.Of(model, projects, table.Schema.Title, Addresses.Projects),
                [.. model.Areas.Where(a => projects.Any(p => p.Area == a.Id)).Select(a => new LinkView(a.Name, a.Url))],
                [.. RegisterLinks.Of(model, "funds")],
                [.. model.Data.FinancialYears.Where(y => projects.Any(p => p.FinancialYear == y)).Select(y => new LinkView(y, Addresses.Year(y)))]),
            table.Schema.Path);
        foreach (var project in projects)
        {
            yield return new(
                project.Url,
                "project",
                project.Title,
                project.Description ?? $"{project.Title}: fund, area, amount and source.",
                [Page.HomeCrumb, Crumb],
                () => View(model, project),
                project.Row.Release.File.Path);
        }
    }

    private static ProjectView View(SiteModel model, Project project)
    {
        var row = project.Row;
        var facts = row.Schema.Columns
            .Where(c => !NotFacts.Contains(c.Name) && !Provenance.IsBookkeeping(c.Name))
            .Select(c => Fact(model, row, c));
        var round = project.Round is { } id && project.Status == AmountStatus.TotalOnly ? Figures.SharedTotal.Of(id, 1, model) : null;
        return new(
            project.Description,
            [.. facts],
            round is null ? null : new(round.Round, FigureView.Of(round.Total, model), $"{Format.Count(round.All, "project shares", "projects share")} it; what this one received is not published"),
            RowSources.Places(model, row),
            RowSources.Notes(model, row),
            [.. TableViews.Naming(model, Projects.Dataset, project.Id)]);
    }

    private static FactView Fact(SiteModel model, Row row, Column column)
    {
        var cell = CellViews.Of(model, row, column);
        return new(column.Title, cell.Values.Count > 0 || cell.Absent == "not stated" ? cell.Values : [new LinkView(cell.Absent, null)]);
    }
}
