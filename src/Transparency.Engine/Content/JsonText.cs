// JSON as it is published: the same bytes on every system, letters as they are.

using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Transparency.Engine.Content;

/// <summary>Files of JSON in UTF-8.</summary>
public static class JsonText
{
    private static readonly JsonWriterOptions Short = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Long = Short with { Indented = true, NewLine = "\n" };

    // What a thread keeps between files; of a larger file the room is given back.
    private const int MostKept = 1 << 20;

    // That of a thread, while it does not write.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _room;

    /// <summary>For people as well: on lines, with a line break at the end.</summary>
    public static byte[] OnLines(Action<Utf8JsonWriter> content) => Write(content, Long, "\n"u8);

    /// <summary>The same, to a stream, for a file too large to be held: what the writer has is written when it is flushed.</summary>
    public static void OnLines(Stream file, Action<Utf8JsonWriter> content)
    {
        using (var json = new Utf8JsonWriter(file, Long)) content(json);
        file.Write("\n"u8);
    }

    /// <summary>For programs alone: without a space.</summary>
    public static byte[] OnOneLine(Action<Utf8JsonWriter> content) => Write(content, Short, []);

    private static byte[] Write(Action<Utf8JsonWriter> content, JsonWriterOptions options, ReadOnlySpan<byte> end)
    {
        var room = _room ?? new(1 << 14);
        _room = null;
        using (var json = new Utf8JsonWriter(room, options)) content(json);
        room.Write(end);
        var file = room.WrittenSpan.ToArray();
        room.ResetWrittenCount();
        if (room.Capacity <= MostKept) _room = room;
        return file;
    }
}
