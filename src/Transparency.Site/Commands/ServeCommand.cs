// transparency serve

using System.CommandLine;
using Transparency.Site.Preview;

namespace Transparency.Site.Commands;

/// <summary>Shows the site in a browser on this computer and builds it again at every change.</summary>
internal static class ServeCommand
{
    // Never output/: a preview with drafts must not be published by mistake.
    private const string PreviewFolder = ".transparency/preview";

    public static ExampleCommand Create(Terminal terminal, Func<DateOnly> today)
    {
        var options = new SiteOptions();
        var port = new Option<int>("--port", "-p")
        {
            Description = "The port to listen on; if it is taken, the next free one. 0 means any.",
            DefaultValueFactory = _ => 8080,
            HelpName = "number",
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var number) && number is < 0 or > 65535)
                result.AddError($"{number} is not a port. Use a number from 1024 to 65535, for example 8080.");
        });
        var command = new ExampleCommand(
            "serve",
            "Shows the site in a browser on this computer, and builds and shows it again whenever a file changes. Nobody else can see it, and output/ is not touched.",
            [
                ("transparency serve", "Look at http://localhost:8080/, with Ctrl+C to stop."),
                ("transparency serve --drafts --future", "Also what is not published yet."),
                ("transparency serve --port 9000", "On another port."),
            ]);
        options.AddTo(command);
        command.Add(port);
        command.SetAction((parsed, cancel) =>
        {
            void Report(BuildResult result, BuildOptions build) =>
                BuildReport.Write(result, build, options.Format(parsed), options.Quiet(parsed), terminal);
            // Read anew for every build: the day may have changed.
            BuildOptions Options() => options.Read(parsed, today, null, PreviewFolder);
            return PreviewServer.Run(Options, parsed.GetValue(port), Report, terminal, cancel);
        });
        return command;
    }
}
