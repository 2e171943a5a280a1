// The processor time of all processes that this one starts from now on, and of theirs.

using System.Globalization;

namespace Transparency.Benchmarks.Search;

/// <summary>Looks again and again while they run, and what was seen last stands: Pagefind's own process is not waited for by node, so the system's count of children leaves it out. Linux only.</summary>
public sealed class DescendantTime : IDisposable
{
    private const double TicksPerSecond = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Dictionary<int, double> _seconds = [];
    private readonly HashSet<int> _before;
    private readonly Timer _timer;

    public DescendantTime()
    {
        // Such as the browser: what it has done and does is not of this.
        _before = OperatingSystem.IsLinux() ? [.. Descendants().Select(p => p.Id)] : [];
        _timer = new(_ => Look(), null, TimeSpan.Zero, Pause);
    }

    /// <summary>Seconds of all cores together; not a number where the system does not tell.</summary>
    public double Seconds
    {
        get
        {
            lock (_seconds) return OperatingSystem.IsLinux() ? _seconds.Values.Sum() : double.NaN;
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        if (!OperatingSystem.IsLinux() || !Monitor.TryEnter(_seconds)) return;
        try
        {
            foreach (var process in Descendants().Where(p => !_before.Contains(p.Id))) _seconds[process.Id] = process.Seconds;
        }
        finally
        {
            Monitor.Exit(_seconds);
        }
    }

    private static IReadOnlyList<(int Id, int Parent, double Seconds)> Descendants()
    {
        var all = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(n => int.TryParse(n, CultureInfo.InvariantCulture, out _)).Select(n => Read(n!)).OfType<(int Id, int Parent, double Seconds)>().ToList();
        HashSet<int> ours = [Environment.ProcessId];
        for (var found = true; found;) found = all.Count(p => ours.Contains(p.Parent) && ours.Add(p.Id)) > 0;
        return [.. all.Where(p => p.Id != Environment.ProcessId && ours.Contains(p.Id))];
    }

    private static (int Id, int Parent, double Seconds)? Read(string id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return (int.Parse(id, CultureInfo.InvariantCulture), int.Parse(fields[1], CultureInfo.InvariantCulture), (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond);
        }
        catch (IOException)
        {
            // It has ended in the meantime.
            return null;
        }
    }
}
