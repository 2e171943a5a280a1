// How long the office took to answer each inspection report: 56 days, beginning with the day of publication.

using Transparency.Engine.Data;

namespace Transparency.Site.Model;

/// <summary>How an answer stands on the site's day.</summary>
public enum AnswerStanding
{
    InTime,
    Late,
    Open,
    Overdue,
}

/// <summary>One report and its answer.</summary>
/// <param name="Due">The last day for the answer.</param>
/// <param name="Days">Late or overdue by so many days, or so many days left; nought for an answer in time.</param>
public sealed record Inspection(Row Row, DateOnly Published, DateOnly? Answered, DateOnly Due, AnswerStanding Standing, int Days);

/// <summary>Reads the dataset <c>inspection-reports</c>.</summary>
public static class Inspections
{
    /// <summary>Id of the dataset.</summary>
    public const string Dataset = "inspection-reports";

    private const int Days = 56;

    /// <summary>The columns that the days are counted from.</summary>
    public static readonly IReadOnlyList<string> Columns = ["published", "response_published"];

    /// <summary>All reports whose day of publication is given; none where this office has no such dataset.</summary>
    public static IReadOnlyList<Inspection> All(SiteModel model) =>
        [.. (model.Table(Dataset)?.Rows ?? []).Select(row => Of(row, model.Date)).OfType<Inspection>()];

    private static Inspection? Of(Row row, DateOnly today)
    {
        if (row.Date(Columns[0]) is not { } published) return null;

        // The day of publication is the first of the days.
        var due = published.AddDays(Days - 1);
        var answered = row.Date(Columns[1]);
        var left = due.DayNumber - (answered ?? today).DayNumber;
        var standing = (answered is not null, left >= 0) switch
        {
            (true, true) => AnswerStanding.InTime,
            (true, false) => AnswerStanding.Late,
            (false, true) => AnswerStanding.Open,
            _ => AnswerStanding.Overdue,
        };
        return new(row, published, answered, due, standing, standing == AnswerStanding.InTime ? 0 : Math.Abs(left));
    }
}
