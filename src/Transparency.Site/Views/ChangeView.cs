// A change as a reader sees it.

using Transparency.Engine.Theming;
using Transparency.Site.History;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>An entry of a list of changes.</summary>
/// <param name="Id">Its anchor on the page of changes; empty elsewhere.</param>
/// <param name="Title">What was changed, with where it is now.</param>
/// <param name="Kind">What became of it: <c>Changed</c>, <c>2 rows added</c>; null where the title says it.</param>
/// <param name="When">The day, with the entry on the page of changes; null on that page, which is divided by days.</param>
/// <param name="Within">The dataset that the row belongs to; null where the thing is the title already.</param>
/// <param name="Parts">What is different.</param>
/// <param name="Rows">The rows that came or went, with the office's word on each.</param>
/// <param name="More">How many parts or rows are not shown; null where all are.</param>
/// <param name="Why">Why, as a sentence; null where nothing says it.</param>
[TemplateView]
public sealed partial record ChangeView(
    string Id,
    LinkView Title,
    string? Kind,
    LinkView? When,
    LinkView? Within,
    IReadOnlyList<ChangedPartView> Parts,
    IReadOnlyList<LinkView> Rows,
    string? More,
    string? Why)
{
    // All are in the file for downloading.
    private const int MostShown = 20;

    /// <summary>For the page of changes.</summary>
    public static ChangeView Of(Change change, SiteModel model)
    {
        var row = change.Parts.Count > 0 && change.Rows.Count > 0 ? change.Rows[0] : null;
        var thing = ChangeLinks.Thing(change.Thing, model);
        var hidden = Math.Max(change.Parts.Count, change.Rows.Count) - MostShown;
        return new(
            change.Id,
            row is null ? thing : ChangeLinks.Row(change.Thing, row, model),
            ChangeWords.Kind(change),
            null,
            row is null ? null : thing,
            [.. change.Parts.Take(MostShown).Select(ChangedPartView.Of)],
            row is not null ? [] : [.. change.Rows.Take(MostShown).Select(r => ChangeLinks.Row(change.Thing, r, model))],
            hidden > 0 ? $"{hidden} more" : null,
            ChangeWords.Why(IsExplainedInParts(change) ? change.Explanation : change.Why));
    }

    /// <summary>For the page of the thing itself, which leads to the entry on the page of changes.</summary>
    public static ChangeView On(Change change, SiteModel model)
    {
        var view = Of(change, model);
        var named = view.Within is null ? view with { Title = new(view.Kind!, null), Kind = null } : view;
        return named with { Id = "", Within = null, When = new(Format.Date(change.Date), ChangeLinks.Entry(change, model)) };
    }

    // Beside the office's own words on each part, the first line of the commit says nothing more.
    private static bool IsExplainedInParts(Change change) => change.IsOfRows
        ? change.Rows.All(r => r.Explanation is not null)
        : change.Parts.Count > 0 && change.Parts.All(p => p.Explanation is not null);
}

/// <summary>A cell, setting or paragraph before and after; null where it said nothing.</summary>
[TemplateView]
public sealed partial record ChangedPartView(string Label, string? Was, string? Is, string? Why)
{
    public static ChangedPartView Of(ChangedPart part) => new(part.Label, part.Was?.Words, part.Is?.Words, ChangeWords.Why(part.Explanation));
}
