// What was promised, and what the content itself shows of how it went. Nothing is guessed.

using System.Globalization;
using Transparency.Engine.Data;

namespace Transparency.Site.Model;

/// <summary>How a commitment stands on the site's day.</summary>
public enum PromiseStanding
{
    /// <summary>Its date has passed, and no document on the site shows whether it was kept.</summary>
    Unanswered,

    /// <summary>Its date is still to come.</summary>
    ToCome,

    /// <summary>It has no date.</summary>
    Undated,

    /// <summary>It is not settled, and a document shows how far it has come.</summary>
    Told,

    /// <summary>Its status says that it is settled, and a document shows it.</summary>
    Settled,

    /// <summary>Its status says that it is settled, with no other document to show it.</summary>
    SettledByWord,
}

/// <summary>One row of <c>commitments</c>.</summary>
/// <param name="Due">When it is to be done by: a day, or a month or year as a whole; null where no date is given.</param>
/// <param name="Evidence">The passages that show what came of it.</param>
public sealed record Promise(Row Row, Period? Due, IReadOnlyList<Provenance> Evidence, PromiseStanding Standing);

/// <summary>Reads commitments out of the model's tables.</summary>
public static class Promises
{
    /// <summary>Id of the dataset.</summary>
    public const string Dataset = "commitments";

    private static readonly IReadOnlyList<string> SettledStatuses = ["done", "kept", "not-kept", "dropped"];

    /// <summary>All commitments in the dataset's order; none where this office has no such dataset.</summary>
    public static IReadOnlyList<Promise> All(SiteModel model) =>
        model.Table(Dataset) is { } table ? [.. table.Rows.Select(row => Of(row, model.Date))] : [];

    private static Promise Of(Row row, DateOnly today)
    {
        var due = Due(row);
        IReadOnlyList<Provenance> evidence = [.. row.List(Provenance.Evidence).Select(Provenance.Parse)];
        var isSettled = row.Text("status") is { } status && SettledStatuses.Contains(status);
        return new(row, due, evidence, (isSettled, evidence.Count > 0) switch
        {
            (true, true) => PromiseStanding.Settled,
            (true, false) => PromiseStanding.SettledByWord,
            (false, true) => PromiseStanding.Told,
            _ => due is null ? PromiseStanding.Undated : due.Last < today ? PromiseStanding.Unanswered : PromiseStanding.ToCome,
        });
    }

    // Where the document names a month or a year, that is over only when all of it is. Other words are no date.
    private static Period? Due(Row row)
    {
        var named = row.Text("due_label") is { } label ? Named(label.Split(',')[0].Trim(), label) : null;
        if (row.Date("due") is not { } day) return named;
        return named is not null && named.First <= day && day <= named.Last ? named : Period.Of(day);
    }

    private static Period? Named(string text, string words)
    {
        if (DateOnly.TryParseExact(text, "MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return new(month, month.AddMonths(1).AddDays(-1), words);
        return DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year)
            ? new(year, new(year.Year, 12, 31), words)
            : null;
    }
}
