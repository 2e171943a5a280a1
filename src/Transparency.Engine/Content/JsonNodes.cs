// Reads a JSON file into nodes that know their place.

using System.Text;
using System.Text.Json;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Engine.Content;

/// <summary>JSON as a tree of <see cref="Node"/>: every key and value with its file, line and column.</summary>
public static class JsonNodes
{
    private const int DeepestNesting = 32;

    /// <summary>The file's value; null when it is not JSON, which is reported.</summary>
    public static Node? Read(SourceFile file, DiagnosticBag diagnostics)
    {
        var bytes = Encoding.UTF8.GetBytes(file.Text);
        var json = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = DeepestNesting });
        var source = new Source(file, new CharacterOffsets(file.Text), diagnostics);
        try
        {
            json.Read();
            var root = Value(ref json, source);
            // Reads on, so that anything after the last bracket is reported.
            json.Read();
            return root;
        }
        catch (JsonException problem)
        {
            JsonProblem.Report(file, problem, json.CurrentDepth >= DeepestNesting, diagnostics);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as \uD83D.
            diagnostics.Error(JsonCodes.NotJson, "This text holds a character that does not exist.", source.Place(json),
                @"Write the character itself in place of \u and its number.", sourceLine: source.LineOf(json));
        }

        return null;
    }

    private static Node Value(ref Utf8JsonReader json, Source source) => json.TokenType switch
    {
        JsonTokenType.StartObject => Map(ref json, source),
        JsonTokenType.StartArray => List(ref json, source),
        JsonTokenType.String => new ScalarNode(json.GetString() ?? "", true, source.Place(json)),
        _ => new ScalarNode(Encoding.UTF8.GetString(json.ValueSpan), false, source.Place(json)),
    };

    private static MapNode Map(ref Utf8JsonReader json, Source source)
    {
        var span = source.Place(json);
        List<KeyValuePair<ScalarNode, Node>> entries = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var key = new ScalarNode(json.GetString() ?? "", true, source.Place(json));
            var isNew = seen.Add(key.Value);
            if (!isNew) ReportDuplicate(key, entries, source);
            json.Read();
            var value = Value(ref json, source);
            if (isNew) entries.Add(new(key, value));
        }

        return new(entries, span);
    }

    private static ListNode List(ref Utf8JsonReader json, Source source)
    {
        var span = source.Place(json);
        List<Node> items = [];
        while (json.Read() && json.TokenType != JsonTokenType.EndArray) items.Add(Value(ref json, source));
        return new(items, span);
    }

    private static void ReportDuplicate(ScalarNode key, List<KeyValuePair<ScalarNode, Node>> entries, Source source)
    {
        var first = entries.First(e => e.Key.Value == key.Value).Key.Span;
        source.Diagnostics.Error(JsonCodes.DuplicateKey, $"\"{key.Value}\" is given twice.", key.Span,
            $"The first is on line {first.Line}. Take one of the two away.", sourceLine: source.File.Line(key.Span.Line));
    }

    private sealed record Source(SourceFile File, CharacterOffsets Offsets, DiagnosticBag Diagnostics)
    {
        /// <summary>The token with its quotation marks; of a list or map, the opening bracket.</summary>
        public SourceSpan Place(in Utf8JsonReader json)
        {
            var quotes = json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 2 : 0;
            var start = Offsets.At(json.TokenStartIndex);
            var end = Offsets.At(json.TokenStartIndex + json.ValueSpan.Length + quotes);
            return File.Span(start, end - start);
        }

        public string LineOf(in Utf8JsonReader json) => File.Line(Place(json).Line);
    }
}
