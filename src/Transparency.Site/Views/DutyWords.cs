// How the site speaks of what the law asks for.

using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>Words for scores.</summary>
public static class DutyWords
{
    public static string Of(DutyPresence presence) => presence switch
    {
        DutyPresence.Present => "Present",
        DutyPresence.Partly => "Partly",
        _ => "Not on this site",
    };

    public static string Of(DutyPunctuality punctuality) => punctuality switch
    {
        DutyPunctuality.InTime => "In time",
        DutyPunctuality.Late => "Late",
        _ => "Timing unknown",
    };

    /// <summary>The score of an item with what was asked for, <c>Late (monthly)</c>; of what is not here only what was asked for, null where that is not known.</summary>
    public static string? Timing(DutyReview review)
    {
        var asked = review.Duty.Timing switch
        {
            DutyTiming.Monthly => "monthly",
            DutyTiming.BeforeFinancialYear => "each year, before the financial year",
            DutyTiming.Within56Days => "within 56 days",
            _ => null,
        };
        if (review.Presence == DutyPresence.Absent) return asked is null ? null : $"To be published {asked}";
        return asked is null ? Of(review.Punctuality) : $"{Of(review.Punctuality)} ({asked})";
    }

    /// <summary>How an answer stands: <c>Late by 3 days</c>.</summary>
    public static string Of(Inspection answer)
    {
        var days = Format.Count(answer.Days, "day", "days");
        return answer.Standing switch
        {
            AnswerStanding.InTime => "Answered in time",
            AnswerStanding.Late => $"Answered late by {days}",
            AnswerStanding.Open => $"Open, with {days} left",
            _ => $"No answer here; {days} past the day",
        };
    }
}
