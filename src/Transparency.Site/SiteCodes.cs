// Codes of messages about how the content fits together.

namespace Transparency.Site;

/// <summary>Slugs of this site's own messages; each is explained beside the content.</summary>
public static class SiteCodes
{
    /// <summary>A file that every site needs is not there.</summary>
    public const string MissingFile = "site/missing-file";

    /// <summary>A place names a document that is not in the register of sources.</summary>
    public const string UnknownSource = "site/unknown-source";

    /// <summary>A figure in a table or in our own words does not say where it comes from.</summary>
    public const string NoSource = "site/no-source";

    /// <summary>A locator names a paragraph that the transcribed document does not have.</summary>
    public const string UnknownParagraph = "site/unknown-paragraph";

    /// <summary>A document names an area that is not in the register of areas.</summary>
    public const string UnknownArea = "site/unknown-area";

    /// <summary>A row gives the code of another area than the one that it names.</summary>
    public const string AreaCode = "site/area-code";

    /// <summary>A page or a table line names a dataset that does not exist.</summary>
    public const string UnknownDataset = "site/unknown-dataset";

    /// <summary>The home page names a figure that figures.yml does not declare.</summary>
    public const string UnknownFigure = "site/unknown-figure";

    /// <summary>A text calls for a chart that no dataset declares.</summary>
    public const string UnknownChart = "site/unknown-chart";

    /// <summary>The outlines of the areas have no credit, or one of an area is missing.</summary>
    public const string Boundaries = "site/boundaries";

    /// <summary>A figure's formula gives no number.</summary>
    public const string NoValue = "site/no-value";

    /// <summary>Two documents transcribe one source, or two things want one id.</summary>
    public const string DuplicateId = "site/duplicate-id";

    /// <summary>The site's own address is not written as one.</summary>
    public const string Address = "site/address";

    /// <summary>An identifier or a prefix of the office is not written as one.</summary>
    public const string Identifier = "site/identifier";

    /// <summary>The office's colour is none, or words cannot be read on it.</summary>
    public const string Colour = "site/colour";

    /// <summary>What is to be left out of the site is no part of it.</summary>
    public const string UnknownPart = "site/unknown-part";

    /// <summary>The office's logo is not there, or of a kind that a page has no room for.</summary>
    public const string Logo = "site/logo";

    /// <summary>A register lacks a column that the site needs.</summary>
    public const string MissingColumn = "site/missing-column";

    /// <summary>An entry of a register ends before it begins.</summary>
    public const string EndsBeforeItBegins = "site/ends-before-it-begins";

    /// <summary>An entry of a register is followed by itself, at once or by way of others.</summary>
    public const string SuccessorCircle = "site/successor-circle";

    /// <summary>An entry of a register has a successor and no last day.</summary>
    public const string SuccessorWithoutEnd = "site/successor-without-end";

    /// <summary>A successor begins on another day than the one after the last.</summary>
    public const string SuccessorDay = "site/successor-day";

    /// <summary>The list of what the law asks for names a document that is not there.</summary>
    public const string UnknownDocument = "site/unknown-document";

    /// <summary>The list of what the law asks for names a column that its datasets do not have.</summary>
    public const string UnknownColumn = "site/unknown-column";

    /// <summary>The list of what the law asks for gives a timing that there is not.</summary>
    public const string UnknownTiming = "site/unknown-timing";

    /// <summary>A row or a document names an entry of a register that was not in force at its time.</summary>
    public const string NotInForce = "site/not-in-force";

    /// <summary>A paragraph number of a document stands more than once, and its settings do not say so.</summary>
    public const string RepeatedNumber = "site/repeated-number";

    /// <summary>A spreadsheet cannot hold rows that another format holds.</summary>
    public const string NotInFormat = "site/not-in-format";

    /// <summary>An address that was published has nothing at it any more, and no redirect.</summary>
    public const string AddressGone = "site/address-gone";

    /// <summary>The list of published addresses has a line that is none.</summary>
    public const string PublishedAddress = "site/published-address";

    /// <summary>A redirect leads nowhere, in a circle, or from what is still there.</summary>
    public const string Redirect = "site/redirect";

    /// <summary>A file in content/files is of a kind that is not published.</summary>
    public const string KindOfFile = "site/kind-of-file";

    /// <summary>A file in content/files that no page leads to.</summary>
    public const string UnusedFile = "site/unused-file";

    /// <summary>An entry of the glossary is no abbreviation, or stands twice.</summary>
    public const string Glossary = "site/glossary";

    /// <summary>A group of words that mean the same has one word, or one that nothing is found by.</summary>
    public const string SearchWords = "site/search-words";
}
