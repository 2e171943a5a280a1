// Which projects can be told of as grants, and what each of the others lacks.

using Transparency.Engine.Data;
using Transparency.Site.Model;

namespace Transparency.Site.Grants;

/// <summary>A project that the standard cannot hold.</summary>
/// <param name="Lacks">The fields that the standard requires and the documents do not give, by the standard's titles.</param>
public sealed record LeftOut(Project Project, IReadOnlyList<string> Lacks);

/// <summary>How many projects are grants, and how many are not.</summary>
public sealed record GrantCounts(int Listed, int LeftOut)
{
    public static GrantCounts Of(SiteModel model)
    {
        var grants = GrantList.Of(model);
        return new(grants.Listed.Count, grants.LeftOut.Count);
    }
}

/// <summary>All projects, each either a grant or left out.</summary>
/// <param name="Listed">In the dataset's order.</param>
/// <param name="LeftOut">In the dataset's order.</param>
public sealed record GrantList(IReadOnlyList<Grant> Listed, IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>The fields without which there is no grant, where a project may lack them.</summary>
    public static readonly IReadOnlyList<string> Required = ["Description", "Amount Awarded", "Award Date", "Recipient Org:Identifier", "Recipient Org:Name"];

    // The standard wants fewer than 140.
    private const int LongestTitle = 139;

    public static GrantList Of(SiteModel model)
    {
        List<Grant> listed = [];
        List<LeftOut> leftOut = [];
        foreach (var project in Projects.All(model))
        {
            IReadOnlyList<string> lacks = [.. Lacks(project)];
            if (lacks.Count == 0) listed.Add(Grant(model, project));
            else leftOut.Add(new(project, lacks));
        }

        return new(listed, leftOut);
    }

    /// <summary>The day of the newest document or change that is known to be about a project; null where none is.</summary>
    public static DateOnly? Modified(SiteModel model, Project project) =>
        model.Places.Documents([project.Row]).Select(d => d.Day).Concat(model.Changes.OfRow(project.Row).Select(c => (DateOnly?)c.Date)).Max();

    // Words about the purpose describe a grant as well as a description does.
    private static string? Description(Project project) => project.Description ?? project.Row.Text("purpose");

    private static IEnumerable<string> Lacks(Project project)
    {
        if (Description(project) is null) yield return Required[0];
        if (project.Amount is null) yield return Required[1];
        if (project.Row.Date("award_date") is null) yield return Required[2];
        if (project.Organisation is not null) yield break;
        yield return Required[3];
        yield return Required[4];
    }

    private static Grant Grant(SiteModel model, Project project)
    {
        var publisher = model.Settings.Publisher;
        return new(
            OrganisationIdentifier.Own(publisher.GrantPrefix, project.Id),
            Short(project.Title),
            Description(project)!,
            project.Amount!.Value,
            project.Row.Date("award_date")!.Value,
            model.Settings.BaseUrl + project.Url,
            Recipient(model, project.Organisation!),
            new(publisher.Identifier ?? OrganisationIdentifier.Own(publisher.GrantPrefix, "FUNDER"), publisher.Name),
            project.Fund is { } fund ? new(fund, model.NameOf("funds", fund)) : null,
            project.Area is { } area ? new(model.NameOf("areas", area), model.Table("areas")?.Find(area)?.Text("gss_code")) : null,
            Modified(model, project),
            [.. Provenance.All(project.Row).Select(model.Places.Of).Select(p => (p.Label, model.Settings.BaseUrl + p.Url))]);
    }

    private static GrantBody Recipient(SiteModel model, string organisation) =>
        model.Table("organisations")?.Find(organisation) is { } row
            ? new(OrganisationIdentifier.Of(row, model.Settings.Publisher.GrantPrefix), model.NameOf("organisations", organisation), row.Text("charity_number"), row.Text("company_number"))
            : new(OrganisationIdentifier.Own(model.Settings.Publisher.GrantPrefix, "ORG:" + organisation), organisation);

    private static string Short(string title) =>
        title.Length <= LongestTitle ? title : title[..(title.LastIndexOf(' ', LongestTitle - 1) is > 0 and var end ? end : LongestTitle - 1)] + "…";
}
