// Builds, serves, watches, and builds again.

using Transparency.Site.Commands;

namespace Transparency.Site.Preview;

/// <summary>The preview from start to Ctrl+C.</summary>
internal static class PreviewServer
{
    /// <param name="options">What to build; asked before every build.</param>
    /// <param name="port">The port wished for.</param>
    /// <param name="report">Told of every build.</param>
    /// <param name="terminal">Where the address is written.</param>
    /// <param name="cancel">Ends the preview.</param>
    public static async Task<int> Run(
        Func<BuildOptions> options, int port, Action<BuildResult, BuildOptions> report, Terminal terminal, CancellationToken cancel)
    {
        var build = options();
        var state = new PreviewState();

        // Watched from before the first build, so that nothing saved meanwhile is missed.
        using var watch = new FolderWatch([Path.Combine(build.Root, "content"), Path.Combine(build.Root, "seeds"), build.Theme]);
        Build();
        await using var server = await LocalServer.Start(port, new PreviewSite(build.Output, state, cancel).Answer, cancel);
        terminal.Output.WriteLine($"Preview: {server.Address} (Ctrl+C stops it)");
        try
        {
            while (true)
            {
                await watch.Changed(cancel);
                build = options();
                Build();
            }
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Clean;
        }

        void Build()
        {
            try
            {
                var result = SiteBuild.Run(build, terminal.ShowProgress);
                state.Publish(result);
                report(result, build);
            }
            catch (IOException reason)
            {
                // A file that was being saved or moved while it was read; its next change builds again.
                terminal.ClearProgress();
                terminal.Error.WriteLine($"Not built: {reason.Message} It is tried again at the next change.");
            }
        }
    }
}
