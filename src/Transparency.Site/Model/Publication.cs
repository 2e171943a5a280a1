// A letter, newsletter, report, topic or page, read and checked.

using Transparency.Engine.Content;

namespace Transparency.Site.Model;

/// <summary>One Markdown document with what its settings say.</summary>
/// <param name="Kind">Its family.</param>
/// <param name="Document">The text.</param>
/// <param name="Title">Heading of its page.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Date"><c>yyyy-MM-dd</c>, <c>yyyy-MM</c> or <c>yyyy</c>; null where the kind has no date.</param>
/// <param name="DateLabel">How the date reads.</param>
/// <param name="Source">Id of the source document that it transcribes; null for our own pages.</param>
/// <param name="Areas">Ids of the areas that it concerns; empty where it concerns all.</param>
/// <param name="Datasets">Datasets that it shows, in order.</param>
/// <param name="From">Who wrote it.</param>
/// <param name="To">To whom.</param>
/// <param name="Correspondence">Its id in the register of correspondence.</param>
/// <param name="Order">Place among its kind; lower comes first.</param>
/// <param name="RepeatedNumbers">What we see where a paragraph number stands more than once; null where none should.</param>
public sealed record Publication(
    PublicationKind Kind,
    Document Document,
    string Title,
    string Summary,
    string? Date,
    string? DateLabel,
    string? Source,
    IReadOnlyList<string> Areas,
    IReadOnlyList<string> Datasets,
    string? From,
    string? To,
    string? Correspondence,
    int Order,
    string? RepeatedNumbers = null)
{
    public string Url => $"{Kind.UrlPrefix}{Document.Slug}/";

    /// <summary>The financial year that the date falls in, where the month is known: <c>2025-26</c>.</summary>
    public string? FinancialYear => Date is { Length: >= 7 } ? FinancialYears.Containing(Date) : null;
}
