// Runs git to read, in such a way that no setting of the repository or of the machine makes it run, write or fetch anything.

using System.ComponentModel;
using System.Diagnostics;

namespace Transparency.Site.History;

/// <summary>The git of this machine, asked about one folder.</summary>
internal sealed class GitCommand
{
    // Each of these could name a program to be started, or a way of writing that is not expected here.
    private static readonly IReadOnlyList<string> Settings =
        ["core.fsmonitor=false", "core.hooksPath=/dev/null", "log.showSignature=false", "i18n.logOutputEncoding=UTF-8"];

    private static readonly IReadOnlyDictionary<string, string> Surroundings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        ["GIT_OPTIONAL_LOCKS"] = "0",
        ["GIT_TERMINAL_PROMPT"] = "0",
        ["GIT_NO_REPLACE_OBJECTS"] = "1",

        // What was left out of a partial clone is not fetched: no protocol is called "none".
        ["GIT_NO_LAZY_FETCH"] = "1",
        ["GIT_ALLOW_PROTOCOL"] = "none",
    };

    private readonly string _program;
    private readonly string _root;

    private GitCommand(string program, string root) => (_program, _root) = (program, root);

    /// <summary>Git, for the repository whose top is <paramref name="root"/>; null where this machine has none.</summary>
    public static GitCommand? Find(string root)
    {
        // Only the folders of PATH: a program that lies in the current folder must not pass for git.
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        var path = new ProcessStartInfo().Environment.TryGetValue("PATH", out var folders) ? folders ?? "" : "";
        var program = path.Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
        return program is null ? null : new(program, root);
    }

    /// <summary>What git answers, or null where it refuses. Arguments are ours or names that git gave: never words of the content.</summary>
    public byte[]? Answer(params string[] arguments)
    {
        using var process = Start(arguments);
        if (process is null) return null;
        process.StandardInput.Close();
        using var bytes = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(bytes);
        process.WaitForExit();
        return process.ExitCode == 0 ? bytes.ToArray() : null;
    }

    /// <summary>Git at work, to be asked through its input; null where it cannot be started.</summary>
    public Process? Start(params string[] arguments)
    {
        // With the folder named, git neither looks further up nor asks whose it is.
        List<string> all = ["--no-pager", "--literal-pathspecs", $"--git-dir={Path.Combine(_root, ".git")}"];
        foreach (var setting in Settings) all.AddRange(["-c", setting]);
        var start = new ProcessStartInfo(_program, [.. all, .. arguments])
        {
            WorkingDirectory = _root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // A build within a hook inherits words about another repository.
        foreach (var inherited in start.Environment.Keys.Where(k => k.StartsWith("GIT_", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(inherited);
        foreach (var (name, value) in Surroundings) start.Environment[name] = value;
        try
        {
            var process = Process.Start(start);
            process?.BeginErrorReadLine();
            return process;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
