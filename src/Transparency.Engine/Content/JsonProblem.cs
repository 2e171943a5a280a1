// Says in plain English what broke a JSON file, from what stands at the place.

using System.Text.Json;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Engine.Content;

/// <summary>Reports a syntax error of JSON at its line and column.</summary>
internal static class JsonProblem
{
    public static void Report(SourceFile file, JsonException problem, bool tooDeep, DiagnosticBag diagnostics)
    {
        var offset = Offset(file.Text, problem.LineNumber ?? 0, problem.BytePositionInLine ?? 0);
        var span = file.Span(offset);
        if (tooDeep)
        {
            diagnostics.Error(JsonCodes.TooDeep, "Too many brackets stand inside one another here.", span,
                "Take the innermost brackets away: no setting needs so many.", sourceLine: file.Line(span.Line));
            return;
        }

        var (message, hint) = Explain(file.Text, offset);
        diagnostics.Error(JsonCodes.NotJson, message, span, hint, sourceLine: file.Line(span.Line));
    }

    private static int Offset(string text, long line, long bytes)
    {
        var start = 0;
        for (; line > 0; line--) start = text.IndexOf('\n', start) + 1;
        return start + new CharacterOffsets(text[start..]).At(bytes);
    }

    private static (string Message, string Hint) Explain(string text, int offset)
    {
        if (string.IsNullOrWhiteSpace(text)) return ("The file is empty.", "Write the settings between { and }.");
        if (offset >= text.TrimEnd().Length)
            return ("The file ends too early.", "Close every { with }, every [ with ] and every quotation mark.");

        var before = text.AsSpan(0, offset).TrimEnd();
        var last = before.IsEmpty ? '\0' : before[^1];
        return text[offset] switch
        {
            '}' or ']' when last == ',' => ("A comma stands before the closing bracket.", "Take the last comma away."),
            '}' or ']' => ("This closing bracket has no opening bracket, or a value is missing before it.",
                "Close { with } and [ with ], and write a value after every colon."),
            '"' or '{' or '[' when last is '"' or '}' or ']' || char.IsAsciiLetterOrDigit(last) =>
                ("A comma or a colon is missing before this.",
                    "Put a comma between two entries, and a colon between a name and its value."),
            '\'' or '‘' or '’' or '“' or '”' => ("This quotation mark is not a straight double one.", "Write \" on both sides."),
            '/' or '#' => ("A comment stands here; JSON has none.", "Take the comment away."),
            ',' => ("A comma stands where a value is expected.", "Take one comma away."),
            '\n' or '\r' => ("The line ends inside quotation marks.",
                "Close the quotation marks on the same line; a line break inside them is written \\n."),
            '\t' => ("A tab stands inside quotation marks.", "Put a space in its place."),
            'T' or 'F' or 'N' => ("This word is not known here.", "Write true, false or null in small letters, or text in quotation marks."),
            var c => ($"\"{c}\" is not expected here.",
                "Put text in double quotation marks, a colon after a name and a comma between entries."),
        };
    }
}
