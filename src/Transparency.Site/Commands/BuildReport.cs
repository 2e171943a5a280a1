// Tells what a build did, in the form that was asked for.

namespace Transparency.Site.Commands;

/// <summary>Who reads the report.</summary>
internal enum ReportFormat
{
    /// <summary>People. Messages go to the standard error, the summary to the standard output.</summary>
    Text,

    /// <summary>GitHub Actions. Annotations and summary go to the standard output, where GitHub looks for them.</summary>
    Github,

    /// <summary>Programs. One document on the standard output and nothing else.</summary>
    Json,
}

/// <summary>Writes the messages and the summary of one build.</summary>
internal static class BuildReport
{
    /// <param name="result">What the build did.</param>
    /// <param name="options">What it was asked to do.</param>
    /// <param name="format">Who reads.</param>
    /// <param name="quiet">Messages only.</param>
    /// <param name="terminal">Where to write.</param>
    public static void Write(BuildResult result, BuildOptions options, ReportFormat format, bool quiet, Terminal terminal)
    {
        terminal.ClearProgress();
        if (format == ReportFormat.Json)
        {
            BuildJson.Write(result, options, terminal.Output);
            return;
        }

        var messages = format == ReportFormat.Text ? terminal.Error : terminal.Output;
        if (format == ReportFormat.Text) DiagnosticText.Write(result.Diagnostics, messages, new(terminal.Colours));
        else DiagnosticAnnotations.Write(result.Diagnostics, SeenFromHere(options.Root), messages);

        if (BuildSummary.Verdict(result, options) is { } verdict)
        {
            if (format == ReportFormat.Text) messages.WriteLine();
            messages.WriteLine(verdict);
        }

        if (!quiet) BuildSummary.Write(result, options, terminal.Output);
    }

    private static string SeenFromHere(string root)
    {
        var path = Path.GetRelativePath(Environment.CurrentDirectory, root).Replace('\\', '/');
        return path == "." ? "" : path;
    }
}
