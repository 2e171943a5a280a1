// The validators of tests/validators, fetched with npm.

using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Transparency.Tests.Validators;

/// <summary>Runs them. Without npm the tests that need them are skipped, saying so; in continuous integration they fail.</summary>
internal static class NodeValidators
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "validators");

    private static readonly Lazy<string?> Missing = new(Install);

    /// <summary>What is wrong with each file; nothing where a file is right.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Problems(IReadOnlyList<string> files)
    {
        if (Missing.Value is { } why)
        {
            Assert.True(Environment.GetEnvironmentVariable("CI") is null or "", why);
            Assert.Skip(why);
        }

        var (code, output, error) = Run("node", ["validate.mjs", .. files]);
        Assert.True(code == 0, error);
        using var json = JsonDocument.Parse(output);
        return json.RootElement.EnumerateObject().ToDictionary(
            file => file.Name,
            file => (IReadOnlyList<string>)[.. file.Value.EnumerateArray().Select(problem => problem.GetString()!)],
            StringComparer.Ordinal);
    }

    // Null when they are there; otherwise what is missing.
    private static string? Install()
    {
        try
        {
            var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
            if (installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"))) return null;
            var (code, _, error) = Run("npm", ["ci"]);
            return code == 0 ? null : $"npm cannot fetch the validators of {Folder}: {error}";
        }
        catch (Win32Exception)
        {
            return "The validators of CSV on the Web and of JSON need Node.js 20 or later with npm, and none was found. Install it from https://nodejs.org.";
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
