// Finds the settings at the top of a document.

using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Engine.Content;

/// <summary>Where the settings and the text of a document begin and end.</summary>
/// <param name="Start">Offset of the first character of the settings.</param>
/// <param name="Length">Characters of the settings.</param>
/// <param name="BodyStart">Offset of the text that follows.</param>
internal sealed record FrontMatter(int Start, int Length, int BodyStart)
{
    private const string Example = "Write three dashes on the first line, then the settings (title: …), then three dashes on a line of their own.";

    /// <summary>The two parts, or null after an error.</summary>
    public static FrontMatter? Find(SourceFile file, DiagnosticBag bag)
    {
        var text = file.Text;
        if (file.Line(1).TrimEnd() != "---")
        {
            var what = text.Trim().Length == 0 ? "The file is empty." : "The document does not begin with a line of three dashes and its settings.";
            bag.ErrorAt(file, ContentCodes.FrontMatter, what, file.Span(0, int.MaxValue), Example);
            return null;
        }

        var start = NextLine(text, 0);
        for (var at = start; at < text.Length; at = NextLine(text, at))
        {
            var end = LineEnd(text, at);
            if (text.AsSpan(at, end - at).TrimEnd() is not "---") continue;
            if (text.AsSpan(start, at - start).Trim().Length > 0) return new(start, at - start, NextLine(text, at));
            bag.ErrorAt(file, ContentCodes.FrontMatter, "There are no settings between the two lines of three dashes.", file.Span(at, 3), "Write at least title: and summary: there.");
            return null;
        }

        bag.ErrorAt(
            file, ContentCodes.FrontMatter, "The settings that begin here have no end.", file.Span(0, 3),
            "Write three dashes on a line of their own after the last setting.");
        return null;
    }

    private static int LineEnd(string text, int at)
    {
        var end = text.IndexOfAny(['\r', '\n'], at);
        return end < 0 ? text.Length : end;
    }

    private static int NextLine(string text, int at)
    {
        var end = LineEnd(text, at);
        if (end < text.Length && text[end] == '\r') end++;
        if (end < text.Length && text[end] == '\n') end++;
        return end;
    }
}
