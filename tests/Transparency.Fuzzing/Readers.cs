// Every reader of content, fed with bytes of any kind.

using Transparency.Engine.Charts;
using Transparency.Engine.Content;
using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Engine.Media;

namespace Transparency.Fuzzing;

/// <summary>
/// The readers by name. Each takes the bytes of one file. None may throw, and every message about a text has to lie within it:
/// on a line that there is, in a column of it or the one behind.
/// </summary>
internal static class Readers
{
    // Not before the fuzzer runs: what it watches may not be called earlier.
    private static readonly Lazy<TableSchema> Schema = new(ReadSchema);

    public static IReadOnlyDictionary<string, Action<byte[]>> All { get; } = new Dictionary<string, Action<byte[]>>(StringComparer.Ordinal)
    {
        ["table"] = bytes => Read("content/data/odd/2025.csv", bytes, (file, bag) => TableReader.Read(Schema.Value, [file], bag)),
        ["document"] = bytes => Read("content/topics/odd.md", bytes, (file, bag) => DocumentReader.Read(file, bag)),
        ["settings"] = bytes => Read("content/glossary.yml", bytes, ReadSettings),
        ["schema"] = bytes => Read("content/data/odd/csv-metadata.json", bytes, (file, bag) => SchemaReader.Read("odd", file, bag)),
        ["picture"] = bytes => PictureFacts.Read(FileKind.Of(bytes), bytes),
        ["drawing"] = bytes => SvgPicture.Problem(bytes),
        ["paper"] = bytes => PdfPaper.Read(bytes),
        ["office"] = bytes => OfficePaper.Read(bytes),
        ["outlines"] = bytes => Read("content/boundaries.geojson", bytes, ReadOutlines),
    };

    private static void Read(string path, byte[] bytes, Action<SourceFile, DiagnosticBag> read)
    {
        var bag = new DiagnosticBag();
        if (TextDecoder.Decode(path, bytes, bag) is not { } file) return;
        read(file, bag);
        foreach (var told in bag.Sorted())
        {
            var span = told.Span;
            if (span.Line < 0 || span.Line > file.LineCount || span.Column < 0 || (span.Line > 0 && span.Column > file.Line(span.Line).Length + 1))
                throw new InvalidOperationException($"A message lies outside its file: {span} {told.Message}");
        }
    }

    private static void ReadOutlines(SourceFile file, DiagnosticBag bag)
    {
        if (GeoJson.Read(file, "gss", bag) is { Count: > 0 } boundaries) Boundaries.Outline(boundaries);
    }

    private static void ReadSettings(SourceFile file, DiagnosticBag bag)
    {
        foreach (var settings in SettingsReader.OpenList(file, bag))
        {
            settings.RequiredText("term", "NTE");
            settings.Text("meaning");
            settings.Date("from");
            settings.PartialDate("to");
            settings.Done();
        }
    }

    // A column of every type, so that every kind of cell is read.
    private static TableSchema ReadSchema()
    {
        var columns = new (string Name, string Type)[]
        {
            ("id", "\"string\", \"required\": true"), ("number", "\"integer\""), ("amount", "{ \"base\": \"decimal\", \"minimum\": 0 }, \"transparency:unit\": \"GBP\""),
            ("day", "\"date\""), ("is", "\"boolean\""), ("address", "\"anyURI\""), ("code", "{ \"base\": \"string\", \"format\": \"[a-z]+(-[a-z]+)*\" }"), ("list", "\"string\", \"separator\": \";\""),
        };
        var json = $$"""
            {
              "@context": "http://www.w3.org/ns/csvw", "dc:title": "Odd", "dc:description": "Odd.",
              "tableSchema": { "primaryKey": "id", "columns": [ {{string.Join(", ", columns.Select(c => $"{{ \"name\": \"{c.Name}\", \"titles\": \"{c.Name}\", \"dc:description\": \"A column.\", \"datatype\": {c.Type} }}"))}} ] }
            }
            """;
        var bag = new DiagnosticBag();
        return SchemaReader.Read("odd", new("content/data/odd/csv-metadata.json", json), bag) is { } schema && !bag.HasErrors
            ? schema
            : throw new InvalidOperationException(string.Join('\n', bag.Sorted().Select(d => d.Message)));
    }
}
