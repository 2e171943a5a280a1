// Codes of messages about files as such: names, encodings, sizes.

namespace Transparency.Engine.Files;

/// <summary>Slugs that never change their meaning; each is explained in content/README.md.</summary>
public static class FileCodes
{
    /// <summary>A folder that the site is built from is not there.</summary>
    public const string MissingFolder = "file/missing-folder";

    /// <summary>The file cannot be opened: another program holds it, or reading it is not allowed.</summary>
    public const string Unreadable = "file/unreadable";

    /// <summary>The file is larger than any file of its kind needs to be.</summary>
    public const string TooLarge = "file/too-large";

    /// <summary>The file is not saved as UTF-8, so that pound signs, dashes and accents would be lost.</summary>
    public const string NotUtf8 = "file/not-utf-8";

    /// <summary>The file is a workbook, a PDF or something else that is not text, under the name of a text file.</summary>
    public const string NotText = "file/not-text";

    /// <summary>Two versions of the file were to be joined, and the marks of that still stand in it.</summary>
    public const string Conflict = "file/conflict";

    /// <summary>The file begins with an invisible mark that some programs write; it was ignored.</summary>
    public const string ByteOrderMark = "file/byte-order-mark";

    /// <summary>The file holds a control character that cannot stand on a page.</summary>
    public const string ControlCharacter = "file/control-character";

    /// <summary>The file holds an invisible character, so that two words that look the same may differ.</summary>
    public const string HiddenCharacter = "file/hidden-character";

    /// <summary>A character was lost or garbled when the file was saved by another program earlier.</summary>
    public const string LostCharacter = "file/lost-character";

    /// <summary>The file's name cannot become an address: it holds something other than small letters, digits, hyphens.</summary>
    public const string Name = "file/name";

    /// <summary>Two files have names that differ only in capital letters; on many computers they are one file.</summary>
    public const string CaseClash = "file/case-clash";

    /// <summary>The file was written to while the site was built.</summary>
    public const string Changed = "file/changed";

    /// <summary>The file is only a link to another place, and was left out.</summary>
    public const string SymbolicLink = "file/symbolic-link";
}
