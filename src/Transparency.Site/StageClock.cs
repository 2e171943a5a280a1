// Tells how long each stage took. Nothing that is written depends on it.

using System.Diagnostics;

namespace Transparency.Site;

/// <summary>Runs stages, one after another or beside one another, and keeps their milliseconds.</summary>
internal sealed class StageClock(Action<string>? progress) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<StageTime> _stages = [];
    private readonly List<Task> _begun = [];
    private readonly long _start = Stopwatch.GetTimestamp();

    public IReadOnlyList<StageTime> Stages
    {
        get
        {
            lock (_gate) return [.. _stages];
        }
    }

    /// <summary>Milliseconds since the first stage; stages that ran beside others are not added up.</summary>
    public double Elapsed => Stopwatch.GetElapsedTime(_start).TotalMilliseconds;

    public T Time<T>(string stage, Func<T> run)
    {
        progress?.Invoke(stage);
        return Measured(stage, run);
    }

    public void Time(string stage, Action run) => Time(stage, () =>
    {
        run();
        return 0;
    });

    /// <summary>Begins a stage that nobody waits for yet. It reads what does not change any more.</summary>
    public Task<T> Begin<T>(string stage, Func<T> run)
    {
        var task = Task.Run(() => Measured(stage, run));
        _begun.Add(task);
        return task;
    }

    /// <summary>Waits for what was begun: after a fault elsewhere it would go on writing.</summary>
    public void Dispose()
    {
        foreach (var task in _begun) ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
    }

    private T Measured<T>(string stage, Func<T> run)
    {
        var start = Stopwatch.GetTimestamp();
        var result = run();
        var taken = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        lock (_gate)
        {
            // A stage that is run several times is told once, with all its time.
            var before = _stages.FindIndex(s => s.Stage == stage);
            if (before < 0) _stages.Add(new(stage, taken));
            else _stages[before] = new(stage, _stages[before].Milliseconds + taken);
        }

        return result;
    }
}
