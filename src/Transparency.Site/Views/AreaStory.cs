// An area in a few sentences, each with the way to its figures.

using Transparency.Site.Model;

namespace Transparency.Site.Views;

internal static class AreaStory
{
    /// <summary>What the charts show of the area, then how many projects it has.</summary>
    public static IReadOnlyList<LinkView> Of(IReadOnlyList<ChartView> charts, ProjectsView? projects)
    {
        List<LinkView> sentences = [.. charts.Select(c => new LinkView(c.Finding, "#" + c.Id, c.Subject))];
        if (projects?.Table is not null)
        {
            var money = projects.Published is { } published ? $"; amounts of {published.Text} are published" : "; no amount is published";
            sentences.Add(new($"The documents name {projects.Count} here{money}.", "#projects", "Projects"));
        }

        return sentences;
    }
}
