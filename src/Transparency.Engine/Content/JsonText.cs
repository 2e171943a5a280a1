// JSON as it is published: the same bytes on every system, letters as they are.

using System.Text.Encodings.Web;
using System.Text.Json;

namespace Transparency.Engine.Content;

/// <summary>Files of JSON in UTF-8.</summary>
public static class JsonText
{
    private static readonly JsonWriterOptions Short = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Long = Short with { Indented = true, NewLine = "\n" };

    /// <summary>For people as well: on lines, with a line break at the end.</summary>
    public static byte[] OnLines(Action<Utf8JsonWriter> content)
    {
        using var bytes = Write(content, Long);
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>For programs alone: without a space.</summary>
    public static byte[] OnOneLine(Action<Utf8JsonWriter> content)
    {
        using var bytes = Write(content, Short);
        return bytes.ToArray();
    }

    private static MemoryStream Write(Action<Utf8JsonWriter> content, JsonWriterOptions options)
    {
        var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, options)) content(json);
        return bytes;
    }
}
