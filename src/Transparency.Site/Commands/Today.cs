// The only place that asks the clock.

namespace Transparency.Site.Commands;

/// <summary>The publisher's day: sites are built for the date in London, wherever the machine stands.</summary>
internal static class Today
{
    public static DateOnly InLondon() => InLondon(TimeProvider.System);

    /// <summary>The date in London at the moment that <paramref name="clock"/> tells.</summary>
    public static DateOnly InLondon(TimeProvider clock) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), London()).DateTime);

    private static TimeZoneInfo London()
    {
        // Windows without ICU knows the zone by its own name only.
        if (TimeZoneInfo.TryFindSystemTimeZoneById("Europe/London", out var zone)) return zone;
        if (TimeZoneInfo.TryFindSystemTimeZoneById("GMT Standard Time", out zone)) return zone;
        throw new UsageException(
            "This computer has no time zone data, so the date in London is not known.",
            "Give the date yourself, for example --date 2025-11-27, or install the package tzdata.");
    }
}
