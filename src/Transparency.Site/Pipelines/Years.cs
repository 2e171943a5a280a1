// A page for each financial year: every row and document of it.

using Transparency.Engine.Theming;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>What the list of years shows.</summary>
[TemplateView]
public sealed partial record YearListView(IReadOnlyList<LinkView> Years, TableView? Money);

/// <summary>What the page of a year shows.</summary>
[TemplateView]
public sealed partial record YearView(ProjectsView? Projects, IReadOnlyList<TableView> Tables, IReadOnlyList<DocumentLinkView> Documents);

public static class Years
{
    private static readonly LinkView Crumb = new("Financial years", Addresses.Years);

    public static IEnumerable<Page> Pages(SiteModel model)
    {
        var years = model.FinancialYears;
        if (years.Count == 0) yield break;
        yield return new(
            Addresses.Years,
            "years",
            "Financial years",
            "Money, projects and documents by financial year, 1 April to 31 March.",
            [Page.HomeCrumb],
            new YearListView(
                [.. years.Select(y => new LinkView(y, Addresses.Year(y)))],
                ProjectBreakdown.Table(model, "money-by-year", "Projects and their money, by financial year", "Financial year", years.Select(y => (new LinkView(y, Addresses.Year(y)), y)), p => p.FinancialYear, new("No year stated", Addresses.NoYear))));
        var undated = Projects.All(model).Where(p => p.FinancialYear is null).ToList();
        if (RestView.Of(model, undated, "Projects of no stated year", "financial_year", []) is { } rest)
        {
            yield return new(Addresses.NoYear, "rest", "No year stated", "Projects whose financial year the documents do not state.", [Page.HomeCrumb, Crumb], rest);
        }

        foreach (var year in years)
        {
            var projects = Projects.All(model).Where(p => p.FinancialYear == year).ToList();
            var tables = model.Datasets
                .Where(t => t.Id != Projects.Dataset && t.Schema.Find("financial_year") is not null)
                .Select(t => (Table: t, Rows: t.Rows.Where(r => r.Text("financial_year") == year).ToList()))
                .Where(t => t.Rows.Count > 0)
                .Select(t => TableViews.Of(model, t.Table.Schema, t.Rows, new(
                    Caption: $"{t.Table.Schema.Title}, {year}",
                    Without: "financial_year",
                    More: TableViews.More(t.Table.Schema))));
            yield return new(
                Addresses.Year(year),
                "year",
                $"Financial year {year}",
                $"All money, projects and documents of the financial year {year} on this site.",
                [Page.HomeCrumb, Crumb],
                new YearView(
                    projects.Count == 0 ? null : ProjectsView.Of(model, projects, $"Projects, {year}", "financial_year", []),
                    [.. tables],
                    [.. model.Dated.Where(p => p.FinancialYear == year).Select(DocumentLinkView.Of)]));
        }
    }
}
