// The repository that a site's content lies in.

using System.Text;

namespace Transparency.Site.History;

/// <summary>What a site needs to know of its repository.</summary>
/// <param name="git">How it is asked.</param>
/// <param name="isShallow">Whether only the latest part of its history is here.</param>
internal sealed class GitRepository(GitCommand git, bool isShallow) : IDisposable
{
    private static readonly string[] Inputs = ["--", "content", "seeds"];

    public bool IsShallow => isShallow;

    public GitBlobs Blobs { get; } = new(git);

    /// <summary>Whether <paramref name="root"/> is the top of a repository; a folder within one has no history of its own.</summary>
    public static bool IsTop(string root) => Path.Exists(Path.Combine(root, ".git"));

    /// <summary>The repository at <paramref name="root"/>; null where git is missing or cannot read it.</summary>
    public static GitRepository? Open(string root)
    {
        if (GitCommand.Find(root) is not { } git) return null;
        if (git.Answer("rev-parse", "--is-shallow-repository") is not { } answer) return null;
        return new(git, Encoding.ASCII.GetString(answer).Trim() == "true");
    }

    /// <summary>
    /// The commits that the site was built from, latest first: the first parent of each, so that what a branch brought
    /// counts once, on the day of its merge. None in a repository without commits.
    /// </summary>
    public IReadOnlyList<GitCommit> Commits() => Log("--first-parent", "-m", "HEAD");

    /// <summary>The commits that a merge brought, latest first.</summary>
    public IReadOnlyList<GitCommit> BroughtBy(GitCommit merge) => Log("--no-merges", merge.Hash, $"^{merge.Parents[0]}");

    /// <summary>Every plain file of the latest commit with the name of its content.</summary>
    public IReadOnlyDictionary<string, string> Files()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var answer = git.Answer(["ls-tree", "-r", "-z", "HEAD", .. Inputs]) ?? [];
        foreach (var entry in Encoding.UTF8.GetString(answer).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            // "100644 blob <name>", a tab, the path.
            var tab = entry.IndexOf('\t');
            var fields = entry[..tab].Split(' ');
            if (GitFile.Content(fields[0], fields[2]) is { } hash) files[entry[(tab + 1)..]] = hash;
        }

        return files;
    }

    public void Dispose() => Blobs.Dispose();

    private IReadOnlyList<GitCommit> Log(params string[] which) => GitCommit.ReadAll(
        git.Answer(["log", GitCommit.Format, "--raw", "-z", "--no-renames", "--no-abbrev", "--no-color", .. which, .. Inputs]) ?? []);
}
