// From the history of the content to the list of changes that readers see.

using Transparency.Engine.Content;
using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Site.History;

/// <summary>Reads what was changed, and what the office says of it.</summary>
public static class ChangeLogReader
{
    private const string CorrectionsPath = "content/corrections.yml";

    /// <summary>The changes from the office's first day on; none, and no message, where the folder is not the top of a repository.</summary>
    /// <param name="tree">What the site is built from.</param>
    /// <param name="tables">Its tables.</param>
    /// <param name="since">The day from which changes are public; null for all.</param>
    /// <param name="options">The folder and the day of the build.</param>
    /// <param name="bag">Where to report.</param>
    public static ChangeLog Read(SourceTree tree, IReadOnlyDictionary<string, Table> tables, DateOnly? since, BuildOptions options, DiagnosticBag bag)
    {
        var corrections = Corrections.Read(tree.Find(CorrectionsPath), bag);
        if (!GitRepository.IsTop(options.Root)) return ChangeLog.Empty;
        using var repository = GitRepository.Open(options.Root);
        if (repository is null)
        {
            bag.Warning(
                HistoryCodes.Unreadable, "The history of this folder cannot be read, so the site does not say what was changed.", new("content"),
                "See that git is installed and that \"git log\" works in this folder.");
            return ChangeLog.Empty;
        }

        var reader = new StepReader(repository, tree);
        if (!reader.HasCommits) return ChangeLog.Empty;
        var steps = reader.Read(since, options.Date);
        var isOlderMissing = reader.IsOlderMissing(since);
        if (isOlderMissing) ReportShallow(bag);
        var changes = Named(Changes(steps, tables, since, options.Date));

        // After an error the tables are not what they will be; what follows from that is not told as well.
        var hasErrors = bag.HasErrors;
        var explained = CorrectionMatch.Apply(changes, corrections, new CorrectionReport(changes, tables, hasErrors || isOlderMissing));
        if (!hasErrors) UnexplainedFigures.Report(explained, tables, bag);
        return new(isOlderMissing ? HistoryReach.Latest : HistoryReach.Whole, explained);
    }

    private static void ReportShallow(DiagnosticBag bag) => bag.Warning(
        HistoryCodes.Shallow, "Only the latest part of the history is here (a shallow clone), so the site does not list older changes.", new("content"),
        "Run \"git fetch --unshallow\" before the build; on Netlify it belongs into the command in netlify.toml.");

    // Within a day the latest comes first; on the same step, datasets before documents.
    private static IReadOnlyList<Change> Changes(IEnumerable<Step> steps, IReadOnlyDictionary<string, Table> tables, DateOnly? since, DateOnly today)
    {
        var history = new TableHistory(tables);
        List<Change> changes = [];
        List<Step> documents = [];
        foreach (var step in steps)
        {
            changes.AddRange([.. history.Changes(step), .. FileHistory.Changes(step)]);
            documents.Add(DocumentHistory.Part(step));
        }

        changes.AddRange(new DocumentHistory(today).Changes(documents).Reverse());
        return [.. changes.Where(c => !(since > c.Date)).OrderByDescending(c => c.Date)];
    }

    // An anchor must not move when later changes come, so those of a day are numbered from the earliest.
    private static IReadOnlyList<Change> Named(IReadOnlyList<Change> latestFirst)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        List<Change> named = [];
        foreach (var change in latestFirst.Reverse())
        {
            var row = change.Parts.Count > 0 && change.Rows.Count > 0 ? change.Rows[0].Key : "";
            var name = Slugs.Of($"change {change.Date:yyyy-MM-dd} {change.Thing.Id} {row}");
            var free = name;
            for (var i = 2; !taken.Add(free); i++) free = $"{name}-{i}";
            named.Add(change with { Id = free });
        }

        named.Reverse();
        return named;
    }
}
