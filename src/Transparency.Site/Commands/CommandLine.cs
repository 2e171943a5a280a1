// What the command line understands.

using System.CommandLine;

namespace Transparency.Site.Commands;

/// <summary>Parses the arguments, runs the command, and answers with its exit code.</summary>
internal static class CommandLine
{
    /// <param name="args">As typed.</param>
    /// <param name="terminal">Where to write.</param>
    /// <param name="today">The publisher's day, asked only when no date was given.</param>
    /// <param name="cancel">Ends a preview as Ctrl+C does.</param>
    public static async Task<int> Run(
        IReadOnlyList<string> args, Terminal terminal, Func<DateOnly> today, CancellationToken cancel = default)
    {
        // A title may begin with @: no response files.
        var parsed = Root(terminal, today).Parse(args.Count == 0 ? ["--help"] : args, new() { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0) return NotUnderstood(parsed, terminal);

        var invocation = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            var code = await parsed.InvokeAsync(invocation, cancel);
            return args.Count == 0 ? ExitCode.Usage : code;
        }
        catch (UsageException usage)
        {
            terminal.ClearProgress();
            terminal.Error.WriteLine(usage.Message);
            terminal.Error.WriteLine($"  {usage.Hint}");
            return ExitCode.Usage;
        }
    }

    private static RootCommand Root(Terminal terminal, Func<DateOnly> today)
    {
        var root = new RootCommand(
            "Makes a website from a folder of Markdown and CSV files: content/ and seeds/ go in, output/ comes out.\n"
            + "Exit codes: 0 done, 1 something in the content is wrong, 2 the command was not understood, 70 a fault of the program.")
        {
            BuildCommand.Build(terminal, today),
            BuildCommand.Check(terminal, today),
            ServeCommand.Create(terminal, today),
            NewCommand.Create(terminal, today),
            AddressesCommand.Create(terminal, today),
        };
        ExampleCommand.ShowExamples(root);
        return root;
    }

    private static int NotUnderstood(ParseResult parsed, Terminal terminal)
    {
        foreach (var message in Messages(parsed)) terminal.Error.WriteLine(Glyph.Visible(message));
        List<string> command = [];
        for (var at = parsed.CommandResult; at is not null; at = at.Parent as System.CommandLine.Parsing.CommandResult)
            command.Insert(0, at.Command is RootCommand ? "transparency" : at.Command.Name);
        foreach (var suggestion in Suggestions(parsed)) terminal.Error.WriteLine(suggestion);
        terminal.Error.WriteLine($"  {string.Join(' ', command)} --help explains what can be typed.");
        return ExitCode.Usage;
    }

    // A misspelt command is reported as an unknown word and as a missing command: the first is enough.
    private static IEnumerable<string> Messages(ParseResult parsed)
    {
        var messages = parsed.Errors.Select(error => error.Message).Distinct().ToList();
        if (parsed.UnmatchedTokens.Count > 0 && parsed.CommandResult.Command.Subcommands.Count > 0 && messages.Count > 1)
            return messages.Where(message => parsed.UnmatchedTokens.Any(message.Contains));
        return messages;
    }

    private static IEnumerable<string> Suggestions(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var known = command.Subcommands.Select(c => c.Name).Concat(command.Options.Select(o => o.Name)).ToList();
        return parsed.UnmatchedTokens
            .Select(typed => Transparency.Engine.Diagnostics.NearestName.Suggest(typed, known))
            .Where(text => text.Length > 0)
            .Select(text => $" {text}");
    }
}
