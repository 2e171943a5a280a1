// transparency build, transparency check

using System.CommandLine;

namespace Transparency.Site.Commands;

/// <summary>Builds the site; or does everything but writing it.</summary>
internal static class BuildCommand
{
    public static ExampleCommand Build(Terminal terminal, Func<DateOnly> today)
    {
        var options = new SiteOptions();
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The folder that the site is written into. When left out: output/ beside the content.",
            HelpName = "folder",
        };
        var precompressed = new Option<bool>("--precompressed") { Description = "Also write each page, stylesheet, script and table in Brotli and gzip beside itself (.br, .gz), for hosts that send such files and do not compress by themselves." };
        var command = new ExampleCommand(
            "build",
            "Builds the site. If anything is wrong, says what and where, and leaves the last good site as it was.",
            [
                ("transparency build", "Build the site of this folder into output/."),
                ("transparency build --date 2026-01-05", "As it will be on that day."),
                ("transparency build --drafts --output /tmp/look", "With drafts, into another folder."),
                ("transparency build --format github", "In a workflow: messages stand beside the lines."),
                ("transparency build --precompressed", "For a server of your own, such as nginx or Caddy."),
            ]);
        options.AddTo(command);
        command.Add(output);
        command.Add(precompressed);
        command.SetAction(parsed => Run(options, parsed, options.Read(parsed, today, parsed.GetValue(output)) with { Precompressed = parsed.GetValue(precompressed) }, terminal));
        return command;
    }

    public static ExampleCommand Check(Terminal terminal, Func<DateOnly> today)
    {
        var options = new SiteOptions();
        var command = new ExampleCommand(
            "check",
            "Does everything that build does, but writes nothing.",
            [
                ("transparency check", "Is everything right in this folder?"),
                ("transparency check --drafts --future", "Also what is not published yet."),
                ("transparency check --format json", "For another program."),
            ]);
        options.AddTo(command);
        command.SetAction(parsed => Run(options, parsed, options.Read(parsed, today) with { Write = false }, terminal));
        return command;
    }

    private static int Run(SiteOptions options, ParseResult parsed, BuildOptions build, Terminal terminal)
    {
        var result = SiteBuild.Run(build, terminal.ShowProgress);
        BuildReport.Write(result, build, options.Format(parsed), options.Quiet(parsed), terminal);
        return result.HasErrors ? ExitCode.ContentErrors : ExitCode.Clean;
    }
}
