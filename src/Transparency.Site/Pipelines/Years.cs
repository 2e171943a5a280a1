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
public sealed partial record YearView(
    IReadOnlyList<FactView> Office,
    ProjectsView? Projects,
    IReadOnlyList<TableView> Tables,
    IReadOnlyList<DocumentLinkView> Documents,
    IReadOnlyList<LinkView> Areas);

public static class Years
{
    private static readonly LinkView Crumb = new("Financial years", Addresses.Years);

    public static IEnumerable<Page> Pages(SiteModel model)
    {
        var years = model.Data.FinancialYears;
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
        if (RestView.Of(model, undated, "Projects of no stated year", Addresses.NoYear, "financial_year", []) is { } rest)
        {
            yield return new(Addresses.NoYear, "rest", "No year stated", "Projects whose financial year the documents do not state.", [Page.HomeCrumb, Crumb], rest);
        }

        foreach (var year in years)
        {
            yield return new(
                Addresses.Year(year),
                "year",
                $"Financial year {year}",
                $"All money, projects and documents of the financial year {year} on this site.",
                [Page.HomeCrumb, Crumb],
                () => View(model, year));
        }
    }

    private static YearView View(SiteModel model, string year)
    {
        var projects = Projects.All(model).Where(p => p.FinancialYear == year).ToList();
        var tables = RowFiles.OfYear(model, year)
            .Where(f => f.Table.Id != Projects.Dataset)
            .Select(f => TableViews.Of(model, f.Table.Schema, f.Rows, ListTables.Of(model, f, $"{f.Table.Schema.Title}, {year}")));
        return new(
            Office(model, year),
            projects.Count == 0 ? null : ProjectsView.Of(model, projects, $"Projects, {year}", Addresses.Year(year), "financial_year", year),
            [.. tables],
            [.. model.Dated.Where(p => p.FinancialYear == year).Select(DocumentLinkView.Of)],
            Areas(model, year));
    }

    private static IReadOnlyList<FactView> Office(SiteModel model, string year) => FinancialYears.Days(year) is not { } days
        ? []
        : [.. OfficeHolders.In(model, days).Select(h => FactView.Of(h.Name, $"{h.Role}, {OfficeHolders.Days(h)}"))];

    // Where no area has ever changed, the list would be the same for every year.
    private static IReadOnlyList<LinkView> Areas(SiteModel model, string year) =>
        model.Data.ValidityOf("areas") is { HasDays: true } validity && FinancialYears.Days(year) is { } days
            ? [.. model.Areas.Where(a => validity.IsInForce(a.Id, days)).Select(a => new LinkView(a.Name, a.Url))]
            : [];
}
