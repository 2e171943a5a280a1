// The processor time of a page's main thread.

using Microsoft.Playwright;

namespace Transparency.Benchmarks.Search;

/// <summary>Counts from the moment it is made. A busy machine lengthens what the clock says, but not this.</summary>
public sealed class MainThread
{
    private readonly ICDPSession _session;
    private double _before;

    private MainThread(ICDPSession session) => _session = session;

    public static async Task<MainThread> Of(IPage page)
    {
        var thread = new MainThread(await page.Context.NewCDPSessionAsync(page));
        await thread._session.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
        thread._before = await thread.Read();
        return thread;
    }

    /// <summary>Milliseconds of all tasks since then: scripts, style, layout, paint.</summary>
    public async Task<double> Milliseconds() => await Read() - _before;

    private async Task<double> Read()
    {
        var answer = await _session.SendAsync("Performance.getMetrics");
        return answer!.Value.GetProperty("metrics").EnumerateArray().Single(m => m.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble() * 1e3;
    }
}
