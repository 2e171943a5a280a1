// What a result shows, in blocks of records that are fetched when one of them is shown.

using System.Text;
using System.Text.Json;
using Transparency.Engine.Content;

namespace Transparency.Engine.Search;

/// <summary>One part of the cards of a collection.</summary>
/// <param name="Columns">Names of its columns.</param>
/// <param name="From">The place of the first of them in a record's card.</param>
/// <param name="Size">How many records a block holds.</param>
internal sealed record CardPart(IReadOnlyList<string> Columns, int From, int Size)
{
    // Results of a search stand far apart, so of each block one record is shown: small blocks cost readers less. What is
    // shown on request only is read row by row, and the name of each block costs every reader some bytes.
    private static readonly (int Bytes, int Most) First = (3_000, 700), Others = (16_000, 250);

    public static IReadOnlyList<CardPart> Of(Collection collection)
    {
        List<CardPart> parts = [];
        foreach (var columns in collection.Cards)
        {
            var from = parts.Sum(p => p.Columns.Count);
            parts.Add(new(columns, from, SizeOf(collection.Records, from, columns.Count, parts.Count == 0 ? First : Others)));
        }

        return parts;
    }

    /// <summary>What the file of a block is called before its hash: <c>ac0</c>, <c>bc12</c>.</summary>
    public static string FileName(int part, int block) => $"{(char)('a' + part)}c{block}";

    /// <summary>Some records as a list of lists.</summary>
    public byte[] Block(IEnumerable<SearchRecord> records) => JsonText.OnOneLine(json =>
    {
        json.WriteStartArray();
        foreach (var record in records)
        {
            json.WriteStartArray();
            for (var i = From; i < From + Columns.Count; i++) Write(json, record.Card[i]);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    });

    private static int SizeOf(IReadOnlyList<SearchRecord> records, int from, int count, (int Bytes, int Most) block)
    {
        var bytes = records.Sum(r => r.Card.Skip(from).Take(count).Sum(v => 3L + (v.Text is { } text ? Encoding.UTF8.GetByteCount(text) : 0)));
        var fitting = bytes == 0 ? records.Count : (int)Math.Min(records.Count, block.Bytes * (long)records.Count / bytes);
        return Math.Max(Math.Max(1, fitting), (records.Count + block.Most - 1) / block.Most);
    }

    private static void Write(Utf8JsonWriter json, CardValue value)
    {
        if (value.Index is { } index) json.WriteNumberValue(index);
        else if (value.Text is { } text) json.WriteStringValue(text);
        else json.WriteNullValue();
    }
}
