// What is looked at before the YAML parser sees a text: it takes time and memory that grow faster than its input.

using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Engine.Content;

/// <summary>Bounds on settings, checked on the raw text.</summary>
internal static class YamlBounds
{
    /// <summary>Characters; the longest settings of a real site have some 10,000.</summary>
    public const int Length = 256 * 1024;

    /// <summary>Lists within lists; settings need three.</summary>
    public const int Depth = 16;

    private const int Indentation = 64;

    /// <summary>False after an error.</summary>
    public static bool Hold(SourceFile file, int start, int length, DiagnosticBag bag)
    {
        if (length > Length)
        {
            var message = $"The settings have {length} characters; the most that is read is {Length}.";
            bag.Error(ContentCodes.TooMuch, message, file.Span(start), "Move long texts into the text of a document.");
            return false;
        }

        return BracketsHold(file, start, length, bag) && LinesHold(file, start, length, bag);
    }

    private static bool BracketsHold(SourceFile file, int start, int length, DiagnosticBag bag)
    {
        var depth = 0;
        for (var i = start; i < start + length; i++)
        {
            if (file.Text[i] is '[' or '{' && ++depth > Depth) return TooDeep(file, i, 1, bag);
            if (file.Text[i] is ']' or '}' && depth > 0) depth--;
        }

        return true;
    }

    private static bool LinesHold(SourceFile file, int start, int length, DiagnosticBag bag)
    {
        var end = start + length;
        for (var at = start; at < end; at = NextLine(file.Text, at, end))
        {
            var content = at;
            while (content < end && file.Text[content] is ' ' or '\t') content++;
            var tab = file.Text.AsSpan(at, content - at).IndexOf('\t');
            var blank = content == end || file.Text[content] is '\r' or '\n' or '#';
            if (tab >= 0 && !blank) return HasTab(file, at + tab, bag);
            if (content - at > Indentation) return TooDeep(file, content, 1, bag);
            if (Dashes(file.Text, content, end) > Depth) return TooDeep(file, content, 2 * Depth, bag);
        }

        return true;
    }

    private static int NextLine(string text, int at, int end)
    {
        var next = text.AsSpan(at, end - at).IndexOf('\n');
        return next < 0 ? end : at + next + 1;
    }

    // "- - - a" is a list in a list in a list; so is "? ? a".
    private static int Dashes(string text, int at, int end)
    {
        var count = 0;
        for (; at + 1 < end && text[at] is '-' or '?' or ':' && text[at + 1] is ' ' or '\t'; count++)
        {
            at++;
            while (at < end && text[at] is ' ' or '\t') at++;
        }

        return count;
    }

    private static bool HasTab(SourceFile file, int at, DiagnosticBag bag)
    {
        bag.ErrorAt(file, ContentCodes.Tab, "This line begins with a tab.", file.Span(at), "Write two spaces instead of each tab.");
        return false;
    }

    private static bool TooDeep(SourceFile file, int at, int length, DiagnosticBag bag)
    {
        bag.ErrorAt(
            file,
            ContentCodes.TooMuch,
            "The settings are nested too deep here.",
            file.Span(at, length),
            "Close every bracket that was opened; put a text that holds brackets in double quotes.");
        return false;
    }
}
