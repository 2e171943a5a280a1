// How documents became what they are: when each was published, what of it was changed, and when it was taken away.

using Transparency.Engine.Content;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Site.History;

/// <summary>Compares the documents of all steps. What was a draft, or waited for its day, was never public and is not told.</summary>
/// <param name="today">The day that the site is built for.</param>
internal sealed class DocumentHistory(DateOnly today)
{
    // Old texts were reported on when they were new.
    private readonly DiagnosticBag _unheard = new();

    private sealed record Version(DateOnly Day, Document? Document, string? Reason);

    /// <summary>A step with its documents alone.</summary>
    public static Step Part(Step step) => step with { Files = [.. step.Files.Where(f => ContentPath.DocumentId(f.Path) is not null)] };

    /// <summary>All changes of documents.</summary>
    /// <param name="steps">With their documents alone, latest first.</param>
    public IEnumerable<Change> Changes(IReadOnlyList<Step> steps) => steps
        .Reverse()
        .SelectMany(step => step.Files.Where(f => !f.IsUnreadable).Select(f => (Step: step, File: f)))
        .GroupBy(f => f.File.Path, StringComparer.Ordinal)
        .SelectMany(f => Changes(ContentPath.DocumentId(f.Key)!, [.. f]));

    private IEnumerable<Change> Changes(string id, IReadOnlyList<(Step Step, FileChange File)> changes)
    {
        var last = new Version(default, Read(changes[0].File.Old), null);
        for (var i = 0; i < changes.Count; i++)
        {
            var (step, file) = changes[i];
            var next = i + 1 < changes.Count ? changes[i + 1].Step.Day : today;
            var version = new Version(step.Day, Read(file.New), file.Reason);

            // A version that nothing can read was never on the site.
            if (version.Document is null && file.IsThere) continue;
            if (Change(id, last, version, next) is { } change) yield return change;
            last = version;
        }
    }

    private static Change? Change(string id, Version last, Version version, DateOnly next)
    {
        var was = last.Document is { } old && PublicFrom(old) <= version.Day ? old : null;
        var from = version.Document is { } document ? PublicFrom(document) : DateOnly.MaxValue;
        var now = from <= version.Day || (was is null && from <= next) ? version.Document : null;
        var shown = now ?? was;
        if (shown is null) return null;
        var kind = was is null ? ChangeKind.Added : now is null ? ChangeKind.Removed : ChangeKind.Changed;
        var parts = kind == ChangeKind.Changed ? DocumentComparison.Parts(was!, now!) : [];
        if (kind == ChangeKind.Changed && parts.Count == 0) return null;
        var day = kind == ChangeKind.Added && from > version.Day ? from : version.Day;
        return new("", day, kind, new(ThingKind.Document, id, DocumentComparison.Setting(shown, "title") ?? id), [], parts, null, version.Reason, null);
    }

    private Document? Read(SourceFile? file) => file is null ? null : DocumentReader.Read(file, _unheard);

    // A draft is public on no day.
    private static DateOnly PublicFrom(Document document)
    {
        if (DocumentComparison.Setting(document, "draft") == "true") return DateOnly.MaxValue;
        return PartialDate.Parse(DocumentComparison.Setting(document, "publish_on") ?? "") is { } day ? day.First : DateOnly.MinValue;
    }
}
