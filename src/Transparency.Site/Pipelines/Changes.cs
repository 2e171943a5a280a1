// The page of changes, latest first.

using Transparency.Engine.Theming;
using Transparency.Site.History;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>What the page of changes shows.</summary>
/// <param name="Missing">What is not listed, and why; null where everything is.</param>
/// <param name="Since">From when changes are listed; null where from the beginning.</param>
/// <param name="Older">How many older changes are in the file alone; null where none is.</param>
[TemplateView]
public sealed partial record ChangesView(
    string? Missing,
    string? Since,
    IReadOnlyList<ChangeDayView> Days,
    string? Older,
    LinkView Csv,
    string FeedUrl);

/// <summary>The changes of one day.</summary>
[TemplateView]
public sealed partial record ChangeDayView(string Id, string Date, IReadOnlyList<ChangeView> Changes);

public static class Changes
{
    public static IEnumerable<Page> Pages(SiteModel model)
    {
        var log = model.Changes;
        var days = ChangeLinks.Shown(model)
            .GroupBy(c => c.Date)
            .Select(day => new ChangeDayView($"day-{day.Key:yyyy-MM-dd}", Format.Date(day.Key), [.. day.Select(c => ChangeView.Of(c, model))]));
        var older = log.All.Count - ChangeLinks.MostEntries;
        yield return new(
            Addresses.Changes,
            "changes",
            "Changes",
            "What was added, changed and removed on this site, when, and why.",
            [Page.HomeCrumb],
            new ChangesView(
                Missing(log.Reach),
                model.Settings.ChangesSince is { } day ? Format.Date(day) : null,
                [.. days],
                older > 0 ? Format.Count(older, "older change is", "older changes are") : null,
                new("All changes, CSV", Addresses.ChangesCsv, Format.Count(log.All.Count, "change", "changes")),
                Addresses.ChangesFeed));
    }

    private static string? Missing(HistoryReach reach) => reach switch
    {
        HistoryReach.None => "This site was built without the history of its content, so no changes are known here.",
        HistoryReach.Latest => "This site was built with the latest part of its history only. Older changes are not listed.",
        _ => null,
    };
}
