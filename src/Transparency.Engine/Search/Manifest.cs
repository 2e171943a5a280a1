// What the browser reads first: the columns of a collection and the names of all files.

using System.Text;
using System.Text.Json;
using Transparency.Engine.Content;

namespace Transparency.Engine.Search;

/// <summary>Writes manifest.json.</summary>
internal static class Manifest
{
    private const int Format = 3;

    public static byte[] Of(Collection collection, TermIndex index, IReadOnlyList<string> firstTerms, IReadOnlyList<CardPart> parts, IReadOnlyList<IndexFile> files)
    {
        var names = files.ToLookup(f => f.Name.Split('.')[0], f => f.Name, StringComparer.Ordinal);
        return JsonText.OnOneLine(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteString("version", IndexFile.Hash(Encoding.UTF8.GetBytes(string.Join('\n', files.Select(f => f.Name).Order(StringComparer.Ordinal)))));
            json.WriteNumber("count", collection.Records.Count);
            Fields(json, collection, index);
            json.WriteString("lengths", Name("lengths"));
            Facets(json, collection, Name);
            Numbers(json, collection, Name);
            List(json, "dates", collection.Dates, (date, i) =>
            {
                json.WriteString("name", date.Name);
                json.WriteString("label", date.Label);
                json.WriteString("file", Name($"d{i}"));
            });
            Lifted(json, collection.Boost);
            json.WriteStartObject("shards");
            Texts(json, "from", firstTerms);
            json.WriteString("terms", Hashes(i => $"t{i}", firstTerms.Count));
            json.WriteString("positions", Hashes(i => $"p{i}", firstTerms.Count));
            json.WriteEndObject();
            List(json, "cards", parts, (part, p) =>
            {
                json.WriteNumber("size", part.Size);
                Texts(json, "columns", part.Columns);
                json.WriteString("files", Hashes(i => CardPart.FileName(p, i), (collection.Records.Count + part.Size - 1) / part.Size));
            });
            json.WriteString("words", Name("words"));
            json.WriteString("tables", Name("tables"));
            json.WriteEndObject();
        });

        string Name(string kind) => names[kind].Single();

        // Of many files the hashes alone: what they are called follows from their place.
        string Hashes(Func<int, string> kind, int count) => string.Concat(Enumerable.Range(0, count).Select(i => Name(kind(i)).Split('.')[1]));
    }

    private static void Fields(Utf8JsonWriter json, Collection collection, TermIndex index) => List(json, "fields", collection.Fields, (field, i) =>
    {
        // A field without a word divides nothing by nought.
        var average = index.Lengths[i].Select(length => (decimal)length).DefaultIfEmpty().Average();
        json.WriteString("name", field.Name);
        json.WriteNumber("weight", field.Weight);
        json.WriteNumber("average", Math.Max(0.01m, Math.Round(average, 2)));
    });

    private static void Facets(Utf8JsonWriter json, Collection collection, Func<string, string> name) => List(json, "facets", collection.Facets, (facet, i) =>
    {
        json.WriteString("name", facet.Name);
        json.WriteString("label", facet.Label);
        json.WriteBoolean("many", Columns.IsMany(collection, i));
        json.WriteNumber("width", Columns.Width(facet));
        json.WriteNumber("size", facet.Values.Count);
        json.WritePropertyName("values");
        if (Columns.HasDictionary(facet)) json.WriteNullValue();
        else Columns.WriteValues(json, facet);
        json.WriteString("dictionary", Columns.HasDictionary(facet) ? name($"v{i}") : null);
        json.WriteString("file", name($"f{i}"));
    });

    private static void Numbers(Utf8JsonWriter json, Collection collection, Func<string, string> name) => List(json, "numbers", collection.Numbers, (number, i) =>
    {
        json.WriteString("name", number.Name);
        json.WriteString("label", number.Label);
        json.WriteString("unit", number.Unit);
        json.WriteNumber("scale", Columns.Scale(collection, i));
        json.WriteString("file", name($"n{i}"));
    });

    private static void Lifted(Utf8JsonWriter json, Boost? boost)
    {
        if (boost is null)
        {
            json.WriteNull("boost");
            return;
        }

        json.WriteStartObject("boost");
        json.WriteString("facet", boost.Facet);
        json.WriteStartArray("factors");
        foreach (var factor in boost.Factors) json.WriteNumberValue(factor);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T, int> write)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < items.Count; i++)
        {
            json.WriteStartObject();
            write(items[i], i);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
