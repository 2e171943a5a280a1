// What a build did, in a few lines.

using System.Globalization;
using Transparency.Engine.Diagnostics;
using Transparency.Site.Grants;
using Transparency.Site.Model;
using Transparency.Site.Permanence;

namespace Transparency.Site.Commands;

/// <summary>The lines under the messages.</summary>
internal static class BuildSummary
{
    /// <summary>How many errors and warnings, and what became of the site; null where there is nothing to count.</summary>
    public static string? Verdict(BuildResult result, BuildOptions options)
    {
        var counts = new[]
        {
            Count(result.Diagnostics.Count(d => d.Severity == Severity.Error), "error"),
            Count(result.Diagnostics.Count(d => d.Severity == Severity.Warning), "warning"),
            Count(result.Diagnostics.Count(d => d.Severity == Severity.Note), "note"),
        };
        var text = string.Join(", ", counts.Where(count => !count.StartsWith("0 ", StringComparison.Ordinal)));
        if (text.Length == 0) return null;
        return result.HasErrors && options.Write ? $"{text}. The site was not written: the last good one is untouched." : $"{text}.";
    }

    /// <summary>Pages, files, figures, comparisons and time, and what waits for its day.</summary>
    public static void Write(BuildResult result, BuildOptions options, TextWriter writer)
    {
        if (!result.HasErrors) writer.WriteLine(Made(result, options));
        if (result.Figures is { } figures) writer.WriteLine(Sourced(figures));
        if (result.Checks is { Compared: > 0 } checks) writer.WriteLine(Compared(checks));
        if (result.Diagnostics.Count(d => d.Code == SiteCodes.NotInFormat) is > 0 and var missing) writer.WriteLine($"Did not make {Count(missing, "file")} to download: see the notes \"{SiteCodes.NotInFormat}\".");
        if (result.Grants is { LeftOut: > 0 } grants) writer.WriteLine(Granted(grants));
        if (!result.HasErrors && result.NewAddresses.Count > 0) writer.WriteLine(Addressed(result));
        if (result.Stages.Count > 0) writer.WriteLine(Times(result));
        if (result.Waiting.Count == 0) return;
        writer.WriteLine($"Not in the site yet ({options.Date:yyyy-MM-dd}):");
        foreach (var document in result.Waiting) writer.WriteLine($"  {Glyph.Visible(document.Path)}: {document.Reason}");
    }

    private static string Made(BuildResult result, BuildOptions options)
    {
        var size = $"{Count(result.Pages, "page")}, {Count(result.Files, "file")}, {Size(result.Bytes)}";
        return options.Write
            ? $"Wrote {size} to {options.Output}: {result.Changed.ToString("N0", CultureInfo.InvariantCulture)} changed, {result.Removed.ToString("N0", CultureInfo.InvariantCulture)} removed."
            : $"Checked, not written: {size}.";
    }

    private static string Sourced(FigureSources figures)
    {
        var all = Count(figures.With + figures.Without, "figure");
        return figures.Without == 0
            ? $"{all}, each with its source."
            : $"{all}, of which {figures.Without.ToString("N0", CultureInfo.InvariantCulture)} without a source: see the warnings \"site/no-source\".";
    }

    private static string Compared(CheckCounts checks)
    {
        var open = checks.Compared - checks.Agreed - checks.Acknowledged;
        var others = open == 0 ? "" : $", {open.ToString("N0", CultureInfo.InvariantCulture)} not acknowledged";
        return $"Made {Count(checks.Compared, "comparison")}: {checks.Agreed.ToString("N0", CultureInfo.InvariantCulture)} agree, {checks.Acknowledged.ToString("N0", CultureInfo.InvariantCulture)} acknowledged as different{others}.";
    }

    private static string Granted(GrantCounts grants)
    {
        var all = Count(grants.Listed + grants.LeftOut, "project");
        return $"Told of {grants.Listed.ToString("N0", CultureInfo.InvariantCulture)} of {all} as 360Giving grants: {Addresses.Grants} says what each of the others lacks.";
    }

    private static string Addressed(BuildResult result) => result.RememberedAddresses is null
        ? "No address is remembered yet: once the site is public, \"transparency addresses\" writes them down, so that none is lost."
        : $"{Count(result.NewAddresses.Count, "address", "addresses")} not remembered yet: \"transparency addresses\" adds what is published to {PublishedAddresses.FilePath}.";

    private static string Times(BuildResult result)
    {
        var stages = result.Stages.Select(stage => $"{stage.Stage} {Milliseconds(stage.Milliseconds)}");
        return $"Took {Milliseconds(result.Milliseconds)} ms: {string.Join(", ", stages)}.";
    }

    private static string Count(int number, string noun, string? several = null) =>
        $"{number.ToString("N0", CultureInfo.InvariantCulture)} {(number == 1 ? noun : several ?? noun + "s")}";

    private static string Milliseconds(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Size(long bytes) => bytes < 1_000_000
        ? $"{(bytes / 1e3).ToString("N1", CultureInfo.InvariantCulture)} kB"
        : $"{(bytes / 1e6).ToString("N1", CultureInfo.InvariantCulture)} MB";
}
