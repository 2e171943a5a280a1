// Codes of messages about pictures and papers.

namespace Transparency.Engine.Media;

/// <summary>Slugs of messages about files that are published as they are; each is explained beside the content.</summary>
public static class MediaCodes
{
    /// <summary>A file is empty, cut off or damaged, or closed with a password.</summary>
    public const string Unreadable = "media/unreadable";

    /// <summary>A file is of another kind than its name says.</summary>
    public const string OtherKind = "media/other-kind";

    /// <summary>A picture of a kind that browsers do not show.</summary>
    public const string Unsupported = "media/unsupported";

    /// <summary>A picture with more dots than any screen.</summary>
    public const string TooLarge = "media/too-large";

    /// <summary>A file that readers on a phone wait for.</summary>
    public const string Heavy = "media/heavy";

    /// <summary>A picture that moves.</summary>
    public const string Moving = "media/moving";

    /// <summary>A file that could run something or fetch something.</summary>
    public const string Active = "media/active";

    /// <summary>What a picture says of the camera, the place and the person was taken out.</summary>
    public const string Stripped = "media/stripped";

    /// <summary>What a paper says of the person who wrote it.</summary>
    public const string Author = "media/author";

    /// <summary>A paper that not everyone can read.</summary>
    public const string Inaccessible = "media/inaccessible";

    /// <summary>The same file under two names.</summary>
    public const string Duplicate = "media/duplicate";
}
