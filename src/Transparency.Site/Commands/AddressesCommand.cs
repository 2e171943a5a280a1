// transparency addresses

using System.CommandLine;
using Transparency.Site.Permanence;

namespace Transparency.Site.Commands;

/// <summary>Writes down which addresses a site has, so that none is lost later.</summary>
internal static class AddressesCommand
{
    public static ExampleCommand Create(Terminal terminal, Func<DateOnly> today)
    {
        var options = new SiteOptions();
        var command = new ExampleCommand(
            "addresses",
            $"Adds the addresses of this site to {PublishedAddresses.FilePath}. From then on the build stops when one of them leads nowhere.",
            [("transparency addresses", "Remember every address that the site has today. Commit the file with what you publish.")]);
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var build = options.Read(parsed, today) with { Write = false };
            var result = SiteBuild.Run(build, terminal.ShowProgress);
            if (result.HasErrors)
            {
                BuildReport.Write(result, build, options.Format(parsed), options.Quiet(parsed), terminal);
                return ExitCode.ContentErrors;
            }

            terminal.ClearProgress();
            var file = Path.Combine(build.Root, PublishedAddresses.FilePath);
            var before = File.Exists(file) ? File.ReadAllLines(file).Where(line => line.StartsWith('/')) : [];
            if (result.NewAddresses.Count > 0) File.WriteAllText(file, PublishedAddresses.Text(before.Concat(result.NewAddresses)));
            terminal.Output.WriteLine($"{Format.Count(result.NewAddresses.Count, "address", "addresses")} added to {PublishedAddresses.FilePath}, which had {Format.Number(result.RememberedAddresses ?? 0, null)}.");
            return ExitCode.Clean;
        });
        return command;
    }
}
