// What 360Giving looks for when it judges the data of those who give grants, asked of all projects.

using System.Text.RegularExpressions;
using Transparency.Engine.Data;
using Transparency.Site.Grants;
using Transparency.Site.Model;

namespace Transparency.Site.Quality;

public static partial class GrantChecks
{
    // Older days of award are more often a slip than a grant.
    private const int FarYears = 25;

    /// <summary>Each check with what it found; none where there are no projects.</summary>
    public static IReadOnlyList<QualityCheck> Of(SiteModel model)
    {
        var projects = Projects.All(model);
        if (projects.Count == 0) return [];
        var leftOut = GrantList.Of(model).LeftOut;
        IReadOnlyList<Row> organisations = model.Table("organisations")?.Rows ?? [];
        var prefix = model.Settings.Publisher.GrantPrefix;
        return
        [
            .. GrantList.Required.Select(field => new QualityCheck(
                "no-" + Addresses.AnchorOf(field), $"No {field}, which the standard requires", projects.Count, [.. leftOut.Where(l => l.Lacks.Contains(field)).Select(l => Found(l.Project))])),
            OfProjects("amount-not-above-nought", "An amount of nought or less", p => p.Amount <= 0 ? Format.Number(p.Amount.Value, "GBP") : null),
            OfProjects("far-date", $"A day of award to come, or more than {FarYears} years ago", p => p.Row.Date("award_date") is { } day && (day > model.Date || day < model.Date.AddYears(-FarYears)) ? Format.Date(day) : null),
            OfProjects("email", "An e-mail address in a text", p => Texts(p.Row).Select(text => Email().Match(text)).FirstOrDefault(m => m.Success)?.Value),
            OfProjects("title-is-description", "A title that is also the description", p => p.Title == p.Description ? "" : null),
            OfProjects("no-programme", "No fund", p => p.Fund is null ? "" : null),
            OfProjects("no-location", "No area", p => p.Area is null ? "" : null),
            OfProjects("no-last-modified", "No day of the latest document or change", p => GrantList.Modified(model, p) is null ? "" : null),
            OfOrganisations("charity-number", "A charity number that cannot be right", o => o.Text("charity_number") is { } number && !OrganisationIdentifier.IsCharityNumber(number) ? number : null),
            OfOrganisations("company-number", "A company number that cannot be right", o => o.Text("company_number") is { } number && !OrganisationIdentifier.IsCompanyNumber(number) ? number : null),
            Shared("one-identifier-several-names", "One identifier with several names", o => OrganisationIdentifier.Of(o, prefix), Name),
            Shared("one-name-several-identifiers", "One name with several identifiers", o => Name(o).ToUpperInvariant(), o => OrganisationIdentifier.Of(o, prefix)),
        ];

        Finding Found(Project project, string what = "") => new(project.Id, project.Title, project.Url, what);

        QualityCheck OfProjects(string id, string title, Func<Project, string?> what) =>
            new(id, title, projects.Count, [.. projects.Select(p => what(p) is { } found ? Found(p, found) : null).OfType<Finding>()]);

        QualityCheck OfOrganisations(string id, string title, Func<Row, string?> what) =>
            new(id, title, organisations.Count, [.. organisations.Select(o => what(o) is { } found ? Entry(o, found) : null).OfType<Finding>()]);

        // What is one by one measure and several by another.
        QualityCheck Shared(string id, string title, Func<Row, string> one, Func<Row, string> several) => new(id, title, organisations.Count,
        [
            .. organisations.GroupBy(one, StringComparer.Ordinal)
                .Where(group => group.Select(several).Distinct(StringComparer.Ordinal).Skip(1).Any())
                .SelectMany(group => group.Select(o => Entry(o, OrganisationIdentifier.Of(o, prefix)))),
        ]);

        Finding Entry(Row organisation, string what) => new(organisation.Key, Name(organisation), Addresses.RegisterEntry("organisations", organisation.Key), what);

        string Name(Row organisation) => organisation.Text("name") ?? organisation.Key;
    }

    private static IEnumerable<string> Texts(Row row) =>
        row.Schema.Columns.Where(c => c.Reference is null && !Provenance.IsBookkeeping(c.Name)).SelectMany(c => row.List(c.Name));

    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.[\w.-]*\w")]
    private static partial Regex Email();
}
