// The program in a process of its own, where what it is started in matters.

using System.Diagnostics;

namespace Transparency.Tests.Harness;

/// <summary>Starts the program as a user would: with an environment, below another command, to be killed.</summary>
internal static class ProgramRun
{
    /// <summary>The executable compiled ahead of time, where there is one: it starts ten times as fast. Null elsewhere.</summary>
    public static string? Executable { get; } = Environment.GetEnvironmentVariable("TRANSPARENCY_EXECUTABLE");

    /// <summary>Begins it; what it says is to be read from the process.</summary>
    /// <param name="arguments">Those of the program: <c>build --root …</c>.</param>
    /// <param name="within">A command that starts the program, which is then its last argument; none when empty.</param>
    /// <param name="environment">What is set besides; null takes a variable away.</param>
    public static Process Start(IReadOnlyList<string> arguments, IReadOnlyList<string>? within = null, IReadOnlyDictionary<string, string?>? environment = null)
    {
        string[] program = Executable is null ? ["dotnet", Path.Combine(AppContext.BaseDirectory, "transparency.dll")] : [Executable];
        string[] command = [.. within ?? [], .. program, .. arguments];
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardError = true, RedirectStandardOutput = true, Environment = { ["CI"] = "true" } };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>()) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<CommandRun> Of(IReadOnlyList<string> arguments, IReadOnlyList<string>? within = null, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var process = Start(arguments, within, environment);
        var error = process.StandardError.ReadToEndAsync(cancel);
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return new(process.ExitCode, await output, await error);
    }

    /// <summary>The arguments of a build of the site under <paramref name="root"/>.</summary>
    public static IReadOnlyList<string> Build(string root, string output, params string[] more) =>
        ["build", "--root", root, "--theme", CommandRun.ThemeOf(root), "--output", output, "--date", CommandRun.Date, .. more];
}
