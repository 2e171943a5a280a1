// Bytes to text: no pound sign is lost, and what was not UTF-8 is told.

using System.Text;
using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Files;

/// <summary>Decodes UTF-8, UTF-16 with a byte order mark, and what is left of Windows-1252; everything else is reported with its place.</summary>
public static class TextDecoder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file's text, or null after an error.</summary>
    /// <param name="path">Path from the site's root, for messages.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="bag">Where to report.</param>
    public static SourceFile? Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag bag)
    {
        if ((NotTextAtAll(path, bytes) ?? Utf16(path, bytes)) is { } binary)
        {
            bag.Add(binary);
            return null;
        }

        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Marked(path, "UTF-8", FromUtf8(path, rest, bag), bag),
            [0xFF, 0xFE, .. var rest] => Marked(path, "UTF-16", FromUtf16(path, rest, bigEndian: false, bag), bag),
            [0xFE, 0xFF, .. var rest] => Marked(path, "UTF-16", FromUtf16(path, rest, bigEndian: true, bag), bag),
            _ => FromUtf8(path, bytes, bag),
        };
        if (text is null) return null;
        var file = new SourceFile(path, text);
        return Unfinished(file, bag) && CharacterCheck.Run(file, bag) ? file : null;
    }

    // What version control leaves in a file that is not to be published. False after an error.
    private static bool Unfinished(SourceFile file, DiagnosticBag bag)
    {
        if (file.Text.StartsWith("version https://git-lfs.github.com/spec/", StringComparison.Ordinal))
        {
            bag.Error(FileCodes.NotText, "This is only a pointer to the file, which Git LFS keeps elsewhere.", new(file.Path, 1, 1), "Fetch the file itself with git lfs pull, or take the file out of Git LFS: tables and texts are small enough.");
            return false;
        }

        for (var at = file.Text.IndexOf("<<<<<<< ", StringComparison.Ordinal); at >= 0; at = file.Text.IndexOf("<<<<<<< ", at + 1, StringComparison.Ordinal))
        {
            if (at > 0 && file.Text[at - 1] is not ('\n' or '\r')) continue;
            bag.ErrorAt(
                file, FileCodes.Conflict, "Two versions of this file were to be joined, and the work was not finished.", file.Span(at, 7),
                "Below this line stands one version, below ======= the other. Keep what is right, and delete the lines <<<<<<<, ======= and >>>>>>>.");
            return false;
        }

        return true;
    }

    private static Diagnostic? NotTextAtAll(string path, ReadOnlySpan<byte> bytes)
    {
        var kind = bytes switch
        {
            [(byte)'P', (byte)'K', 3, 4, ..] => "an Excel workbook, a Word document or a zip file",
            [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old Excel workbook or Word document",
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "a PDF",
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] => "a picture",
            _ => null,
        };
        if (kind is null) return null;
        var hint = path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            ? "Renaming a workbook does not make it a CSV. Open it in Excel, choose File, Save As, and the type \"CSV UTF-8 (Comma delimited)\"."
            : "Put the text itself into the file, or put the file into content/files and link to it.";
        return new(Severity.Error, FileCodes.NotText, $"This file is {kind}, not text.", new(path), hint);
    }

    // Every other byte of an English text is a nought.
    private static Diagnostic? Utf16(string path, ReadOnlySpan<byte> bytes) =>
        bytes is [not 0xFF and not 0xFE, 0, not 0, 0, ..] or [0, not 0 and not 0xFE, 0, not 0, ..]
            ? new(Severity.Error, FileCodes.NotUtf8, "The file looks like UTF-16 (\"Unicode\"), without the mark that would say so.", new(path, 1, 1), SaveAsUtf8(path))
            : null;

    private static string? Marked(string path, string encoding, string? text, DiagnosticBag bag)
    {
        if (text is not null)
        {
            bag.Note(
                FileCodes.ByteOrderMark,
                $"The file begins with an invisible {encoding} mark (byte order mark); it was ignored.",
                new(path, 1, 1),
                encoding == "UTF-8" ? "Nothing has to be done: Excel writes it." : "Save the file as UTF-8 when you next change it.");
        }

        return text;
    }

    private static string? FromUtf16(string path, ReadOnlySpan<byte> bytes, bool bigEndian, DiagnosticBag bag)
    {
        try
        {
            return new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            bag.Error(
                FileCodes.NotUtf8,
                "The file says that it is UTF-16 (\"Unicode\"), but its bytes are not.",
                new(path),
                SaveAsUtf8(path));
            return null;
        }
    }

    private static string? FromUtf8(string path, ReadOnlySpan<byte> bytes, DiagnosticBag bag)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            var text = Mixed(bytes);
            bag.Add(BadByte(new(path, text), bytes));
            return text;
        }
    }

    // What is UTF-8 stays so; each byte that is not is what Windows-1252 means by it.
    private static string Mixed(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            // A letter that is cut off at the end is lost, and U+FFFD.
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var used) is System.Buffers.OperationStatus.Done or System.Buffers.OperationStatus.NeedMoreData)
            {
                text.Append(rune.ToString());
                bytes = bytes[used..];
                continue;
            }

            text.Append(Windows1252.Character(bytes[0]));
            bytes = bytes[1..];
        }

        return text.ToString();
    }

    private static Diagnostic BadByte(SourceFile file, ReadOnlySpan<byte> bytes)
    {
        var at = FirstBadByte(bytes);
        var span = file.Span(Utf8.GetCharCount(bytes[..at]));
        return new(
            Severity.Warning,
            FileCodes.NotUtf8,
            $"The file is saved in the older Windows encoding, and was read as that: the byte {bytes[at]:X2} here is {Windows1252.Name(bytes[at])}.",
            span,
            "Look on the page whether every £ and dash is right. " + SaveAsUtf8(file.Path),
            SourceLine: file.Line(span.Line));
    }

    private static int FirstBadByte(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == System.Buffers.OperationStatus.Done)
        {
            at += used;
        }

        return Math.Min(at, bytes.Length - 1);
    }

    private static string SaveAsUtf8(string path) => path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
        ? "In Excel choose File, Save As, and the type \"CSV UTF-8 (Comma delimited)\"."
        : "Save the file as UTF-8: in Notepad choose File, Save As, and the encoding UTF-8.";
}
