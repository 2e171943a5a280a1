// Something that is missing or odd, and where.

namespace Transparency.Site.Quality;

/// <summary>One thing that a check found.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="Title">What readers know it as.</param>
/// <param name="Url">Its page.</param>
/// <param name="What">What was found; empty where the check says it all.</param>
public sealed record Finding(string Id, string Title, string Url, string What = "");

/// <summary>A check with all that it found.</summary>
/// <param name="Id">Anchor, and name in files.</param>
/// <param name="Title">What it looks for.</param>
/// <param name="Looked">How many rows it looked at.</param>
public sealed record QualityCheck(string Id, string Title, int Looked, IReadOnlyList<Finding> Findings);
