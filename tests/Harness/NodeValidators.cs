// The validators of tests/validators, fetched with npm.

using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Transparency.Tests.Harness;

/// <summary>Runs them. Without npm the tests that need them are skipped, saying so; in continuous integration they fail.</summary>
internal static class NodeValidators
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "validators");

    private static readonly Lazy<string?> Missing = new(Install);
    private static readonly Lazy<string?> MissingJava = new(FindJava);

    /// <summary>What is wrong with each file; nothing where a file is right.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Problems(IReadOnlyList<string> files)
    {
        using var json = Answer("validate.mjs", files);
        return json.RootElement.EnumerateObject().ToDictionary(
            file => file.Name,
            file => (IReadOnlyList<string>)[.. file.Value.EnumerateArray().Select(problem => problem.GetString()!)],
            StringComparer.Ordinal);
    }

    /// <summary>What is wrong with the pages and stylesheets of a site: page, line, rule and message of each fault.</summary>
    public static IReadOnlyList<string> ProblemsOfPages(string site)
    {
        Needs(MissingJava.Value);
        using var json = Answer("pages.mjs", [site]);
        return [.. json.RootElement.EnumerateArray().Select(p => $"{p.GetProperty("page")}:{p.GetProperty("line")}: {p.GetProperty("rule")}: {p.GetProperty("message")}")];
    }

    /// <summary>What is wrong with a file of headers and with netlify.toml: what Netlify's own parser does not take, and weaknesses of the policy.</summary>
    public static IReadOnlyList<string> ProblemsOfHeaders(string headers, string configuration)
    {
        using var json = Answer("headers.mjs", [headers, configuration]);
        return [.. json.RootElement.EnumerateArray().Select(p => p.GetString()!)];
    }

    /// <summary>The text of a file of a package.</summary>
    public static string TextOf(string package, string path)
    {
        Needs(Missing.Value);
        return File.ReadAllText(Path.Combine(Folder, "node_modules", package, path));
    }

    /// <summary>The version of a package that is installed.</summary>
    public static string VersionOf(string package)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "node_modules", package, "package.json")));
        return json.RootElement.GetProperty("version").GetString()!;
    }

    private static JsonDocument Answer(string script, IReadOnlyList<string> arguments)
    {
        Needs(Missing.Value);
        var (code, output, error) = Run("node", [script, .. arguments]);
        Assert.True(code == 0, error);
        return JsonDocument.Parse(output);
    }

    private static void Needs(string? why)
    {
        if (why is null) return;
        Assert.True(Environment.GetEnvironmentVariable("CI") is null or "", why);
        Assert.Skip(why);
    }

    private static string? FindJava()
    {
        try
        {
            return Run("java", ["-version"]).Code == 0 ? null : "Java does not start, and the Nu HTML Checker needs it.";
        }
        catch (Win32Exception)
        {
            return "The Nu HTML Checker needs Java 11 or later, and none was found. On Debian: apt-get install default-jre-headless.";
        }
    }

    // Null when they are there; otherwise what is missing.
    private static string? Install()
    {
        try
        {
            // Two projects of tests run at once, and would both fetch.
            Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts"));
            using var alone = Alone(Path.Combine(Repository.Root, "artifacts", "validators.lock"));
            var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
            if (installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"))) return null;
            var (code, _, error) = Run("npm", ["ci"]);
            return code == 0 ? null : $"npm cannot fetch the validators of {Folder}: {error}";
        }
        catch (Win32Exception)
        {
            return "The validators of pages, of CSV on the Web and of JSON need Node.js 20 or later with npm, and none was found. Install it from https://nodejs.org.";
        }
    }

    private static FileStream Alone(string path)
    {
        while (true)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                Thread.Sleep(200);
            }
        }
    }

    private static (int Code, string Output, string Error) Run(string program, IReadOnlyList<string> arguments)
    {
        // On Windows npm is a script, which only its shell can start.
        var start = program == "npm" && OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd.exe", ["/c", "npm", .. arguments]) : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = Folder;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
