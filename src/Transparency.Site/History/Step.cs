// One point of time at which the content was changed: a commit, or what is not committed yet.

using Transparency.Engine.Files;

namespace Transparency.Site.History;

/// <summary>What one commit did to the content.</summary>
/// <param name="Day">When.</param>
/// <param name="Files">The files that differ, by path in ordinal order.</param>
internal sealed record Step(DateOnly Day, IReadOnlyList<FileChange> Files);

/// <summary>A file before and after.</summary>
/// <param name="Path">The path that the file has now, where it was only renamed since.</param>
/// <param name="Old">The text before; null where there was none, or none that can be read.</param>
/// <param name="New">The text after; null where there is none, or none that can be read.</param>
/// <param name="WasThere">Whether there was such a file before.</param>
/// <param name="IsThere">Whether there is one after.</param>
/// <param name="Reason">What the commit's first line says of it; null where it is not committed.</param>
internal sealed record FileChange(string Path, SourceFile? Old, SourceFile? New, bool WasThere, bool IsThere, string? Reason)
{
    /// <summary>Whether a side that is there cannot be read: then nothing is known of the difference.</summary>
    public bool IsUnreadable => (WasThere && Old is null) || (IsThere && New is null);
}
