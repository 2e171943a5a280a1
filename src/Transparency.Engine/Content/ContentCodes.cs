// Codes of messages about documents and settings.

namespace Transparency.Engine.Content;

/// <summary>Slugs that never change their meaning; each is explained in content/README.md.</summary>
public static class ContentCodes
{
    /// <summary>The settings cannot be read as names and values from the place shown on.</summary>
    public const string Settings = "content/settings";

    /// <summary>A value holds a colon or begins with a sign that has a meaning of its own, and needs quotes.</summary>
    public const string NeedsQuotes = "content/needs-quotes";

    /// <summary>A text in quotes has no closing quote, or goes on after it.</summary>
    public const string Quotes = "content/quotes";

    /// <summary>A <c>#</c> after a value would silently hide the rest of the line.</summary>
    public const string CommentAfterValue = "content/comment-after-value";

    /// <summary>A line of the settings begins with a tab.</summary>
    public const string Tab = "content/tab";

    /// <summary>A setting stands twice.</summary>
    public const string DuplicateKey = "content/duplicate-setting";

    /// <summary>The settings use a part of YAML that this site does not need: anchors, tags, several documents.</summary>
    public const string YamlFeature = "content/yaml-feature";

    /// <summary>The file, or a part of it, is larger or nested deeper than any text needs to be.</summary>
    public const string TooMuch = "content/too-much";

    /// <summary>The document does not begin with settings between two lines of three dashes.</summary>
    public const string FrontMatter = "content/front-matter";

    /// <summary>A setting that must be there is missing or empty.</summary>
    public const string MissingSetting = "content/missing-setting";

    /// <summary>There is no setting of this name here.</summary>
    public const string UnknownSetting = "content/unknown-setting";

    /// <summary>A value is a list where one text is wanted, or the other way round.</summary>
    public const string WrongShape = "content/wrong-shape";

    /// <summary>A date is not written as year, month and day.</summary>
    public const string NotADate = "content/not-a-date";

    /// <summary>A value is neither <c>true</c> nor <c>false</c>.</summary>
    public const string NotABoolean = "content/not-true-or-false";

    /// <summary>A value is not a whole number.</summary>
    public const string NotAnInteger = "content/not-a-whole-number";

    /// <summary>A heading is of the first level, has no text, or its signs do not touch right.</summary>
    public const string Heading = "content/heading";

    /// <summary>A heading skips a level, so that the outline has a gap.</summary>
    public const string HeadingSkipped = "content/heading-skipped";

    /// <summary>A paragraph mark is misspelt or stands in the wrong place.</summary>
    public const string ParagraphMark = "content/paragraph-mark";

    /// <summary>Two paragraphs have the same id.</summary>
    public const string DuplicateParagraph = "content/duplicate-paragraph";

    /// <summary>A table or chart mark is misspelt or does not stand alone on its line.</summary>
    public const string TableMark = "content/table-mark";

    /// <summary>A mark that gives a number its source, shows a figure, or says that a number is none, is misspelt.</summary>
    public const string SourceMark = "content/source-mark";

    /// <summary>A line looks like something that it is not: a list of bullets, a sentence that begins with a year, a link to nowhere.</summary>
    public const string Pasted = "content/pasted";

    /// <summary>HTML was typed; it is shown to readers as it was typed.</summary>
    public const string Html = "content/html";

    /// <summary>A link's address is empty, of a kind that is not allowed, or cannot be one.</summary>
    public const string LinkAddress = "content/link-address";

    /// <summary>A link has no words, or words that say nothing by themselves, such as "click here".</summary>
    public const string LinkText = "content/link-text";

    /// <summary>A picture is not in content/files.</summary>
    public const string ImageAddress = "content/image-address";

    /// <summary>A picture has no description for those who cannot see it.</summary>
    public const string ImageText = "content/image-text";

    /// <summary>A footnote, which other dialects of Markdown have.</summary>
    public const string Footnote = "content/footnote";
}
