// Funded projects: the one dataset that the site calculates with by name.

using Transparency.Engine.Data;

namespace Transparency.Site.Model;

/// <summary>Whether an amount is known: three different things, never mixed.</summary>
public enum AmountStatus
{
    Published,
    NotPublished,
    TotalOnly,
}

/// <summary>A view of one row of <c>funded-projects</c>; it validates nothing, the schema has done so.</summary>
/// <param name="Area">The one area that it is of; null where the documents state none, or several.</param>
/// <param name="Amount">Pounds; null unless published.</param>
public sealed record Project(
    string Id,
    string Title,
    string? Description,
    string? Organisation,
    string? Fund,
    string? Round,
    string? Area,
    string? FinancialYear,
    decimal? Amount,
    AmountStatus Status,
    Row Row)
{
    public string Url => Addresses.Project(Id);
}

/// <summary>Reads projects out of the model's tables.</summary>
public static class Projects
{
    /// <summary>Id of the dataset.</summary>
    public const string Dataset = "funded-projects";

    /// <summary>All projects in the dataset's order; none where this office has no such dataset.</summary>
    public static IReadOnlyList<Project> All(SiteModel model) => model.Data.Projects;

    public static Project Of(Row row) => new(
        row.Text("id") ?? row.Key,
        row.Text("title") ?? row.Key,
        row.Text("description"),
        row.Text("organisation"),
        row.Text("fund"),
        row.Text("round"),
        row.Only("area"),
        row.Text("financial_year"),
        row.Amount("amount"),
        Status(row),
        row);

    // An office that has no such column says it by leaving the amount empty.
    private static AmountStatus Status(Row row) => row.Text("amount_status") switch
    {
        "total-only" => AmountStatus.TotalOnly,
        "not-published" => AmountStatus.NotPublished,
        "published" => AmountStatus.Published,
        _ => row.Amount("amount") is null ? AmountStatus.NotPublished : AmountStatus.Published,
    };
}
