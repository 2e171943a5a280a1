// The page about grants in the form of 360Giving: what is listed, and what is left out and why.

using Transparency.Engine.Theming;
using Transparency.Site.Grants;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>What the page shows.</summary>
/// <param name="Listed">How many grants there are.</param>
/// <param name="Prefix">The prefix of their identifiers; null where there is none.</param>
/// <param name="LeftOutCount">How many projects are no grants.</param>
/// <param name="Lacking">How many projects lack each field.</param>
/// <param name="Shown">How many of those left out the page lists, where it does not list all; empty otherwise.</param>
[TemplateView]
public sealed partial record GrantsView(
    string Listed, string? Prefix, DownloadsView? Files, string LeftOutCount, IReadOnlyList<FactView> Lacking, IReadOnlyList<LinkView> LeftOut, string Shown, LinkView? LeftOutFile);

public static class GrantPages
{
    private const int Most = 500;

    public static IEnumerable<Page> Pages(SiteModel model)
    {
        if (model.Table(Projects.Dataset) is null) yield break;
        var grants = GrantList.Of(model);
        yield return new(
            Addresses.Grants,
            "grants",
            "Grants as 360Giving data",
            "Funded projects in the form that 360Giving asks of those who give grants, and which projects cannot be told of in it.",
            [Page.HomeCrumb, new("Data", Addresses.Datasets)],
            View(model, grants));
    }

    private static GrantsView View(SiteModel model, GrantList grants)
    {
        IReadOnlyList<LinkView> files = [.. new[] { DownloadLinks.File(model, "JSON", Addresses.GrantsJson), DownloadLinks.File(model, "CSV", Addresses.GrantsCsv) }.OfType<LinkView>()];
        return new(
            Format.Count(grants.Listed.Count, "grant", "grants"),
            model.Settings.Publisher.GrantPrefix,
            files.Count == 0 ? null : new("Grants as 360Giving data", "", files),
            Format.Count(grants.LeftOut.Count, "project is left out", "projects are left out"),
            [.. GrantList.Required
                .Select(field => (Field: field, Count: grants.LeftOut.Count(l => l.Lacks.Contains(field))))
                .Where(f => f.Count > 0)
                .Select(f => FactView.Of(f.Field, Format.Count(f.Count, "project", "projects")))],
            [.. grants.LeftOut.Take(Most).Select(l => new LinkView(l.Project.Title, l.Project.Url, Format.List(l.Lacks, "and")))],
            grants.LeftOut.Count > Most ? Format.Count(Most, "project", "projects") : "",
            DownloadLinks.File(model, "What each project lacks, as CSV", Addresses.GrantsLeftOut));
    }
}
