// The tables of words that the build and the browser share: stems, spellings, stop words, letters without accents.

using System.Text.Json;
using Transparency.Engine.Content;

namespace Transparency.Engine.Search;

/// <summary>Reads the tables that lie in this program, and writes them for the browser.</summary>
public static class SearchTables
{
    // The browser folds letters by itself.
    private static readonly IReadOnlyList<string> Shared = ["stemmer", "spelling", "stop"];

    /// <summary>The tables by their names, as JSON; a part of every index, so that both sides cannot come apart.</summary>
    public static byte[] Json() => JsonText.OnOneLine(json =>
    {
        json.WriteStartObject();
        foreach (var name in Shared)
        {
            json.WritePropertyName(name);
            using var table = Read(name);
            WithoutWords(table.RootElement, json);
        }

        json.WriteEndObject();
    });

    internal static JsonDocument Read(string name)
    {
        using var file = typeof(SearchTables).Assembly.GetManifestResourceStream($"search/{name}.json")!;
        return JsonDocument.Parse(file);
    }

    internal static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(item => item.GetString()!);

    // What a table says about itself is for those who read it here.
    private static void WithoutWords(JsonElement table, Utf8JsonWriter writer)
    {
        if (table.ValueKind != JsonValueKind.Object)
        {
            table.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        foreach (var property in table.EnumerateObject().Where(p => p.Name != "about")) property.WriteTo(writer);
        writer.WriteEndObject();
    }
}
