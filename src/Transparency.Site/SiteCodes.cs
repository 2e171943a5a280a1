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

    /// <summary>A page or a table line names a dataset that does not exist.</summary>
    public const string UnknownDataset = "site/unknown-dataset";

    /// <summary>The home page names a figure that figures.yml does not declare.</summary>
    public const string UnknownFigure = "site/unknown-figure";

    /// <summary>A figure's formula gives no number.</summary>
    public const string NoValue = "site/no-value";

    /// <summary>Two documents transcribe one source, or two things want one id.</summary>
    public const string DuplicateId = "site/duplicate-id";

    /// <summary>The site's own address is not written as one.</summary>
    public const string Address = "site/address";

    /// <summary>A register lacks a column that the site needs.</summary>
    public const string MissingColumn = "site/missing-column";

    /// <summary>A paragraph number of a document stands more than once, and its settings do not say so.</summary>
    public const string RepeatedNumber = "site/repeated-number";
}
