// What a result shows, in blocks of records that are fetched when one of them is shown.

using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Transparency.Engine.Search;

internal static class Cards
{
    /// <summary>How many records a block holds: small ones for a small site, and not too many files for a large one.</summary>
    public static int Size(int records) => records switch { < 2_000 => 16, < 20_000 => 32, _ => 100 };

    public static byte[] Block(IEnumerable<SearchRecord> records)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var record in records)
            {
                json.WriteStartArray();
                foreach (var value in record.Card) Write(json, value);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, CardValue value)
    {
        if (value.Index is { } index) json.WriteNumberValue(index);
        else if (value.Text is { } text) json.WriteStringValue(text);
        else json.WriteNullValue();
    }
}
