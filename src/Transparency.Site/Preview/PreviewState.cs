// The latest build or draft, and how those who wait hear of the next.

using Transparency.Engine.Diagnostics;

namespace Transparency.Site.Preview;

/// <summary>The content as the preview shows it.</summary>
/// <param name="Id">Unlike any other's, also of an earlier run.</param>
/// <param name="Diagnostics">Its messages.</param>
/// <param name="Draft">Pages of a text that was saved a moment ago, until they are built; null where the folder has all.</param>
/// <param name="FromDraft">The draft that this build wrote down: who has seen that, has seen this.</param>
/// <param name="Next">Completes when there is something newer.</param>
internal sealed record PreviewBuild(string Id, IReadOnlyList<Diagnostic> Diagnostics, Draft? Draft, string? FromDraft, TaskCompletionSource Next)
{
    public int Errors { get; } = Diagnostics.Count(d => d.Severity == Severity.Error);

    /// <summary>What a page of the folder is known by: beside a draft it is as it was before, until the build is there.</summary>
    public string FileId => Draft is null ? Id : Id + " before";

    /// <summary>Whether a page that is known by this name need not be shown again.</summary>
    public bool IsSeen(string name) => name == Id || (name == FromDraft && Errors == 0) || (Draft is not null && name == FileId);
}

/// <summary>Holds the latest; written by the builder, read by every request.</summary>
internal sealed class PreviewState
{
    private readonly Lock _gate = new();
    private int _count;
    private int _drafted;
    private int _shown = -1;
    private volatile PreviewBuild _latest = new("none", [], null, null, NewSignal());

    public PreviewBuild Latest => _latest;

    /// <summary>A draft of the content after so many changes; the last one stays where there is none, or something is wrong.</summary>
    public void Drafted(int changes, IReadOnlyList<Diagnostic> told, Draft? draft)
    {
        lock (_gate)
        {
            _drafted = changes;
            var isWrong = told.Any(d => d.Severity == Severity.Error);
            if (draft is not null) _shown = changes;
            if (isWrong || draft is not null) Publish(id => new(id, told, isWrong ? _latest.Draft : draft, null, NewSignal()));
        }
    }

    /// <summary>A build of the content after so many changes; nothing new where there is a later draft, or where it ended at what the draft said.</summary>
    public void Built(int changes, IReadOnlyList<Diagnostic> told)
    {
        lock (_gate)
        {
            var isKnown = _latest.Errors > 0 && changes == _drafted && told.SequenceEqual(_latest.Diagnostics);
            if (changes >= _drafted && !isKnown) Publish(id => new(id, told, Kept(told), changes == _shown ? _latest.Id : null, NewSignal()));
        }
    }

    // After an error the folder is as it was, so the last good draft goes on.
    private Draft? Kept(IReadOnlyList<Diagnostic> told) => told.Any(d => d.Severity == Severity.Error) ? _latest.Draft : null;

    private void Publish(Func<string, PreviewBuild> next)
    {
        var before = _latest;
        _latest = next($"{Environment.ProcessId}-{++_count}");
        before.Next.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
