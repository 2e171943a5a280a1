// Bytes to text, strictly: a pound sign that would be lost is an error, not a question mark on the page.

using System.Text;
using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Files;

/// <summary>Decodes UTF-8, and UTF-16 with a byte order mark; everything else is reported with its place.</summary>
public static class TextDecoder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file's text, or null after an error.</summary>
    /// <param name="path">Path from the site's root, for messages.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="bag">Where to report.</param>
    public static SourceFile? Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag bag)
    {
        if (NotTextAtAll(path, bytes) is { } binary)
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
        return CharacterCheck.Run(file, bag) ? file : null;
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
            bag.Add(BadByte(path, bytes));
            return null;
        }
    }

    private static Diagnostic BadByte(string path, ReadOnlySpan<byte> bytes)
    {
        var at = FirstBadByte(bytes);
        var lineStart = bytes[..at].LastIndexOf((byte)'\n') + 1;
        var lineLength = bytes[lineStart..].IndexOf((byte)'\n');
        var line = lineLength < 0 ? bytes[lineStart..] : bytes.Slice(lineStart, lineLength);
        var before = Encoding.UTF8.GetString(bytes[lineStart..at]);
        var number = bytes[..at].Count((byte)'\n') + 1;
        return new(
            Severity.Error,
            FileCodes.NotUtf8,
            $"The file is not saved as UTF-8: the byte {bytes[at]:X2} here is {Windows1252.Name(bytes[at])} in the older Windows encoding.",
            new(path, number, before.Length + 1),
            SaveAsUtf8(path),
            SourceLine: before + Windows1252.Decode(line[(at - lineStart)..]).TrimEnd('\r'));
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
        ? "In Excel choose File, Save As, and the type \"CSV UTF-8 (Comma delimited)\"; then look whether every £ and dash is still there."
        : "Save the file as UTF-8: in Notepad choose File, Save As, and the encoding UTF-8.";
}
