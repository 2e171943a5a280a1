// The messages of a build as a page to read.

using System.Text;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Theming;
using Transparency.Site.Commands;

namespace Transparency.Site.Preview;

/// <summary>A page with what is wrong, where, and how to mend it; goes back by itself once it is mended.</summary>
internal static class MessagesPage
{
    /// <param name="build">The build to tell of.</param>
    /// <param name="page">The page that the reader came from.</param>
    /// <param name="hasSite">Whether there is a site to look at.</param>
    public static string Render(PreviewBuild build, string page, bool hasSite)
    {
        var heading = build.Errors > 0 ? $"{Count(build.Errors, "error")}: the site was not built" : "The site is built";
        var html = new StringBuilder();
        html.Append($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{heading} - preview</title>
            <link rel="stylesheet" href="{PreviewAssets.StylePath}">
            <link rel="icon" href="data:,">
            </head>
            <body class="transparency-messages">
            <main>
            <h1>{heading}</h1>

            """);
        if (build.Errors > 0) html.Append("<p>Save the file when it is mended: this page then goes back by itself.</p>\n");
        if (hasSite) html.Append($"<p><a href=\"{Text(page)}\">{(build.Errors > 0 ? "Look at the last good version" : "Back to the site")}</a></p>\n");
        if (build.Diagnostics.Count > 0) html.Append("<ol>\n");
        foreach (var diagnostic in build.Diagnostics) Append(html, diagnostic);
        if (build.Diagnostics.Count > 0) html.Append("</ol>\n");
        html.Append($"</main>\n<script src=\"{PreviewAssets.ScriptPath}\" data-build=\"{build.Id}\" data-page=\"{Text(page)}\" defer></script>\n</body>\n</html>\n");
        return html.ToString();
    }

    /// <summary>What stands at the end of every page while the preview shows it.</summary>
    /// <param name="build">What is shown.</param>
    /// <param name="name">What the page is known by, to hear of what is newer.</param>
    /// <param name="page">Its address.</param>
    public static string Addition(PreviewBuild build, string name, string page)
    {
        var script = $"<script src=\"{PreviewAssets.ScriptPath}\" data-build=\"{name}\" defer></script>";
        if (build.Errors == 0) return script;
        var messages = $"{PreviewAssets.MessagesPath}?page={Uri.EscapeDataString(page)}";
        return $"""
            <link rel="stylesheet" href="{PreviewAssets.StylePath}">
            <aside class="transparency-notice" aria-label="Preview">This is the last good version. <a href="{Text(messages)}">Read what is wrong now: {Count(build.Errors, "error")}</a></aside>
            {script}
            """;
    }

    private static void Append(StringBuilder html, Diagnostic diagnostic)
    {
        var word = DiagnosticText.Word(diagnostic.Severity);
        html.Append($"<li class=\"{word}\">\n<h2><span class=\"kind\">{Title(word)}:</span> {Text(diagnostic.Message)}</h2>\n");
        html.Append($"<p><code>{Text(diagnostic.Span.File)}</code>{Text(Place(diagnostic))}</p>\n");
        if (diagnostic.SourceLine is { } line && diagnostic.Span.Line > 0) html.Append($"<pre>{Marked(line, diagnostic.Span)}</pre>\n");
        if (diagnostic.Hint is { } hint) html.Append($"<p>{Text(hint)}</p>\n");
        html.Append($"<p><small><code>{Text(diagnostic.Code)}</code></small></p>\n</li>\n");
    }

    private static string Place(Diagnostic diagnostic)
    {
        var place = diagnostic.Span.Line > 0 ? $", line {diagnostic.Span.Line}" : "";
        if (diagnostic.Span.Column > 0) place += $", character {diagnostic.Span.Column}";
        return diagnostic.Cell is null ? place : $"{place} ({diagnostic.Cell})";
    }

    // Long lines are cut around what is meant, as on a terminal.
    private static string Marked(string line, SourceSpan span)
    {
        const int Around = 300;
        if (span.Column == 0) return Text(line.Length > 2 * Around ? line[..(2 * Around)] + "…" : line);
        var start = Math.Clamp(span.Column - 1, 0, line.Length);
        var end = Math.Clamp(start + span.Length, start, Math.Min(line.Length, start + Around));
        var from = Math.Max(0, start - Around);
        var to = Math.Min(line.Length, end + Around);
        var meant = start == end ? " " : line[start..end];
        return $"{(from > 0 ? "…" : "")}{Text(line[from..start])}<mark>{Text(meant)}</mark>{Text(line[end..to])}{(to < line.Length ? "…" : "")}";
    }

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";

    private static string Title(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Text(string text) => Html.Escape(Glyph.Visible(text));
}
