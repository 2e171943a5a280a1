// Codes of messages about the finished site.

namespace Transparency.Engine.Output;

/// <summary>Slugs that never change their meaning; each is explained in content/README.md.</summary>
public static class OutputCodes
{
    /// <summary>A link leads to a page or file that is not in the site.</summary>
    public const string BrokenLink = "link/broken";

    /// <summary>A link leads to a page, but not to a place that is on it.</summary>
    public const string BrokenFragment = "link/no-such-place";

    /// <summary>A link lacks the slash at its end, so that every reader is sent on once more.</summary>
    public const string MissingSlash = "link/missing-slash";

    /// <summary>Two elements of one page have the same id, so that a link cannot know which is meant.</summary>
    public const string DuplicateId = "link/duplicate-id";

    /// <summary>An element names the id of another, such as its label, that is not on the page.</summary>
    public const string MissingId = "link/missing-id";

    /// <summary>Two pages or files would have the same address.</summary>
    public const string SamePath = "output/same-path";

    /// <summary>A file's path cannot be written on every computer.</summary>
    public const string BadPath = "output/bad-path";

    /// <summary>The output folder holds files that this program did not write.</summary>
    public const string NotOurs = "output/not-ours";

    /// <summary>Another build is writing the same output folder.</summary>
    public const string Busy = "output/busy";

    /// <summary>The site could not be written: the disk is full, or writing there is not allowed.</summary>
    public const string CannotWrite = "output/cannot-write";
}
