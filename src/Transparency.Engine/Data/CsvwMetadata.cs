// What the columns of a CSV file mean, as other programs read it: CSV on the Web metadata without anything of our own.

using System.Text.Json;
using Transparency.Engine.Content;

namespace Transparency.Engine.Data;

/// <summary>What is said of one CSV file besides its columns.</summary>
/// <param name="Url">The file's address, from that of the metadata.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">What one row is.</param>
/// <param name="Language">The language of the words: <c>en-GB</c>.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Licence">Address of the licence.</param>
/// <param name="Page">The page that shows the rows.</param>
/// <param name="Sources">Title and address of each document that the rows come from.</param>
/// <param name="Notes">What holds for the table as a whole.</param>
/// <param name="References">The page of each dataset that columns refer to, by the dataset's id.</param>
public sealed record CsvwFile(
    string Url,
    string Title,
    string Description,
    string Language,
    string Publisher,
    string Licence,
    string Page,
    IReadOnlyList<(string Title, string Url)> Sources,
    IReadOnlyList<string> Notes,
    IReadOnlyDictionary<string, string> References);

/// <summary>
/// Writes <c>x.csv-metadata.json</c>. The standard knows no prefixes but its own list, so a column's unit is
/// <c>schema:unitText</c>, words for coded values are <c>schema:valueReference</c>, and a column that refers to another
/// dataset has its page as <c>dc:references</c>: a foreign key may only name a table of the same description.
/// </summary>
public static class CsvwMetadata
{
    public static byte[] Write(TableSchema schema, CsvwFile file) => JsonText.OnLines(json => File(json, schema, file));

    private static void File(Utf8JsonWriter json, TableSchema schema, CsvwFile file)
    {
        json.WriteStartObject();
        json.WriteStartArray("@context");
        json.WriteStringValue("http://www.w3.org/ns/csvw");
        json.WriteStartObject();
        json.WriteString("@language", file.Language);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("url", file.Url);
        json.WriteString("dc:title", file.Title);
        json.WriteString("dc:description", file.Description);
        json.WriteStartObject("dc:publisher");
        json.WriteString("schema:name", file.Publisher);
        json.WriteEndObject();
        Link(json, "dc:license", file.Licence);
        Link(json, "dcat:landingPage", file.Page);
        Sources(json, file.Sources);
        Common(json, schema.Json, ["dc:title", "dc:description", "dc:publisher", "dc:license", "dc:source"]);
        if (file.Notes.Count > 0)
        {
            json.WriteStartArray("rdfs:comment");
            foreach (var note in file.Notes) json.WriteStringValue(note);
            json.WriteEndArray();
        }

        json.WriteStartObject("tableSchema");
        json.WriteStartArray("columns");
        foreach (var column in schema.Columns) Column(json, column, Written(schema, column), file.References);
        json.WriteEndArray();
        Keys(json, schema);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Sources(Utf8JsonWriter json, IReadOnlyList<(string Title, string Url)> sources)
    {
        if (sources.Count == 0) return;
        json.WriteStartArray("dc:source");
        foreach (var (title, url) in sources)
        {
            json.WriteStartObject();
            json.WriteString("@id", url);
            json.WriteString("dc:title", title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Keys(Utf8JsonWriter json, TableSchema schema)
    {
        if (schema.PrimaryKey.Count > 0)
        {
            json.WriteStartArray("primaryKey");
            foreach (var name in schema.PrimaryKey) json.WriteStringValue(name);
            json.WriteEndArray();
        }

        if (schema.RowTitle is { } title) json.WriteString("rowTitles", title);
    }

    private static void Column(Utf8JsonWriter json, Column column, MapNode? written, IReadOnlyDictionary<string, string> references)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);

        // A validator looks for the heading of the file among the titles.
        json.WriteStartArray("titles");
        json.WriteStringValue(column.Title);
        if (column.Title != column.Name) json.WriteStringValue(column.Name);
        json.WriteEndArray();
        json.WriteString("dc:description", column.Description);
        DataType(json, column.Type);
        if (column.Required) json.WriteBoolean("required", true);
        if (column.Separator is { } separator) json.WriteString("separator", separator);
        if (column.Unit is { } unit) json.WriteString("schema:unitText", unit);
        if (column.Labels.Count > 0) Labels(json, column.Labels);
        if (column.Reference is { } key && references.TryGetValue(key.Resource, out var page)) Link(json, "dc:references", page);
        if (written is not null) Common(json, written, ["dc:description", "dc:references"]);
        json.WriteEndObject();
    }

    private static void DataType(Utf8JsonWriter json, DataType type)
    {
        var name = type.Type switch
        {
            ValueType.Integer => "integer",
            ValueType.Decimal => "decimal",
            ValueType.Boolean => "boolean",
            ValueType.Date => "date",
            ValueType.Uri => "anyURI",
            _ => "string",
        };
        if (type is { Minimum: null, Maximum: null, MinLength: null, MaxLength: null, Format: null })
        {
            json.WriteString("datatype", name);
            return;
        }

        json.WriteStartObject("datatype");
        json.WriteString("base", name);
        if (type.Format is { } format) json.WriteString("format", format);
        if (type.MinLength is { } shortest) json.WriteNumber("minLength", shortest);
        if (type.MaxLength is { } longest) json.WriteNumber("maxLength", longest);
        Bound(json, "minimum", type.Minimum);
        Bound(json, "maximum", type.Maximum);
        json.WriteEndObject();
    }

    private static void Bound(Utf8JsonWriter json, string name, object? bound)
    {
        if (bound is decimal number) json.WriteNumber(name, number);
        else if (bound is not null) json.WriteString(name, CanonicalText.Of(bound));
    }

    private static void Labels(Utf8JsonWriter json, IReadOnlyDictionary<string, string> labels)
    {
        json.WriteStartArray("schema:valueReference");
        foreach (var (value, label) in labels)
        {
            json.WriteStartObject();
            json.WriteString("schema:value", value);
            json.WriteString("schema:name", label);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Link(Utf8JsonWriter json, string name, string address)
    {
        json.WriteStartObject(name);
        json.WriteString("@id", address);
        json.WriteEndObject();
    }

    private static MapNode? Written(TableSchema schema, Column column) =>
        ((schema.Json["tableSchema"] as MapNode)?["columns"] as ListNode)?.Items.OfType<MapNode>()
            .FirstOrDefault(c => c["name"] is ScalarNode name && name.Value == column.Name);

    // What editors add beyond what the site asks for, such as dc:spatial.
    private static void Common(Utf8JsonWriter json, MapNode map, IReadOnlyList<string> without)
    {
        foreach (var (key, value) in map.Entries)
        {
            if (!key.Value.StartsWith("dc:", StringComparison.Ordinal) || without.Contains(key.Value)) continue;
            json.WritePropertyName(key.Value);
            Value(json, value);
        }
    }

    private static void Value(Utf8JsonWriter json, Node node)
    {
        switch (node)
        {
            case MapNode map:
                json.WriteStartObject();
                foreach (var (key, value) in map.Entries)
                {
                    json.WritePropertyName(key.Value);
                    Value(json, value);
                }

                json.WriteEndObject();
                break;
            case ListNode list:
                json.WriteStartArray();
                foreach (var item in list.Items) Value(json, item);
                json.WriteEndArray();
                break;
            case ScalarNode { Quoted: false } bare:
                json.WriteRawValue(bare.Value);
                break;
            case ScalarNode text:
                json.WriteStringValue(text.Value);
                break;
        }
    }
}
