// A list of projects with its money, as many pages show it.

using Transparency.Engine.Theming;
using Transparency.Site.Figures;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>Projects and what is known of their amounts; the counts always add up to the whole.</summary>
[TemplateView]
public sealed partial record ProjectsView(
    string Count,
    FigureView? Published,
    string PublishedCount,
    string NotPublishedCount,
    bool HasNotPublished,
    string TotalOnlyCount,
    bool HasTotalOnly,
    IReadOnlyList<SharedTotalView> Shared,
    TableView? Table)
{
    /// <summary>What lists of projects show; all else is on each project's page.</summary>
    public static readonly IReadOnlyList<string> Columns = ["title", "organisation", "area", "fund", "financial_year", "amount"];

    /// <param name="model">The site.</param>
    /// <param name="projects">The projects.</param>
    /// <param name="caption">Title of their table.</param>
    /// <param name="page">The page that shows them and offers them as a file.</param>
    /// <param name="without">The column that says the same of all of them; null where none does.</param>
    /// <param name="value">What it says; null where it is empty.</param>
    public static ProjectsView Of(SiteModel model, IReadOnlyList<Project> projects, string caption, string page, string? without = null, string? value = null)
    {
        var schema = model.Table(Projects.Dataset)!.Schema;
        var totals = ProjectTotals.Of(projects, model);
        var table = projects.Count == 0
            ? null
            : TableViews.Of(model, schema, [.. projects.Select(p => p.Row)], ListTables.Projects(model, caption, page, without, value));
        return new(
            Format.Count(totals.Count, "project", "projects"),
            totals.Published is { } published ? FigureView.Of(published, model, Addresses.Table("", Projects.Dataset)) : null,
            Format.Count(totals.PublishedCount, "project", "projects"),
            Format.Count(totals.NotPublishedCount, "project", "projects"),
            totals.NotPublishedCount > 0,
            Format.Count(totals.TotalOnlyCount, "project", "projects"),
            totals.TotalOnlyCount > 0,
            [.. totals.Shared.Select(s => new SharedTotalView(s.Round, FigureView.Of(s.Total, model), s.Here == s.All
                ? $"{Format.Count(s.All, "project shares", "projects share")} it"
                : $"{s.Here} of the {s.All} projects that share it"))],
            table);
    }
}

/// <summary>A total that several projects share.</summary>
[TemplateView]
public sealed partial record SharedTotalView(string Round, FigureView Total, string Share);
