// Builds, serves, watches, shows a draft of what was saved, and builds again.

using Transparency.Engine.Diagnostics;
using Transparency.Site.Commands;

namespace Transparency.Site.Preview;

/// <summary>The preview from start to Ctrl+C.</summary>
internal static class PreviewServer
{
    // Who saves again soon shall not have to share the processor with a build of what was before.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

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
        var memo = Memo.Lasting();

        // Watched from before the first build, so that nothing saved meanwhile is missed.
        using var watch = new FolderWatch([Path.Combine(build.Root, "content"), Path.Combine(build.Root, "seeds"), build.Theme]);
        Build(build, 0, cancel);
        await using var server = await LocalServer.Start(port, new PreviewSite(build.Output, state, cancel).Answer, cancel);
        terminal.Output.WriteLine($"Preview: {server.Address} (Ctrl+C stops it)");
        var (stop, last) = (new CancellationTokenSource(), Task.CompletedTask);
        var failed = new TaskCompletionSource();
        try
        {
            for (var changes = 1; ; changes++)
            {
                await await Task.WhenAny(watch.Changed(cancel), failed.Task);

                // A build of what is no longer so is of use to nobody.
                await stop.CancelAsync();
                stop.Dispose();
                stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
                var (now, count, ended) = (options(), changes, stop.Token);
                last = BuildAfter(last, Read(now, count) ? Rest : TimeSpan.Zero, now, count, ended);
                _ = last.ContinueWith(l => failed.TrySetException(l.Exception!.InnerExceptions), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            }
        }
        catch (OperationCanceledException)
        {
            await stop.CancelAsync();
            await last;
            return ExitCode.Clean;
        }
        finally
        {
            stop.Dispose();
        }

        // A fault of the program ends the preview, as it ends a build.
        async Task BuildAfter(Task before, TimeSpan rest, BuildOptions now, int changes, CancellationToken ended)
        {
            await before;
            await Task.WhenAny(Task.Delay(rest, ended));
            if (ended.IsCancellationRequested) return;
            await Task.Run(() => Build(now, changes, ended), CancellationToken.None);
        }

        // Whether there is a draft to look at.
        bool Read(BuildOptions now, int changes)
        {
            try
            {
                var (told, draft) = Draft.Read(now, memo);
                state.Drafted(changes, told, draft);
                return draft is not null;
            }
            catch (IOException)
            {
                // The build says why.
                return false;
            }
        }

        void Build(BuildOptions now, int changes, CancellationToken ended)
        {
            try
            {
                var result = SiteBuild.Run(now, terminal.ShowProgress, memo, ended);
                state.Built(changes, result.Diagnostics);
                report(result, now);
            }
            catch (IOException reason)
            {
                // A file that was being saved or moved while it was read; its next change builds again.
                terminal.ClearProgress();
                terminal.Error.WriteLine($"Not built: {reason.Message} It is tried again at the next change.");
            }
            catch (OperationCanceledException)
            {
                terminal.ClearProgress();
            }
        }
    }
}
