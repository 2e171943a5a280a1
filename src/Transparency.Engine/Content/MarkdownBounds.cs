// What is looked at before the Markdown parser sees a text: some inputs take it minutes, and it cannot be stopped.

using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Engine.Content;

/// <summary>Bounds on a document's text, checked line by line.</summary>
internal static class MarkdownBounds
{
    private const int Length = 512 * 1024;
    private const int LineLength = 20_000;

    // The sanitiser's time grows with the square of the paragraphs.
    private const int Lines = 20_000;
    private const int Depth = 8;
    private const int Indentation = 40;
    private const int SignsInParagraph = 1_000;

    /// <summary>False after an error; one error is enough.</summary>
    public static bool Hold(SourceFile file, int start, DiagnosticBag bag)
    {
        var text = file.Text;
        if (text.Length - start > Length)
        {
            return Exceeded(file, start, $"The document has {text.Length - start} characters; the most that is read is {Length}.", "Divide it into several documents.", bag);
        }

        if (file.LineCount > Lines)
        {
            return Exceeded(file, start, $"The document has {file.LineCount} lines; the most that is read is {Lines}.", "Divide it into several documents. A long table belongs into a CSV: make it a dataset.", bag);
        }

        var signs = 0;
        for (var at = start; at < text.Length;)
        {
            var next = text.IndexOf('\n', at);
            var end = next < 0 ? text.Length : next;
            var line = text.AsSpan(at, end - at).TrimEnd('\r');
            var (depth, content) = Opening(line);
            signs = content == line.Length ? 0 : signs + Signs(line[content..]);
            if (line.Length > LineLength) return Exceeded(file, at, "This line is longer than any paragraph needs to be.", "Divide it: leave an empty line between paragraphs.", bag);
            if (depth > Depth) return Exceeded(file, at, "Lists and quotations are nested too deep here.", $"Delete some of the signs at the beginning of the line: {Depth} levels are the most.", bag);
            if (content > Indentation + 2 * depth && content < line.Length) return Exceeded(file, at + content, "This line is set in too far.", "Delete the spaces at its beginning.", bag);
            if (signs > SignsInParagraph) return Exceeded(file, at, "There are too many brackets, stars and underscores in this paragraph.", "Divide it: leave an empty line between paragraphs.", bag);
            at = end + 1;
        }

        return true;
    }

    // How many quotation and list signs the line begins with, and where what they hold begins.
    private static (int Depth, int Content) Opening(ReadOnlySpan<char> line)
    {
        var depth = 0;
        var at = 0;
        while (at < line.Length)
        {
            if (line[at] is ' ' or '\t')
            {
                at++;
                continue;
            }

            var sign = Sign(line[at..]);
            if (sign == 0) break;
            depth++;
            at += sign;
        }

        return (depth, at);
    }

    private static int Sign(ReadOnlySpan<char> rest)
    {
        if (rest[0] == '>') return 1;
        var digits = 0;
        while (digits < rest.Length && digits < 10 && char.IsAsciiDigit(rest[digits])) digits++;
        var isSign = digits == 0 ? rest[0] is '-' or '*' or '+' : digits < rest.Length && rest[digits] is '.' or ')';
        var length = digits == 0 ? 1 : digits + 1;
        return isSign && (length >= rest.Length || rest[length] is ' ' or '\t') ? length : 0;
    }

    private static int Signs(ReadOnlySpan<char> line) =>
        line.Count('[') + line.Count('*') + line.Count('_') + line.Count('`') + line.Count('<') + line.Count('|') / 4;

    private static bool Exceeded(SourceFile file, int at, string message, string hint, DiagnosticBag bag)
    {
        bag.ErrorAt(file, ContentCodes.TooMuch, message, file.Span(at), hint);
        return false;
    }
}
