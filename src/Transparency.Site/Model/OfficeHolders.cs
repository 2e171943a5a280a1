// Who held an office when, as far as the settings say it.

using Transparency.Engine.Content;

namespace Transparency.Site.Model;

/// <summary>Reckoning with the days of office holders.</summary>
public static class OfficeHolders
{
    /// <summary>Those who certainly held office on a day of the period. Who has no known day is left out: nothing is guessed.</summary>
    public static IEnumerable<OfficeHolder> In(SiteModel model, Period period) =>
        model.Settings.OfficeHolders.Where(holder => Certain(holder, model.Date) is { } certain && certain.First <= period.Last && certain.Last >= period.First);

    /// <summary><c>from May 2024 to 2028</c>; null where no day is known.</summary>
    public static string? Days(OfficeHolder holder)
    {
        var from = holder.From is { } first ? $"from {Format.PartialDate(first)}" : null;
        var to = holder.To is { } last ? $"to {Format.PartialDate(last)}" : null;
        var days = string.Join(' ', new[] { from, to }.OfType<string>());
        return days.Length > 0 ? days : null;
    }

    // Someone in office since "2024" was so at the end of that year at the latest. Without an end the office is held on
    // the site's day, and what comes after is not known.
    private static Period? Certain(OfficeHolder holder, DateOnly today)
    {
        if (holder.From is null && holder.To is null) return null;
        var end = holder.To is { } to ? PartialDate.Parse(to)!.Value.First : today;
        var start = holder.From is { } from ? PartialDate.Parse(from)!.Value.Last : end;
        return end < start ? null : Period.Between(start, end);
    }
}
