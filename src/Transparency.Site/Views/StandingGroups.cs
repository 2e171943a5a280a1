// Entries of a register in groups: those in force on the site's day, those that were, those that will be.

using Transparency.Engine.Theming;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>Links under a heading of their own; no heading for those in force.</summary>
[TemplateView]
public sealed partial record LinkGroupView(string? Title, string Id, IReadOnlyList<LinkView> Links);

/// <summary>One entry in its group.</summary>
/// <param name="Group">Title of its group; null for what is in force.</param>
/// <param name="Days">How long it was, or from when it will be: <c>until 31 March 2028</c>; null for what is in force.</param>
public sealed record Standee(string Id, string? Group, string? Days);

/// <summary>Every entry in exactly one group, so that the parts make the whole.</summary>
public static class StandingGroups
{
    /// <summary>In force first, then former, then to come; within each in the order given.</summary>
    public static IReadOnlyList<Standee> Order(SiteModel model, string register, IEnumerable<string> ids)
    {
        var validity = model.Data.ValidityOf(register);
        var title = model.Table(register)?.Schema.Title.ToLowerInvariant() ?? register;
        return [.. ids
            .Select(id => (Id: id, Standing: validity?.On(id, model.Date) ?? Standing.InForce))
            .OrderBy(e => e.Standing)
            .Select(e => e.Standing switch
            {
                Standing.Former => new Standee(e.Id, $"Former {title}", $"until {Format.Date(validity!.LastDay(e.Id)!.Value)}"),
                Standing.ToCome => new Standee(e.Id, $"Not yet in force: {title}", $"from {Format.Date(validity!.FirstDay(e.Id)!.Value)}"),
                _ => new Standee(e.Id, null, null),
            })];
    }

    /// <summary>Links in their groups, each former or coming entry with its day.</summary>
    public static IReadOnlyList<LinkGroupView> Of(SiteModel model, string register, IEnumerable<(string Id, LinkView Link)> entries)
    {
        var links = entries.ToDictionary(e => e.Id, e => e.Link, StringComparer.Ordinal);
        return [.. Order(model, register, links.Keys)
            .GroupBy(e => e.Group)
            .Select((g, i) => new LinkGroupView(g.Key, $"group-{i}", [.. g.Select(e => Dated(links[e.Id], e.Days))]))];
    }

    private static LinkView Dated(LinkView link, string? days) =>
        days is null ? link : link with { Note = link.Note is { } note ? $"{note}, {days}" : days };
}
