// What belongs to no single area, year, fund or organisation, so that no money disappears from view.

using Transparency.Engine.Theming;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>What a page for the rest shows.</summary>
[TemplateView]
public sealed partial record RestView(ProjectsView? Projects, IReadOnlyList<TableView> Tables)
{
    /// <summary>Null where nothing is left over.</summary>
    /// <param name="model">The site.</param>
    /// <param name="projects">The projects that are left over.</param>
    /// <param name="caption">Title of their table.</param>
    /// <param name="page">The page.</param>
    /// <param name="without">The column that is empty in all of them.</param>
    /// <param name="tables">Rows of other datasets that are left over.</param>
    public static RestView? Of(SiteModel model, IReadOnlyList<Project> projects, string caption, string page, string without, IReadOnlyList<TableView> tables) =>
        projects.Count == 0 && tables.Count == 0
            ? null
            : new(projects.Count == 0 ? null : ProjectsView.Of(model, projects, caption, page, without), tables);
}
