// Characters that nobody typed: control characters, invisible ones, and the traces of a lost encoding.

using System.Buffers;
using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Files;

/// <summary>Looks for characters that cannot be shown or cannot be seen.</summary>
internal static class CharacterCheck
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014"
        + "\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F\u0085\uFDD0\uFDD1\uFFFE\uFFFF\uFFFD\uFEFF"
        + "\u00AD\u200B\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\u00C2\u00E2\u0300\u0301\u0302\u0303\u0304\u0307\u0308\u030A\u030B\u030C\u0327\u0328");

    /// <summary>False after an error.</summary>
    public static bool Run(SourceFile file, DiagnosticBag bag)
    {
        var text = file.Text;
        HashSet<string> told = [];
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            if (Look(file, at) is { } found && told.Add($"{found.Code} {found.Severity}")) bag.Add(found);
        }

        return !told.Contains($"{FileCodes.ControlCharacter} {Severity.Error}");
    }

    private static int Next(string text, int from)
    {
        var at = text.AsSpan(from).IndexOfAny(Suspects);
        return at < 0 ? -1 : from + at;
    }

    private static Diagnostic? Look(SourceFile file, int at) => file.Text[at] switch
    {
        // What UTF-8 looks like after it was taken for Windows-1252 and saved again.
        '\u00C2' => Follows(file.Text, at, "£§°½ ") ? Garbled(file, at, 2) : null,
        '\u00E2' => Follows(file.Text, at, "€") ? Garbled(file, at, 3) : null,
        '\uFFFD' => Error(
            file, at, FileCodes.LostCharacter,
            "A character was lost here when the file was saved by another program.",
            "Type the character again (often £, a dash or an apostrophe); look for others in this file."),
        < ' ' or '\u007F' or '\uFDD0' or '\uFDD1' or '\uFFFE' or '\uFFFF' => new(
            Severity.Error, FileCodes.ControlCharacter,
            $"There is a control character here (code {(int)file.Text[at]:X4}), which cannot be shown on a page.",
            file.Span(at),
            "Delete it: put the cursor behind it and press the backspace key. It often comes with text pasted from another program.",
            SourceLine: file.Span(at) is var span ? file.Line(span.Line).Replace(file.Text[at], '\u2423') : null),
        >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' => Error(
            file, at, FileCodes.HiddenCharacter,
            $"There is an invisible character here (code {(int)file.Text[at]:X4}) that turns the direction of writing, so that readers see other words than are written.",
            "Delete the word and type it again."),
        >= '\u0300' and <= '\u036F' => at > 0 && char.IsLetter(file.Text[at - 1])
            ? Warning(
                file, at - 1, FileCodes.HiddenCharacter,
                "This letter and its accent are two characters here; to a computer the same word with one is another word.",
                "Type the letter with its accent again; files from a Mac often have two.", 2)
            : null,
        _ => Warning(
            file, at, FileCodes.HiddenCharacter,
            $"There is an invisible character here (code {(int)file.Text[at]:X4}); words that look the same may not be the same.",
            "Delete the word and type it again; the character often comes with text pasted from a web page."),
    };

    private static bool Follows(string text, int at, string any) => at + 1 < text.Length && any.Contains(text[at + 1]);

    private static Diagnostic Garbled(SourceFile file, int at, int length) => Warning(
        file, at, FileCodes.LostCharacter,
        $"\"{file.Text.AsSpan(at, Math.Min(length, file.Text.Length - at))}\" looks like {Intended(file.Text.AsSpan(at, Math.Min(length, file.Text.Length - at)))} that was garbled when the file was saved.",
        "Type the character again (often £, a dash or an apostrophe); look for others in this file.",
        length);

    // Taken back: each character as the byte that it was taken for.
    private static string Intended(ReadOnlySpan<char> garbled)
    {
        Span<byte> bytes = stackalloc byte[garbled.Length];
        for (var i = 0; i < garbled.Length; i++)
        {
            if (Windows1252.Byte(garbled[i]) is not { } one) return "a character";
            bytes[i] = one;
        }

        return System.Text.Rune.DecodeFromUtf8(bytes, out var rune, out var used) == OperationStatus.Done && used == bytes.Length ? $"\"{rune}\"" : "a character";
    }

    private static Diagnostic Error(SourceFile file, int at, string code, string message, string hint) =>
        new(Severity.Error, code, message, file.Span(at), hint, SourceLine: file.Line(file.Span(at).Line));

    private static Diagnostic Warning(SourceFile file, int at, string code, string message, string hint, int length = 1) =>
        new(Severity.Warning, code, message, file.Span(at, length), hint, SourceLine: file.Line(file.Span(at).Line));
}
