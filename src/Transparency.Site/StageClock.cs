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
        _stages.Add(new(stage, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        return result;
    }

    public void Time(string stage, Action run) => Time(stage, () =>
    {
        run();
        return 0;
    });
}
