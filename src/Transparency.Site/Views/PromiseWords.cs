// How the site speaks of commitments, on their own page and on others.

using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>Words for commitments.</summary>
public static class PromiseWords
{
    public const string Title = "What was promised";

    public const string Summary = "Activities, programmes and targets that the documents announce: when they are due, who is to do them, and which document shows what came of them.";

    public static string Count(int count) => Format.Count(count, "commitment", "commitments");

    /// <summary>The name of a group, and what puts a commitment there.</summary>
    public static (string Name, string Meaning) Of(PromiseStanding standing) => standing switch
    {
        PromiseStanding.Unanswered => ("The date has passed and no document here shows whether it was kept", "It may have been kept: the documents on this site do not tell."),
        PromiseStanding.ToCome => ("Still to come", "The date, or the month or year that a document names, is not over."),
        PromiseStanding.Undated => ("No date given", "No day, month or year by which it is to be done. Where a document says it in other words, they stand under “When”."),
        PromiseStanding.Told => ("Not settled, with a document that shows how far it has come", "A document tells what has been done so far, or what has not."),
        PromiseStanding.Settled => ("Settled, with a document that shows it", "The status and a document here agree that nothing more is open."),
        _ => ("Settled, by its status alone", "The status says that nothing more is open; no other document here shows it."),
    };

    /// <summary>One line with all counts: <c>60 commitments: 6 whose date …; 4 still to come; …</c>; null where there are none.</summary>
    public static string? Line(SiteModel model)
    {
        var promises = Promises.All(model);
        if (promises.Count == 0) return null;
        var parts = promises.GroupBy(p => p.Standing).OrderBy(g => g.Key).Select(g => $"{g.Count()} {Short(g.Key)}");
        return $"{Count(promises.Count)}: {string.Join("; ", parts)}.";
    }

    /// <summary>How it stands, in a word or two: for lists beside a text.</summary>
    public static string Briefly(PromiseStanding standing) => standing switch
    {
        PromiseStanding.Unanswered => "Date passed, outcome not known here",
        PromiseStanding.ToCome => "Still to come",
        PromiseStanding.Undated => "No date",
        PromiseStanding.Told => "Under way",
        _ => "Settled",
    };

    private static string Short(PromiseStanding standing) => standing switch
    {
        PromiseStanding.Unanswered => "whose date has passed and of which no document here shows whether they were kept",
        PromiseStanding.ToCome => "still to come",
        PromiseStanding.Undated => "without a date",
        PromiseStanding.Told => "not settled, with a document that shows how far they have come",
        PromiseStanding.Settled => "settled, with a document that shows it",
        _ => "settled by their status alone",
    };
}
