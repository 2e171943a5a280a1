// Rows as a JSON file for downloading: what they are, and then the rows as objects, one on each line.

using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Transparency.Engine.Data;

/// <summary>
/// Writes <c>{ …, "rows": [ {…}, … ] }</c>. Numbers are numbers with the digits that were written, true and false are booleans,
/// a cell of several values is a list, an empty cell is <c>null</c>; dates are text, as JSON has none.
/// </summary>
public static class RowsJson
{
    private static readonly JsonWriterOptions Head = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // For the rows that are written at once.
    private const int Room = 1 << 14;

    // How the writer ends a file whose last property is an empty list.
    private static ReadOnlySpan<byte> Closing => "]\n}"u8;

    /// <summary>Writes a file of rows.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="about">Writes the properties that stand before <c>rows</c>.</param>
    /// <param name="schema">What the columns are.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="instead">What to write in a cell in place of what it holds; null for the cell itself.</param>
    public static void Write(Stream file, Action<Utf8JsonWriter> about, TableSchema schema, IReadOnlyList<Row> rows, Func<Row, Column, string?>? instead = null)
    {
        file.Write(Opening(about));
        var room = new ArrayBufferWriter<byte>(Room);
        using var json = new Utf8JsonWriter(room, Line);
        for (var i = 0; i < rows.Count; i++)
        {
            room.Write(i == 0 ? "\n"u8 : ",\n"u8);
            WriteRow(json, schema, rows[i], instead);
            json.Flush();
            json.Reset();
            if (room.WrittenCount < Room / 2) continue;
            file.Write(room.WrittenSpan);
            room.ResetWrittenCount();
        }

        file.Write(room.WrittenSpan);
        file.Write("\n"u8);
        file.Write(Closing);
        file.Write("\n"u8);
    }

    // Up to where the rows begin.
    private static ReadOnlySpan<byte> Opening(Action<Utf8JsonWriter> about)
    {
        var head = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(head, Head))
        {
            json.WriteStartObject();
            about(json);
            json.WriteStartArray("rows");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return head.WrittenSpan[..^Closing.Length];
    }

    /// <summary>One row as an object with a member for each column.</summary>
    public static void WriteRow(Utf8JsonWriter json, TableSchema schema, Row row, Func<Row, Column, string?>? instead = null)
    {
        json.WriteStartObject();
        foreach (var column in schema.Columns)
        {
            json.WritePropertyName(column.Name);
            if (instead?.Invoke(row, column) is { } text) json.WriteStringValue(text);
            else Value(json, row[column], column);
        }

        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, Cell cell, Column column)
    {
        switch (cell.Value)
        {
            case null:
                json.WriteNullValue();
                break;
            case decimal:
                json.WriteRawValue(Number(DownloadText.Of(cell, column)));
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
                break;
            case IReadOnlyList<string> list:
                json.WriteStartArray();
                foreach (var item in list) json.WriteStringValue(item);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(DownloadText.Of(cell, column));
                break;
        }
    }

    // JSON allows no noughts in front.
    private static string Number(string written)
    {
        var digits = written.AsSpan().TrimStart('-').TrimStart('0');
        var first = digits.IsEmpty || digits[0] == '.' ? "0" : "";
        return $"{(written.StartsWith('-') ? "-" : "")}{first}{digits}";
    }
}
