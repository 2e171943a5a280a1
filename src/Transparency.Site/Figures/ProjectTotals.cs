// Projects and their money, counted so that the parts always make the whole.

using Transparency.Engine.Data;
using Transparency.Site.Model;

namespace Transparency.Site.Figures;

/// <summary>A group of projects: those with an amount, those with none, those of which only a joint total is known.</summary>
/// <param name="Count">All projects.</param>
/// <param name="Published">Sum of the published amounts; null where none is published.</param>
/// <param name="PublishedCount">Projects with an amount.</param>
/// <param name="NotPublishedCount">Projects without.</param>
/// <param name="TotalOnlyCount">Projects that share a stated total.</param>
/// <param name="Shared">The stated totals, one for each round concerned, with how many projects of the group share it.</param>
public sealed record ProjectTotals(
    int Count,
    Figure? Published,
    int PublishedCount,
    int NotPublishedCount,
    int TotalOnlyCount,
    IReadOnlyList<SharedTotal> Shared)
{
    public static ProjectTotals Of(IReadOnlyCollection<Project> projects, SiteModel model)
    {
        var amount = model.Table(Projects.Dataset)?.Schema.Find("amount");
        var published = projects.Where(p => p.Status == AmountStatus.Published).ToList();
        var shared = projects
            .Where(p => p.Status == AmountStatus.TotalOnly && p.Round is not null)
            .GroupBy(p => p.Round!, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => SharedTotal.Of(g.Key, g.Count(), model))
            .OfType<SharedTotal>();
        return new(
            projects.Count,
            amount is null ? null : Figure.Sum("Published amounts", published.Select(p => p.Row), amount),
            published.Count,
            projects.Count(p => p.Status == AmountStatus.NotPublished),
            projects.Count(p => p.Status == AmountStatus.TotalOnly),
            [.. shared]);
    }
}

/// <summary>A total that is stated for all projects of a round together.</summary>
/// <param name="Round">Name of the round.</param>
/// <param name="Total">The stated total.</param>
/// <param name="Here">How many projects of the group share it.</param>
/// <param name="All">How many projects share it altogether.</param>
public sealed record SharedTotal(string Round, Figure Total, int Here, int All)
{
    public static SharedTotal? Of(string round, int here, SiteModel model)
    {
        if (model.Table("funding-rounds") is not { } rounds || rounds.Find(round) is not { } row) return null;
        if (rounds.Schema.Find("total_awarded") is not { } column || row[column].Value is not decimal total) return null;
        var all = Projects.All(model).Count(p => p.Round == round && p.Status == AmountStatus.TotalOnly);
        var name = model.NameOf("funding-rounds", round);
        return new(name, new(name, total, column.Unit, null, [new CellReference(row, column)]), here, all);
    }
}
