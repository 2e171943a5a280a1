// What a build takes of the machine.

using System.Diagnostics;

namespace Transparency.Benchmarks.Search;

/// <summary>What a build took.</summary>
/// <param name="Wall">Seconds by the clock.</param>
/// <param name="Processor">Seconds of all cores together.</param>
public sealed record Cost(double Wall, double Processor)
{
    /// <summary>The most memory that this process has had so far, in millions of bytes.</summary>
    public static double PeakMemory()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }

    /// <summary>Runs and measures within this process.</summary>
    public static Cost Of(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var start = Stopwatch.GetTimestamp();
        work();
        var wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
        process.Refresh();
        return new(wall, (process.TotalProcessorTime - before).TotalSeconds);
    }
}
