// A commit as git tells it.

using System.Globalization;
using System.Text;

namespace Transparency.Site.History;

/// <summary>One commit of the line that the site is built from, compared with the commit before it on that line.</summary>
/// <param name="Hash">Its name.</param>
/// <param name="Parents">Names of the commits that it follows; none for the first, several for a merge.</param>
/// <param name="Day">The day of the commit, by the clock of whoever made it.</param>
/// <param name="Subject">The first line of its message.</param>
/// <param name="Files">The files that differ.</param>
internal sealed record GitCommit(string Hash, IReadOnlyList<string> Parents, DateOnly Day, string Subject, IReadOnlyList<GitFile> Files)
{
    /// <summary>How git is asked to write a commit: fields that no subject can hold the beginning of.</summary>
    public const string Format = "--format=tformat:%x01%H%x1f%P%x1f%cI%x1f%s";

    private const char Beginning = '\u0001';
    private const char Divider = '\u001f';

    /// <summary>Reads the answer to <c>git log --raw -z</c>, in its order.</summary>
    public static IReadOnlyList<GitCommit> ReadAll(byte[] answer)
    {
        List<GitCommit> commits = [];
        List<GitFile> files = [];
        var parts = Encoding.UTF8.GetString(answer).Split('\0');
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i].TrimStart('\n');
            if (part.StartsWith(Beginning)) commits.Add(Head(part[1..], files = []));
            else if (part.StartsWith(':') && i + 1 < parts.Length && GitFile.Read(part, parts[++i]) is { } file) files.Add(file);
        }

        return commits;
    }

    private static GitCommit Head(string text, List<GitFile> files)
    {
        var fields = text.Split(Divider, 4);
        var parents = fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(fields[0], parents, DateOnly.ParseExact(fields[2][..10], "yyyy-MM-dd", CultureInfo.InvariantCulture), fields[3], files);
    }
}

/// <summary>A file that differs between two commits.</summary>
/// <param name="Path">From the root, with forward slashes.</param>
/// <param name="Old">Name of its content before; null where there was no such file.</param>
/// <param name="New">Name of its content after; null where there is none.</param>
internal sealed record GitFile(string Path, string? Old, string? New)
{
    /// <summary>Reads <c>:100644 100644 old new M</c>; null for what is no plain file, such as a link.</summary>
    public static GitFile? Read(string raw, string path)
    {
        var fields = raw[1..].Split(' ');
        var file = new GitFile(path, Content(fields[0], fields[2]), Content(fields[1], fields[3]));
        return file.Old == file.New ? null : file;
    }

    /// <summary>The name of a plain file's content; null for all else.</summary>
    public static string? Content(string mode, string hash) => mode.StartsWith("100", StringComparison.Ordinal) ? hash : null;
}
