// The latest build, and how those who wait hear of the next.

using Transparency.Engine.Diagnostics;

namespace Transparency.Site.Preview;

/// <summary>One build as the preview sees it.</summary>
/// <param name="Id">Unlike any other build's, also of an earlier run.</param>
/// <param name="Diagnostics">Its messages.</param>
/// <param name="Next">Completes when the next build is there.</param>
internal sealed record PreviewBuild(string Id, IReadOnlyList<Diagnostic> Diagnostics, TaskCompletionSource Next)
{
    public int Errors { get; } = Diagnostics.Count(d => d.Severity == Severity.Error);
}

/// <summary>Holds the latest build; written by the builder, read by every request.</summary>
internal sealed class PreviewState
{
    private int _count;
    private volatile PreviewBuild _latest = new("none", [], NewSignal());

    public PreviewBuild Latest => _latest;

    public void Publish(BuildResult result)
    {
        var before = _latest;
        _count++;
        _latest = new($"{Environment.ProcessId}-{_count}", result.Diagnostics, NewSignal());
        before.Next.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
