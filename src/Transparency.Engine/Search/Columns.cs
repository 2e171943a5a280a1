// Facets, numbers and dates as columns of bytes.

using System.Text.Json;
using Transparency.Engine.Content;

namespace Transparency.Engine.Search;

/// <summary>One column of a collection, written.</summary>
internal static class Columns
{
    // More values than a manifest should be long with have a file of their own.
    private const int FewValues = 100;

    private static readonly DateOnly Epoch = new(1970, 1, 1);

    /// <summary>Whether the values of a facet are told in a file of their own.</summary>
    public static bool HasDictionary(Facet facet) => facet.Values.Count > FewValues;

    /// <summary>The values of a facet, as a list of lists.</summary>
    public static byte[] Dictionary(Facet facet) => JsonText.OnOneLine(json => WriteValues(json, facet));

    public static void WriteValues(Utf8JsonWriter json, Facet facet)
    {
        json.WriteStartArray();
        foreach (var value in facet.Values)
        {
            json.WriteStartArray();
            json.WriteStringValue(value.Id);
            json.WriteStringValue(value.Label);
            if (value.Population is { } population) json.WriteNumberValue(population);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>Whether any record has several values.</summary>
    public static bool IsMany(Collection collection, int facet) => collection.Records.Any(r => r.Facets[facet].Count > 1);

    /// <summary>How many bytes the index of a value takes, nought being none.</summary>
    public static int Width(Facet facet)
    {
        var width = 1;
        while (facet.Values.Count >> (8 * width) > 0) width++;
        return width;
    }

    public static Bytes Facet(Collection collection, int facet)
    {
        var bytes = new Bytes();
        if (IsMany(collection, facet))
        {
            foreach (var record in collection.Records)
            {
                bytes.Integer(record.Facets[facet].Count);
                bytes.Gaps(record.Facets[facet]);
            }

            return bytes;
        }

        for (var plane = 0; plane < Width(collection.Facets[facet]); plane++)
        {
            foreach (var record in collection.Records)
            {
                var value = record.Facets[facet] is [var index] ? index + 1 : 0;
                bytes.Byte((byte)(value >> (8 * plane)));
            }
        }

        return bytes;
    }

    /// <summary>The most decimals that any value of a column is written with.</summary>
    public static int Scale(Collection collection, int number) =>
        collection.Records.Select(r => r.Numbers[number] is { } value ? (int)value.Scale : 0).DefaultIfEmpty().Max();

    public static Bytes Number(Collection collection, int number)
    {
        var factor = 1m;
        for (var i = Scale(collection, number); i > 0; i--) factor *= 10;
        return Differences(collection.Records.Select(r => r.Numbers[number] is { } value ? (long?)(value * factor) : null));
    }

    public static Bytes Date(Collection collection, int date) =>
        Differences(collection.Records.Select(r => r.Dates[date] is { } day ? (long?)(day.DayNumber - Epoch.DayNumber) : null));

    private static Bytes Differences(IEnumerable<long?> values)
    {
        var (bytes, last) = (new Bytes(), 0L);
        foreach (var value in values)
        {
            if (value is not { } number)
            {
                bytes.Integer(0);
                continue;
            }

            var difference = number - last;
            bytes.Integer(1 + (ulong)((difference << 1) ^ (difference >> 63)));
            last = number;
        }

        return bytes;
    }
}
