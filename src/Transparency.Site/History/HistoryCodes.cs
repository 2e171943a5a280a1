// Codes of messages about what was changed, when and why.

namespace Transparency.Site.History;

/// <summary>Slugs of the messages of this folder; each is explained beside the content.</summary>
public static class HistoryCodes
{
    /// <summary>The folder has a history, and git cannot read it.</summary>
    public const string Unreadable = "history/unreadable";

    /// <summary>Only the latest part of the history was fetched.</summary>
    public const string Shallow = "history/shallow";

    /// <summary>A figure was changed or taken away, and nothing says why.</summary>
    public const string Unexplained = "history/unexplained";

    /// <summary>An explanation is given for a change that was not made.</summary>
    public const string NoSuchChange = "history/no-such-change";

    /// <summary>An explanation could mean the changes of several days.</summary>
    public const string SeveralDays = "history/several-days";
}
