// The processor time of a page's main thread.

using Microsoft.Playwright;

namespace Transparency.Benchmarks.Search;

/// <summary>Milliseconds of the processor.</summary>
/// <param name="All">All tasks: scripts, style, layout, paint, and what the browser does beside.</param>
/// <param name="Script">Scripts alone.</param>
/// <param name="Layout">Working out styles and places.</param>
public sealed record Busy(double All, double Script, double Layout);

/// <summary>Counts from the moment it is made. A busy machine lengthens what the clock says, but not this.</summary>
public sealed class MainThread
{
    private readonly ICDPSession _session;
    private Busy _before = new(0, 0, 0);

    private MainThread(ICDPSession session) => _session = session;

    public static async Task<MainThread> Of(IPage page)
    {
        var thread = new MainThread(await page.Context.NewCDPSessionAsync(page));
        await thread._session.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
        thread._before = await thread.Read();
        return thread;
    }

    /// <summary>What the thread has done since then, shared out among so many answers.</summary>
    public async Task<Busy> Each(int answers)
    {
        var now = await Read();
        return new((now.All - _before.All) / answers, (now.Script - _before.Script) / answers, (now.Layout - _before.Layout) / answers);
    }

    private async Task<Busy> Read()
    {
        var answer = await _session.SendAsync("Performance.getMetrics");
        var seconds = answer!.Value.GetProperty("metrics").EnumerateArray().ToDictionary(m => m.GetProperty("name").GetString()!, m => m.GetProperty("value").GetDouble());
        return new(seconds["TaskDuration"] * 1e3, seconds["ScriptDuration"] * 1e3, (seconds["LayoutDuration"] + seconds["RecalcStyleDuration"]) * 1e3);
    }
}
