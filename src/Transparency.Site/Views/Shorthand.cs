// What statistics write in the place of a figure, each explained where it stands.

namespace Transparency.Site.Views;

/// <summary>The marks that official statistics share.</summary>
public static class Shorthand
{
    public const string NotAvailable = "[x]";
    public const string NotApplicable = "[z]";
    public const string LowReliability = "[u]";
    public const string Break = "[b]";
    public const string Withheld = Engine.Data.Cell.WithheldMark;

    /// <summary>What the marks among some rows stand for; nothing where there are none.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="smallBase">What a percentage must at least be of.</param>
    public static IEnumerable<string> Legend(IReadOnlyList<RowView> rows, decimal? smallBase = null)
    {
        var marks = rows.SelectMany(r => r.Cells).Where(c => c.Values.Count == 0).Select(c => c.Absent).ToHashSet(StringComparer.Ordinal);
        if (marks.Contains(NotAvailable)) yield return $"{NotAvailable} stands for a figure that the documents do not state.";
        if (marks.Contains(Withheld)) yield return $"{Withheld} stands for a number that is not published, because it is so small that it could tell of one person, or because such a number could be worked out from it.";
        if (marks.Contains(LowReliability)) yield return $"{LowReliability} stands for a percentage that would make much of little: it would be of fewer than {Format.Number(smallBase ?? 0, null)}.";
        if (marks.Contains(NotApplicable)) yield return $"{NotApplicable} stands where a percentage would not mean anything.";
    }
}
