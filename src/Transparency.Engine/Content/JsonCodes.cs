// The codes of messages about JSON files.

namespace Transparency.Engine.Content;

/// <summary>What can be wrong with a JSON file, whatever it is for.</summary>
public static class JsonCodes
{
    /// <summary>The file breaks the rules of JSON at this place: most often a comma, bracket or quotation mark.</summary>
    public const string NotJson = "json/not-json";

    /// <summary>A name is given twice between the same brackets, so that one of the two values would be lost.</summary>
    public const string DuplicateKey = "json/duplicate-key";

    /// <summary>Brackets stand inside brackets more often than any settings file needs.</summary>
    public const string TooDeep = "json/too-deep";
}
