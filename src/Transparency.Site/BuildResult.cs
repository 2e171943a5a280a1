// What one build did.

using Transparency.Engine.Diagnostics;
using Transparency.Site.Grants;
using Transparency.Site.Model;

namespace Transparency.Site;

/// <summary>The messages and the numbers of one build.</summary>
/// <param name="Diagnostics">Sorted by place.</param>
/// <param name="Stages">Milliseconds of each stage, in the order in which they ended; some run beside others.</param>
/// <param name="Pages">Pages rendered.</param>
/// <param name="Files">Files of the site, pages included, and what is compressed beside them.</param>
/// <param name="Bytes">Bytes of those files.</param>
/// <param name="Changed">Files that were written because their bytes differ from the last site's.</param>
/// <param name="Removed">Files of the last site that are no longer in it.</param>
/// <param name="Waiting">Documents kept out as drafts or until their day: path and reason.</param>
/// <param name="Written">Whether the site was swapped in; false for a check and after an error.</param>
/// <param name="Figures">How many figures lead to a source; null where the content could not be read.</param>
/// <param name="Checks">What the declared checks came to; null where nothing could be compared.</param>
/// <param name="Grants">How many projects can be told of as grants; null where the content could not be read.</param>
public sealed record BuildResult(
    IReadOnlyList<Diagnostic> Diagnostics,
    IReadOnlyList<StageTime> Stages,
    int Pages,
    int Files,
    long Bytes,
    int Changed,
    int Removed,
    IReadOnlyList<WaitingDocument> Waiting,
    bool Written,
    FigureSources? Figures = null,
    CheckCounts? Checks = null,
    GrantCounts? Grants = null)
{
    /// <summary>Milliseconds of the whole build.</summary>
    public double Milliseconds { get; init; }

    /// <summary>How many published addresses are remembered; null where there is no list of them.</summary>
    public int? RememberedAddresses { get; init; }

    /// <summary>The addresses of this site that are not remembered yet.</summary>
    public IReadOnlyList<string> NewAddresses { get; init; } = [];

    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}

/// <summary>One stage and the milliseconds that it took.</summary>
public sealed record StageTime(string Stage, double Milliseconds);

/// <summary>A document that is not in the site yet, and why: <c>draft</c> or <c>waits for 2026-01-05</c>.</summary>
public sealed record WaitingDocument(string Path, string Reason);
