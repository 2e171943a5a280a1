// Runs a command of the product as a reader at a pipe would see it.

using Transparency.Site.Commands;

namespace Transparency.Tests.Harness;

/// <summary>What a command answered.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>The day that tests build for.</summary>
    public const string Date = "2026-01-05";

    /// <summary>Runs the command line within this process, without colours; the clock stands at <see cref="Date"/>.</summary>
    public static async Task<CommandRun> Of(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.Run(args, new(output, error), () => DateOnly.ParseExact(Date, "yyyy-MM-dd"));
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>Builds the site under <paramref name="root"/> with the theme in its folder <c>site</c>, or the repository's where it has none.</summary>
    public static Task<CommandRun> Build(string root, string output, params string[] more) => BuildOn(Date, root, output, more);

    /// <summary>As <see cref="Build"/>, for another day.</summary>
    public static Task<CommandRun> BuildOn(string date, string root, string output, params string[] more) =>
        Of(["build", "--root", root, "--theme", ThemeOf(root), "--output", output, "--date", date, .. more]);

    /// <summary>The theme that a site is built with.</summary>
    public static string ThemeOf(string root) => Path.Combine(root, "site") is var own && Directory.Exists(own) ? own : Repository.Theme;

    /// <summary>Fails, showing what was said, unless the exit code is as expected.</summary>
    public CommandRun Expect(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"Exit code {ExitCode}, expected {exitCode}.\n{Error}{Output}");
        return this;
    }
}
