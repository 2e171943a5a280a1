// The tables of words that the build and the browser share: stems, spellings, stop words, letters without accents.

using System.Text.Encodings.Web;
using System.Text.Json;
using Transparency.Engine.Output;

namespace Transparency.Engine.Search;

/// <summary>Reads the tables that lie in this program, and writes them as a module for the browser.</summary>
public static class SearchTables
{
    // The browser folds letters by itself.
    private static readonly IReadOnlyList<string> Shared = ["stemmer", "spelling", "stop"];

    /// <summary>A module that exports each table under its name.</summary>
    public static OutputFile Module(string path)
    {
        using var bytes = new MemoryStream();
        foreach (var name in Shared)
        {
            bytes.Write(System.Text.Encoding.UTF8.GetBytes($"export const {name} = "));
            using (var table = Read(name))
            using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                WithoutWords(table.RootElement, writer);
            }

            bytes.Write(";\n"u8);
        }

        return new(path, bytes.ToArray(), "the search index");
    }

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
