// A throw-away repository with a made-up office in it, whose commits have the days that a test gives them.

using System.Diagnostics;

namespace Transparency.Tests.Harness;

/// <summary>A copy of the made-up office, to be changed and committed.</summary>
internal sealed class GitFolder : IDisposable
{
    private readonly TemporaryFolder _work = new();

    public GitFolder()
    {
        FolderContents.Copy(System.IO.Path.Combine(Repository.SiteCases, "hill-and-dale"), Path);
        Git("2025-01-01", "init", "--quiet", "--initial-branch=main");
        Commit("2025-09-01", "The first site");
    }

    /// <summary>The top of the repository.</summary>
    public string Path => _work["site"];

    /// <summary>A folder beside it.</summary>
    public string this[string name] => _work[name];

    public void Write(string path, string text) => _work.Write($"site/{path}", text);

    public string Read(string path) => File.ReadAllText(System.IO.Path.Combine(Path, path));

    /// <summary>Puts other words in the place of words that stand once in a file.</summary>
    public void Replace(string path, string old, string words)
    {
        var text = Read(path);
        Assert.True(text.Split(old).Length == 2, $"\"{old}\" does not stand once in {path}.");
        Write(path, text.Replace(old, words, StringComparison.Ordinal));
    }

    public void Delete(string path)
    {
        var full = System.IO.Path.Combine(Path, path);
        if (Directory.Exists(full)) Directory.Delete(full, recursive: true);
        else File.Delete(full);
    }

    /// <summary>Commits everything at noon of that day.</summary>
    public void Commit(string day, string message)
    {
        Git(day, "add", "--all");
        Git(day, "commit", "--quiet", "--message", message);
    }

    /// <summary>Runs git as a person whose name must never be seen, with that day's clock.</summary>
    public void Git(string day, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", _work.Path, "-c", "commit.gpgsign=false", .. InSite(arguments)])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("GIT_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        foreach (var role in new[] { "AUTHOR", "COMMITTER" })
        {
            start.Environment[$"GIT_{role}_NAME"] = "Kim Unseen";
            start.Environment[$"GIT_{role}_EMAIL"] = "kim@unseen.example";
            start.Environment[$"GIT_{role}_DATE"] = $"{day}T12:00:00+00:00";
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"git {string.Join(' ', arguments)}: {error.GetAwaiter().GetResult()}");
    }

    /// <summary>Builds the site of a repository and gives its pages, with what was said.</summary>
    public async Task<(BuiltSite Site, string Messages)> Build(string name = "site")
    {
        var output = _work[$"made-{name}"];
        var run = (await CommandRun.Build(_work[name], output)).Expect(0);
        return (BuiltSite.At(output), run.Error);
    }

    public void Dispose()
    {
        // Git writes its objects so that nobody may write them, which Windows takes as a word against deleting.
        foreach (var file in Directory.EnumerateFiles(_work.Path, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        _work.Dispose();
    }

    private static IEnumerable<string> InSite(string[] arguments) => arguments[0] == "clone" ? arguments : ["-C", "site", .. arguments];
}
