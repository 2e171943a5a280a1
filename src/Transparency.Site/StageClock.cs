// Tells how long each stage took. Nothing that is written depends on it.

using System.Diagnostics;

namespace Transparency.Site;

/// <summary>Runs stages one after another and keeps their milliseconds.</summary>
internal sealed class StageClock(Action<string>? progress)
{
    private readonly List<StageTime> _stages = [];

    public IReadOnlyList<StageTime> Stages => _stages;

    public T Time<T>(string stage, Func<T> run)
    {
        progress?.Invoke(stage);
        var start = Stopwatch.GetTimestamp();
        var result = run();
        var taken = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

        // A stage that is run several times is told once, with all its time.
        var before = _stages.FindIndex(s => s.Stage == stage);
        if (before < 0) _stages.Add(new(stage, taken));
        else _stages[before] = new(stage, _stages[before].Milliseconds + taken);
        return result;
    }

    public void Time(string stage, Action run) => Time(stage, () =>
    {
        run();
        return 0;
    });
}
