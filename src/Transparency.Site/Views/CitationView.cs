// How to cite a figure or a table.

using Transparency.Engine.Data;
using Transparency.Engine.Theming;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>What a citation says besides the publisher and the address, which the template knows.</summary>
/// <param name="Anchor">Where on its page the thing stands; empty where it is the page itself.</param>
/// <param name="Title">What it is.</param>
/// <param name="Period">When it holds; null where it says so itself or nothing is known.</param>
/// <param name="Sources">Titles of the documents that it comes from.</param>
/// <param name="Date">The day of this version.</param>
/// <param name="Example">The address of one figure in a table whose rows and figures have their own; else null.</param>
[TemplateView]
public sealed partial record CitationView(string Anchor, string Title, string? Period, string Sources, string Date, LinkView? Example = null)
{
    private const int FewPeriods = 3;

    /// <param name="anchor">Where on its page the thing stands.</param>
    /// <param name="title">What it is.</param>
    /// <param name="period">When it holds; null to read it off the rows.</param>
    /// <param name="rows">What it is made of.</param>
    /// <param name="model">The site.</param>
    public static CitationView Of(string anchor, string title, string? period, IEnumerable<Row> rows, SiteModel model)
    {
        var made = rows.Distinct().ToList();
        var sources = made.Select(Provenance.Of).OfType<Provenance>().Select(p => p.Source).Distinct()
            .Select(s => model.Places.Document(s)?.Title ?? s);
        return new(anchor, title, period ?? PeriodOf(made), string.Join("; ", sources), Format.Date(model.Date));
    }

    private static string? PeriodOf(IReadOnlyList<Row> rows)
    {
        var years = rows.Select(r => r.Text("financial_year")).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        return years.Count switch
        {
            0 => null,
            <= FewPeriods => string.Join(", ", years),
            _ => $"{years[0]} to {years[^1]}",
        };
    }
}
