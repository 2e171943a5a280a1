// What a command and all that it starts take of the machine, as the system counts it.

using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Transparency.Benchmarks.Builds;

/// <summary>What one run took.</summary>
/// <param name="Wall">Seconds by the clock.</param>
/// <param name="Processor">Seconds of all cores together, in the command and all that it started.</param>
/// <param name="PeakMegabytes">The most memory of the largest of its processes, in millions of bytes.</param>
public sealed record Usage(double Wall, double Processor, double PeakMegabytes);

/// <summary>
/// Runs a command in a process of its own that does nothing else, so that the system's count of its children is that of
/// the command: <c>getrusage</c>. Elsewhere than on Linux only the clock is asked, and the rest is not a number.
/// </summary>
public static partial class Measure
{
    /// <summary>The first word of the command line of the process that measures.</summary>
    public const string Verb = "measure";

    private const int Children = -1;

    /// <summary>Runs a command and waits for it.</summary>
    /// <exception cref="InvalidOperationException">The command failed; with the last of what it said.</exception>
    public static Usage Run(string folder, IReadOnlyDictionary<string, string> environment, string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Verb, program, .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}\n{string.Join('\n', lines.TakeLast(5))}\n{string.Join('\n', error.Result.Split('\n').TakeLast(15))}");
        var numbers = lines[^1].Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return new(numbers[0], numbers[1], numbers[2]);
    }

    /// <summary>What the measuring process does: runs the command and prints its three numbers last.</summary>
    public static int RunHere(string program, IReadOnlyList<string> arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, arguments))!;
        process.WaitForExit();
        var wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var usage = new long[32];
        if (!OperatingSystem.IsLinux())
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{wall} NaN NaN"));
            return process.ExitCode;
        }

        if (GetUsage(Children, usage) != 0) return 1;

        // Seconds and microseconds of the program, then of the system, then kibibytes.
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{wall} {usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6)} {usage[4] * 1024 / 1e6}"));
        return process.ExitCode;
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, [In, Out] long[] usage);
}
